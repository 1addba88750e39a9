import { DomainError } from '@entregent/model';
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { unreadable } from './refuse.ts';

/** Enough for every public register known, small enough to be read in seconds. */
const defaultMaxBytes = 200_000_000;

const megabytes = (bytes: number, language: 'fr' | 'en'): string =>
  bytes < 1_000_000
    ? `${bytes} ${language === 'fr' ? 'octets' : 'bytes'}`
    : `${Math.floor(bytes / 1_000_000)} ${language === 'fr' ? 'Mo' : 'MB'}`;

const tooLarge = (maxBytes: number): DomainError =>
  new DomainError('LIMIT_EXCEEDED', {
    limit: [
      `un fichier compte au plus ${megabytes(maxBytes, 'fr')}, une fois décompressé`,
      `a file has at most ${megabytes(maxBytes, 'en')} once decompressed`,
    ],
  });

async function* capped(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.byteLength;
    if (read > maxBytes) throw tooLarge(maxBytes);
    if (chunk.byteLength > 0) yield chunk;
  }
}

/** The first two bytes, however the chunks fall, and the whole again. */
async function opened(bytes: AsyncIterable<Uint8Array>): Promise<[magic: number, all: AsyncIterable<Uint8Array>]> {
  const source = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < 2) {
    const next = await source.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.byteLength;
  }
  const head = Buffer.concat(first);
  const all = async function* () {
    try {
      if (head.byteLength > 0) yield new Uint8Array(head);
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  };
  return [length < 2 ? 0 : head.readUInt16BE(0), all()];
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // Failures of the source and of the compression both reach the reader below through the destroyed stream.
  pipeline(Readable.from(bytes), gunzip, () => {});
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw unreadable(
      'l’archive gzip est incomplète ou abîmée ; téléchargez le fichier à nouveau',
      'the gzip archive is incomplete or damaged; download the file again',
      cause,
    );
  }
}

const notUtf8 = (cause?: unknown) =>
  unreadable(
    'son texte n’est pas en UTF-8 ; enregistrez-le en UTF-8, puis recommencez',
    'its text is not in UTF-8; save it as UTF-8, then try again',
    cause,
  );

const refuseByMagic = (magic: number): void => {
  if (magic === 0xfffe || magic === 0xfeff) {
    throw unreadable(
      'son texte est en UTF-16 ; enregistrez-le en UTF-8, puis recommencez',
      'its text is in UTF-16; save it as UTF-8, then try again',
    );
  }
  if (magic === 0x504b) {
    throw unreadable(
      'c’est une archive zip ou un classeur ; extrayez-en le fichier du registre, puis recommencez',
      'it is a zip archive or a workbook; extract the register’s file from it, then try again',
    );
  }
};

/**
 * Text of a file, piece by piece: gzip known by its first bytes, UTF-8 and nothing else, byte order mark left out.
 * Throws UNREADABLE_FILE or LIMIT_EXCEEDED.
 */
export async function* textOf(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number = defaultMaxBytes,
): AsyncGenerator<string> {
  const [outer, whole] = await opened(capped(bytes, maxBytes));
  const compressed = outer === 0x1f8b;
  const [magic, plain] = compressed ? await opened(capped(gunzipped(whole), maxBytes)) : [outer, whole];
  refuseByMagic(magic);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (cause) {
      throw notUtf8(cause);
    }
  };
  for await (const chunk of plain) {
    const text = decode(chunk);
    if (text) yield text;
  }
  const rest = decode();
  if (rest) yield rest;
}
