import { unreadable } from './refuse.ts';
import type { RegisterId } from './types.ts';

/** Texts that only the files of one register hold near their beginning. */
const marks: Readonly<Record<RegisterId, readonly RegExp[]>> = {
  iso: [/"pMembers"\s*:/, /"oMembers"\s*:/, /"committeeLiaisons"\s*:/, /"reference"\s*:/],
  w3c: [/"discr"\s*:/, /"is_closed"\s*:/, /"shortname"\s*:/],
  ietf: [/^\s*-?\s*["']?abbreviation["']?\s*:/m],
  hatvp: [/"identifiantNational"\s*:/, /"denomination"\s*:/, /"categorieOrganisation"\s*:/],
  demo: [/"origin"\s*:\s*"demo:/, /"(?:records|ties)"\s*:/],
};

const names: Readonly<Record<RegisterId, readonly [fr: string, en: string]>> = {
  iso: ['ISO', 'ISO'],
  w3c: ['W3C', 'W3C'],
  ietf: ['IETF', 'IETF'],
  hatvp: ['HATVP', 'HATVP'],
  demo: ['de démonstration', 'demonstration'],
};

const headLength = 65_536;

const looksLike = (id: RegisterId, head: string): boolean => marks[id].some((mark) => mark.test(head));

/** The register whose file this is, judged by its beginning. */
const recognise = (head: string): RegisterId | undefined =>
  (Object.keys(marks) as RegisterId[]).find((id) => looksLike(id, head));

/**
 * Reads the beginning of a file, refuses it when it is empty or holds none of the register's fields, and gives the
 * whole again. Throws UNREADABLE_FILE, naming the register that the file looks like.
 */
export async function recognised(
  id: RegisterId,
  text: AsyncIterable<string>,
): Promise<{ head: string; text: AsyncIterable<string> }> {
  const source = text[Symbol.asyncIterator]();
  let head = '';
  while (head.length < headLength) {
    const next = await source.next();
    if (next.done) break;
    head += next.value;
  }
  const start = head.slice(0, headLength);
  if (!start.trim()) {
    throw unreadable('il est vide ; téléchargez-le à nouveau', 'it is empty; download it again');
  }
  if (start.includes('\u0000')) {
    throw unreadable(
      'ce n’est pas un texte en UTF-8 ; enregistrez-le en UTF-8, puis recommencez',
      'it is not a text in UTF-8; save it as UTF-8, then try again',
    );
  }
  if (!looksLike(id, start)) {
    const other = recognise(start);
    throw other === undefined
      ? unreadable(
          `il ne contient aucun des champs du registre ${names[id][0]} ; choisissez un autre fichier`,
          `it holds none of the fields of the ${names[id][1]} register; choose another file`,
        )
      : unreadable(
          `il ressemble au registre ${names[other][0]}, et non au registre ${names[id][0]} ; changez de registre ou de fichier`,
          `it looks like the ${names[other][1]} register, not the ${names[id][1]} one; change the register or the file`,
        );
  }
  const all = async function* () {
    yield head;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  };
  return { head: start, text: all() };
}
