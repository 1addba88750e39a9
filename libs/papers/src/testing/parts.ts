import { strFromU8, unzipSync } from 'fflate';

/** The XML parts of a Word file by their path in the package. */
export const partsOf = (docx: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));

const TOKEN = /<(?<close>\/)?(?<name>[\w:]+)(?<attributes>(?:\s+[\w:]+="[^"<]*")*)\s*(?<empty>\/)?>|<\?xml [^>]*\?>/uy;
const TEXT = /[^<&]+|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/iuy;

/**
 * Why a part is not well-formed XML, or undefined when it is: every element closed in its turn, quoted attributes, only
 * known entities. Enough for what a document writer puts out: no CDATA, comment or document type.
 */
export const xmlFault = (xml: string): string | undefined => {
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  while (at < xml.length) {
    TEXT.lastIndex = at;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(xml) ?? TEXT.exec(xml);
    if (!token) return `unexpected ${xml.slice(at, at + 20)} at ${String(at)}`;
    at += token[0].length;
    const { close, name, empty } = token.groups ?? {};
    if (!name) continue;
    if (close) {
      if (open.pop() !== name) return `</${name}> closes another element at ${String(at)}`;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (!empty) open.push(name);
  }
  return open.length === 0 && roots === 1 ? undefined : `${String(roots)} roots, still open: ${open.join(' ')}`;
};

/** How often a literal stands in a text. */
export const countOf = (text: string, literal: string): number => text.split(literal).length - 1;
