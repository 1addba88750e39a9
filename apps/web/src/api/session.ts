import type { Language, UserRole } from '@entregent/model';
import { ApiError } from './api-error.ts';
import { send } from './execute.ts';

/** Who is signed in, and what he may read. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly role: UserRole;
  readonly language: Language;
  /** The person of the base that he is. */
  readonly person: string | null;
  readonly circles: readonly {
    readonly code: string;
    readonly name: string;
    /** Highest level held, 0 to 4. */
    readonly level: number;
    readonly defaultLevel: number;
    /** He reads what it holds and marks nothing new with it. */
    readonly closed?: boolean;
  }[];
  /** Who looks through the eyes of this person, and until when; null when it is himself. */
  readonly viewing?: { readonly name: string; readonly until: string } | null;
  /** False until a first password was chosen: he then came by a link. */
  readonly hasPassword: boolean;
  /** True when the base is the demonstration one. */
  readonly sample: boolean;
}

export const signIn = (login: string, password: string) => send('POST', '/session', { login, password });
/** Takes the one-time token of a sign-in link. */
export const signInByLink = (token: string) => send('POST', '/session/link', { token });
export const signOut = () => send('DELETE', '/session');
/** Proves that the person is still the one who signed in. */
export const confirmIdentity = (password: string) => send('POST', '/session/confirm', { password });
export const choosePassword = (password: string) => send('PUT', '/session/password', { password });

/** Looks at the product as another account sees it, in every tab; `viewAsOneself` goes back. */
export const viewAs = (user: string) => send('POST', '/session/view-as', { user });
export const viewAsOneself = () => send('DELETE', '/session/view-as');

/** Who is signed in; null when nobody is. */
export async function loadViewer(): Promise<Viewer | null> {
  try {
    return (await send('GET', '/session')) as Viewer | null;
  } catch (error) {
    if (error instanceof ApiError && (error.code === 'UNAUTHENTICATED' || error.code === 'NOT_FOUND')) return null;
    throw error;
  }
}
