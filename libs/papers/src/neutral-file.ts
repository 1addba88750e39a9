import type { PaperData } from './paper-data.ts';
import { PAPER_WORDS } from './words.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * `docProps/core.xml` with what the title page says and nothing else: no creator, no last editor, no revision. Both
 * moments are the paper's own day, so that they tell nothing of when or where the file was made.
 */
export const coreProperties = ({ title, date, language }: PaperData): string => {
  const day = `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:language>${PAPER_WORDS[language].locale}</dc:language>` +
    `${day}${day.replaceAll('created', 'modified')}</cp:coreProperties>`
  );
};

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
/** 1 January 1980, 00:00: the first moment that a zip archive can tell, in MS-DOS time and date words. */
const EPOCH_TIME = 0;
const EPOCH_DATE = 0x21;

/**
 * Writes the same moment on every entry of a zip archive, in place. The archive is the one that the docx library has just
 * made: no archive comment, no 64-bit sizes.
 *
 * @throws Error when the bytes are not such an archive; nothing is then half changed, for the caller drops them.
 */
export const withoutTimes = (archive: Uint8Array): Uint8Array => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_LENGTH;
  const expect = (at: number, signature: number): void => {
    if (at < 0 || at + 4 > archive.byteLength || view.getUint32(at, true) !== signature)
      throw new Error(`Unexpected zip structure at byte ${at}.`);
  };
  const stamp = (at: number): void => {
    view.setUint16(at, EPOCH_TIME, true);
    view.setUint16(at + 2, EPOCH_DATE, true);
  };
  expect(end, END_OF_CENTRAL_DIRECTORY);
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    expect(at, CENTRAL_HEADER);
    const local = view.getUint32(at + 42, true);
    expect(local, LOCAL_HEADER);
    stamp(at + 12);
    stamp(local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
};
