import type { FastifyRequest } from 'fastify';

/** The language of an answer: the reader's own, else what his browser asks for, else French. */
export function languageOf(
  request: Pick<FastifyRequest, 'headers'> & { reader?: { language: 'fr' | 'en' } | null },
): 'fr' | 'en' {
  if (request.reader) return request.reader.language;
  const first = /^\s*(fr|en)\b/i.exec(request.headers['accept-language'] ?? '')?.[1];
  return first?.toLowerCase() === 'en' ? 'en' : 'fr';
}
