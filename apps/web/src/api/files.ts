import { currentLanguage } from '../i18n/i18n.ts';
import { type ApiError, apiErrorOf, offlineError } from './api-error.ts';

const named = /filename\*=UTF-8''([^;]+)/;

async function refusalOf(response: Response): Promise<ApiError> {
  const answer = (await response.json().catch(() => null)) as { errors?: readonly unknown[] } | null;
  return apiErrorOf(answer?.errors?.[0], currentLanguage());
}

async function ask(path: string, request: RequestInit): Promise<Response> {
  const language = currentLanguage();
  const headers = { 'accept-language': language };
  const response = await fetch(path, { credentials: 'same-origin', headers, ...request }).catch(() => {
    throw offlineError(language);
  });
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/** Fetches a file and hands it to the browser. @returns its name @throws ApiError with the sentence of the refusal */
export async function download(path: string, otherwise: string): Promise<string> {
  const response = await ask(path, {});
  const name = decodeURIComponent(named.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? otherwise);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return name;
}

/** Sends one file to a route that keeps it. @throws ApiError when it is refused; then nothing of it is kept */
export async function upload(path: string, file: File): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  await ask(path, { method: 'POST', body });
}
