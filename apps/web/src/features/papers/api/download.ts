import { download } from '../../../api/files.ts';

/**
 * Fetches the Word file of a paper and hands it to the browser. @returns the name of the file
 * @throws ApiError with the sentences of the gate when it may not be printed
 */
export const downloadPaper = (id: string): Promise<string> => download(`/files/papers/${id}.docx`, `${id}.docx`);
