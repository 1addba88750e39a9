import '@entregent/ui/test-setup';
import '@testing-library/jest-dom';

/** As much of a Response as the router makes of a redirection; jsdom has none. */
class BareResponse {
  readonly headers: Headers;
  readonly status: number;
  constructor(_body: unknown, init: { readonly status?: number; readonly headers?: HeadersInit } = {}) {
    this.headers = new Headers(init.headers);
    this.status = init.status ?? 200;
  }
}
globalThis.Response ??= BareResponse as unknown as typeof Response;
window.scrollTo = () => undefined;
