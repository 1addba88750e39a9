import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { useQuery } from '@tanstack/react-query';
import { send } from '../../../api/execute.ts';

/** Who adds a factor: a signed-in person, or somebody who may do nothing else before he has one. */
export type Where = 'factors' | 'enrolment';

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly used: string | null;
  /** Whether its device shares it with other devices of the person. */
  readonly synced: boolean;
}

export interface Identity {
  readonly id: string;
  readonly issuer: string;
  readonly label: string;
  readonly at: string;
  readonly used: string | null;
}

export interface OwnFactors {
  readonly passkeys: readonly Passkey[];
  readonly totp: { readonly at: string; readonly used: string | null } | null;
  readonly recoveryCodes: { readonly at: string; readonly left: number } | null;
  readonly identities: readonly Identity[];
  readonly provider: string | null;
  readonly origin: string;
  readonly required: boolean;
}

export interface SignInMeans {
  readonly origin: string;
  readonly provider: string | null;
  readonly step: 'factor' | 'enrolment' | null;
  readonly has: { readonly passkeys: number; readonly totp: boolean } | null;
}

export interface TotpOffer {
  readonly secret: string;
  readonly address: string;
}

type Codes = readonly string[] | null;
type SigningOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type MakingOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];

export const factorsKey = ['sign-in-factors'] as const;

export const useOwnFactors = (enabled = true) =>
  useQuery({
    queryKey: factorsKey,
    queryFn: async ({ signal }) => (await send('GET', '/session/factors', undefined, signal)) as OwnFactors,
    enabled,
  });

export const useSignInMeans = () =>
  useQuery({
    queryKey: ['sign-in-means'],
    queryFn: async ({ signal }) => (await send('GET', '/session/means', undefined, signal)) as SignInMeans,
    gcTime: 0,
    staleTime: 0,
  });

const codesOf = (answer: unknown): Codes => (answer as { readonly codes: Codes }).codes;

/** Has the browser make a passkey and hands it in. @returns recovery codes to show, with the first factor */
export async function addPasskey(where: Where, name: string): Promise<Codes> {
  const path = where === 'factors' ? '/session/factors/passkeys' : '/session/enrolment/passkey';
  const optionsJSON = (await send('POST', `${path}/options`)) as MakingOptions;
  const answer = await startRegistration({ optionsJSON });
  return codesOf(await send('POST', path, { name, answer }));
}

async function sign(path: string): Promise<void> {
  const optionsJSON = (await send('POST', `${path}/options`)) as SigningOptions;
  const answer = await startAuthentication({ optionsJSON });
  await send('POST', path, { answer });
}

export const signInByPasskey = () => sign('/session/passkey');
export const confirmByPasskey = () => sign('/session/confirm/passkey');
export const signInByCode = (code: string) => send('POST', '/session/code', { code });
export const confirmByCode = (code: string) => send('POST', '/session/confirm/code', { code });

export const offerTotp = async (where: Where) => (await send('POST', `/session/${where}/totp`)) as TotpOffer;
export const confirmTotp = async (where: Where, code: string) =>
  codesOf(await send('PUT', `/session/${where}/totp`, { code }));
export const removeTotp = () => send('DELETE', '/session/factors/totp');
export const removePasskey = (id: string) => send('DELETE', `/session/factors/passkeys/${id}`);
export const renewCodes = async () => codesOf(await send('POST', '/session/factors/recovery-codes'));
export const removeIdentity = (id: string) => send('DELETE', `/session/factors/identities/${id}`);

const leaveFor = (answer: unknown) => location.assign((answer as { readonly url: string }).url);

/** Leaves for the identity provider; it sends the browser back. */
export const signInByProvider = async (back: string) => leaveFor(await send('POST', '/session/oidc', { back }));
export const linkProvider = async () => leaveFor(await send('POST', '/session/oidc/link'));
