import { ApiError, apiErrorOf, offlineError } from '../../../api/api-error.ts';
import { currentLanguage } from '../../../i18n/i18n.ts';

const named = /filename\*=UTF-8''([^;]+)/;

const refusalOf = async (response: Response): Promise<ApiError> => {
  const answer = (await response.json().catch(() => null)) as { error?: Record<string, unknown> } | null;
  const { message, ...extensions } = answer?.error ?? {};
  return apiErrorOf({ message, extensions }, currentLanguage());
};

/**
 * Fetches the Word file of a paper and hands it to the browser. @returns the name of the file
 * @throws ApiError with the sentences of the gate when it may not be printed
 */
export async function downloadPaper(id: string): Promise<string> {
  const language = currentLanguage();
  const response = await fetch(`/files/papers/${id}.docx`, {
    credentials: 'same-origin',
    headers: { 'accept-language': language },
  }).catch(() => {
    throw offlineError(language);
  });
  if (!response.ok) throw await refusalOf(response);
  const name = decodeURIComponent(named.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `${id}.docx`);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return name;
}
