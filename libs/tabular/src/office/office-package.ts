import { DomainError } from '@entregent/model';
import { inflateRawSync } from 'node:zlib';
import { type ZipEntry, zipEntries, ZipRefusal } from './zip-entries.ts';

/** Word documents and Excel workbooks without macros. */
export type OfficeKind = 'docx' | 'xlsx';

/** The most that a file from outside may be, packed and unpacked (domain page on compliance, 5.8; OWASP ASVS 5.0, 5.2.3). */
const most = { packed: 20_000_000, unpacked: 200_000_000, entry: 50_000_000, entries: 2000, ratio: 100 } as const;
/** Below this a ratio says nothing: a page of blanks packs to next to nothing. */
const SMALL = 100_000;

const openXml = 'application/vnd.openxmlformats-officedocument';
const mainType = {
  docx: `${openXml}.wordprocessingml.document.main+xml`,
  xlsx: `${openXml}.spreadsheetml.sheet.main+xml`,
} as const satisfies Record<OfficeKind, string>;
const mainPart = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const satisfies Record<OfficeKind, string>;

/** Parts that run, or that carry another file: macros, controls, embedded objects, links to data sources. */
const active =
  /(?:vbaproject|vbadata|activex|\.bin$|oleobject|\/embeddings\/|\/externallinks\/|\/connections\.xml$|macrosheets|\/querytables\/|customui)/i;
const activeType = /(?:macroenabled|vbaproject|activex|oleobject|ms-office\.intellisense)/i;
const isMarkup = /\.(?:xml|rels|vml)$/i;
const unsafeName = /^[\\/]|^[a-z]:|\\|(?:^|\/)\.\.?(?:\/|$)|\/\/|[\0-\x1f]/i;

const reasons = {
  archive: ['ce n’est pas un document Word ou un classeur Excel intact', 'it is not a sound Word document or Excel workbook'],
  kind: ['son contenu n’est pas celui que son nom annonce', 'its content is not what its name says'],
  size: ['il est trop gros, ou le devient une fois décompressé', 'it is too large, or becomes so when unpacked'],
  active: ['il contient une macro ou un objet incorporé', 'it holds a macro or an embedded object'],
  external: ['il va chercher des éléments ailleurs', 'it fetches parts from elsewhere'],
  markup: ['son XML contient une déclaration interdite', 'its XML holds a declaration that is not allowed'],
} as const; // prettier-ignore

function refuse(why: keyof typeof reasons, cause?: unknown): never {
  throw new DomainError('UNREADABLE_FILE', { reason: reasons[why] }, cause);
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return zipEntries(bytes, most.entries);
  } catch (cause) {
    if (cause instanceof ZipRefusal && cause.message === 'entries') refuse('size', cause);
    return refuse('archive', cause);
  }
}

function assertSizes(entries: readonly ZipEntry[], packed: number): void {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > most.unpacked || entries.some(({ size }) => size > most.entry)) refuse('size');
  if (unpacked > SMALL && unpacked / packed > most.ratio) refuse('size');
}

function unpacked({ packed, deflated, size }: ZipEntry): Uint8Array {
  if (!deflated) return packed;
  try {
    // One byte more than was said would be one too many.
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    return bytes.byteLength === size ? bytes : refuse('archive');
  } catch (cause) {
    return cause instanceof DomainError ? refuse('archive', cause) : refuse('size', cause);
  }
}

/** Markup in UTF-8 without a document type: entities could read files, and another encoding could hide them. */
function markupOf(entry: ZipEntry): string {
  const bytes = unpacked(entry);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0') || /<!DOCTYPE|<!ENTITY|<\?xml-stylesheet/i.test(text)) refuse('markup');
    if (/^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(text)) refuse('markup');
    return text;
  } catch (cause) {
    return refuse('markup', cause);
  }
}

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(element)?.slice(1).find((one) => one !== undefined) ?? ''; // prettier-ignore

/** A link that a person may follow is one; whatever the program loads by itself is not. */
const isHarmless = (relationship: string): boolean =>
  attribute(relationship, 'Type').endsWith('/hyperlink') &&
  /^(?:https?:|mailto:|#)/i.test(attribute(relationship, 'Target'));

function assertNothingExternal(relationships: string): void {
  for (const [element] of relationships.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gi)) {
    const away = /external/i.test(attribute(element, 'TargetMode')) || /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(attribute(element, 'Target')); // prettier-ignore
    if (away && !isHarmless(element)) refuse('external');
  }
}

/** Fields of a document that run a program or fetch what they show. */
const fetching = /(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK\s)/;
const instructions = (text: string): string =>
  [...text.matchAll(/<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"/g)].map(([, a, b]) => a ?? b ?? '').join('');

/**
 * Checks that a file from outside is, by its content, a Word document or an Excel workbook that runs nothing, carries no other
 * file and fetches nothing when it is opened, and that unpacking it is safe. The file's name and declared type are not asked.
 * @throws DomainError UNREADABLE_FILE
 */
export function assertOfficePackage(bytes: Uint8Array, kind: OfficeKind): void {
  if (bytes.byteLength > most.packed) refuse('size');
  const entries = entriesOf(bytes);
  const names = entries.map(({ name }) => name);
  if (names.some((name) => unsafeName.test(name))) refuse('archive');
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) refuse('archive');
  assertSizes(entries, bytes.byteLength);
  if (names.some((name) => active.test(name))) refuse('active');
  const types = entries.find(({ name }) => name === '[Content_Types].xml');
  if (!types || !names.includes(mainPart[kind])) refuse('kind');
  const declared = markupOf(types);
  if (activeType.test(declared)) refuse('active');
  if (!declared.includes(`"${mainType[kind]}"`) && !declared.includes(`'${mainType[kind]}'`)) refuse('kind');
  for (const entry of entries) {
    if (!isMarkup.test(entry.name)) unpacked(entry);
    else {
      const text = markupOf(entry);
      if (/\.rels$/i.test(entry.name)) assertNothingExternal(text);
      if (fetching.test(instructions(text))) refuse('external');
      if (/<f[\s>][^<]*(?:\||WEBSERVICE|DDE)/i.test(text) && kind === 'xlsx') refuse('external');
    }
  }
}
