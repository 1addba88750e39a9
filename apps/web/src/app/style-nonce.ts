/** The nonce without which the content security policy of this page lets no style element in; empty in development. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Tells the nonce to what Mantine locks the scroll with below a dialog, which reads it from this name. */
export function giveNonce(): void {
  (globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = styleNonce();
}
