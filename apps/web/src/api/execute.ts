import type { Language } from '@entregent/model';
import { ApiError, apiErrorOf, offlineError } from './api-error.ts';

/** A typed document as the code generator writes it: its id, its text, and (for the compiler alone) its types. */
export interface TypedDocument<Result, Variables> {
  readonly __meta__?: { readonly hash?: string } | undefined;
  toString(): string;
  __apiType?: (variables: Variables) => Result;
}

const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-entregent': '1' };

const speaking = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'fr');

const unauthenticated = new Set<() => void>();

/** Called whenever a request finds that the session has ended. Gives the way to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  unauthenticated.add(listener);
  return () => unauthenticated.delete(listener);
}

let confirmer: (() => Promise<boolean>) | undefined;

/**
 * Sets what asks the person to confirm who he is, when an act needs a fresh proof of it; true when he did. Whatever was asked
 * is then sent once more, so that no feature need know of it. Gives the way to stop asking.
 */
export function onFreshSignIn(confirm: () => Promise<boolean>): () => void {
  confirmer = confirm;
  return () => {
    if (confirmer === confirm) confirmer = undefined;
  };
}

/** One request to our own server, with the session of the browser. Throws ApiError. */
export async function send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<unknown> {
  try {
    return await sendOnce(method, path, body, signal);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'FRESH_SIGN_IN' || !(await confirmer?.())) throw error;
    return sendOnce(method, path, body, signal);
  }
}

async function sendOnce(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<unknown> {
  const language = speaking();
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { ...headers, 'accept-language': language },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw offlineError(language);
  }
  const answer: unknown = await response.json().catch(() => null);
  const failures = (answer as { errors?: readonly unknown[] } | null)?.errors;
  if (response.ok && !failures?.length) return answer;
  const failure = apiErrorOf(failures?.[0] ?? answer, language);
  if (failure.code === 'UNAUTHENTICATED') for (const listener of unauthenticated) listener();
  throw failure;
}

/**
 * Runs an operation: `execute(ActorsDocument, { first: 50 })`. Known documents travel by id alone.
 * Throws ApiError with the issues of the fields; its message can be shown as it is.
 */
export async function execute<Result, Variables>(
  operation: TypedDocument<Result, Variables>,
  ...[variables, signal]: Record<string, never> extends Variables
    ? [variables?: Variables, signal?: AbortSignal]
    : [variables: Variables, signal?: AbortSignal]
): Promise<Result> {
  const hash = operation.__meta__?.hash;
  const body = hash === undefined ? { query: operation.toString(), variables } : { documentId: hash, variables };
  const answer = await send('POST', '/graphql', body, signal);
  const data = (answer as { data?: Result | null } | null)?.data;
  if (!data) throw new ApiError('INTERNAL', apiErrorOf(null, speaking()).message);
  return data;
}
