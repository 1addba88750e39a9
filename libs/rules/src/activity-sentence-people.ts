import { flat, type Reading, words } from './activity-sentence-text.ts';

// A name goes on through these; any other word in small letters ends it.
const particles = new Set('de du des da do dos d la le van von der den ter ten el al ben bin di y st saint'.split(' '));
// What follows "avec" without being somebody's name.
const articles = /^(?:l'|la |le |les |un |une |des |du |the |an? |my |our |mon |ma |mes |nos |notre |succes|plaisir)/;
const honorific = /^(?:m\.|mm\.|mme\.?|mlle\.?|mr\.?|mrs\.?|ms\.?|dr\.?|pr\.?|monsieur|madame)\s+/iu;
// Where the people end and the rest of the sentence goes on.
const stops = words(
  'sur|pour|a propos|au sujet|au|aux|a|chez|concernant|about|regarding|on|for|re|at|in|dans|lors|during|by|par|en|via|ce|afin|to|qui|who|puis|then|from|depuis|apres|avant|after|before',
);
const separator = /[,;&]|(?<![\p{L}\p{N}])(?:et|and|ainsi que|plus)(?![\p{L}\p{N}])/gu;
const ends = /[:()!?]| [-–—] |\u0000/u;

interface Span {
  readonly start: number;
  readonly end: number;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** How much of a stretch is a name: all its capitalised words and particles, or three words written small. */
function nameLength(text: string): number {
  const all = [...text.matchAll(/\S+/gu)];
  const begins = all[0]?.[0] ?? '';
  let last = 0;
  for (const [index, { 0: word, index: at }] of all.entries()) {
    const goesOn = isCapital(begins)
      ? isCapital(word.replace(/^[dl]['’]/iu, '')) || particles.has(flat(word).replace(/['.].*$/u, ''))
      : index < 3;
    if (!goesOn || index >= 6) break;
    if (!particles.has(flat(word))) last = at + word.length;
  }
  return last;
}

/** The stretches of the names that follow one "avec": up to what ends them. */
function namesAfter(reading: Reading, from: number): readonly Span[] {
  const spans: Span[] = [];
  let at = from;
  for (;;) {
    const rest = reading.flat.slice(at);
    const gap = /^[\s\u0000]*/u.exec(rest)?.[0].length ?? 0;
    // What was understood already parts two names only where a separator follows it.
    const next = separatorAt(rest, gap);
    const start = at + (next ?? (spans.length === 0 ? gap : -1));
    if (start < at) return spans;
    const stretch = reading.flat.slice(start);
    const lead = /^\s*/u.exec(stretch)?.[0].length ?? 0;
    const end = Math.min(indexOf(stretch, separator), indexOf(stretch, ends), indexOf(stretch.slice(lead), stops, lead));
    const written = reading.left.slice(start + lead, start + end);
    if (articles.test(`${flat(written)} `)) return spans;
    const length = nameLength(written);
    if (length === 0) return spans;
    const stop = /[.\s]+$/u.exec(written.slice(0, length))?.[0].length ?? 0;
    spans.push({ start: start + lead, end: start + lead + length - stop });
    at = start + lead + length;
  }
} // prettier-ignore

function separatorAt(rest: string, gap: number): number | undefined {
  const match = /^(?:\s*(?:[,;&]|(?:et|and|ainsi que|plus)(?![\p{L}\p{N}])))+\s*/u.exec(rest.slice(gap));
  return match ? gap + match[0].length : undefined;
}

function indexOf(text: string, pattern: RegExp, offset = 0): number {
  const at = text.search(new RegExp(pattern.source, pattern.flags.replace('g', '')));
  return at < 0 ? text.length + offset : at + offset;
}

/** Takes the people named after "avec" or "with", without honorifics, each once. */
export function takePeople(reading: Reading): readonly string[] {
  const names: string[] = [];
  for (const link of reading.flat.matchAll(words('avec|with'))) {
    if (reading.flat.startsWith('\u0000', link.index)) continue;
    const spans = namesAfter(reading, link.index + link[0].length);
    if (spans.length === 0) continue;
    for (const { start, end } of spans) {
      const name = reading.text.slice(start, end).replace(honorific, '').replace(/[\s.]+$/u, '').trim();
      if (name !== '' && !names.includes(name)) names.push(name);
      reading.take(start, end, 'person');
    }
    reading.take(link.index, link.index + link[0].length, 'link');
  }
  return names;
} // prettier-ignore
