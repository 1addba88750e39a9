/** A sentence of an author, without its citation marks, and the keys that they name. */
export interface Sentence {
  readonly text: string;
  readonly keys: readonly string[];
}

/** `[@a1b2c3d4]` or `[@essais; @enquete]` after what is claimed: the author's mark for what it rests on. */
const mark = /[ \t\u00a0]*\[@([^\]\n[]{1,400})\]/gu;

/** After these a full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(«“])(?:M|MM|Mme|Mlle|Dr|Pr|St|Ste|art|al|cf|p|pp|ex|fig|no|n°|vol|Mr|Mrs|Ms|vs|e\.g|i\.e|\p{Lu})\.\s*$/u;

const LONGEST = 4000;
const segmenters = {
  fr: new Intl.Segmenter('fr', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/** The mark that cites a record. */
export const markOf = (id: string): string => `[@${id.slice(0, 8)}]`;

/** Text as a printed line takes it: no tab, no separator or non-character that a document cannot hold. */
export const printable = (text: string): string =>
  text
    .replace(/[\t\u2028\u2029\r\n]+/gu, ' ')
    .replace(/[\ufffe\uffff]/gu, '')
    .trim();

interface Marked {
  readonly at: number;
  readonly keys: readonly string[];
}

function unmarked(paragraph: string): { text: string; marks: readonly Marked[] } {
  const marks: Marked[] = [];
  let text = '';
  let from = 0;
  for (const match of paragraph.matchAll(mark)) {
    text += paragraph.slice(from, match.index);
    from = match.index + match[0].length;
    const keys = match[1]!.split(';').map((key) => key.trim().replace(/^@/u, ''));
    marks.push({ at: text.length, keys: keys.filter((key) => key !== '') });
  }
  return { text: text + paragraph.slice(from), marks };
}

/** Ends of the sentences of a text, as offsets. */
function endsOf(text: string, language: 'fr' | 'en'): number[] {
  const ends: number[] = [];
  let from = 0;
  for (const { segment, index } of segmenters[language].segment(text)) {
    const end = index + segment.length;
    const whole = text.slice(from, end);
    if (end < text.length && abbreviation.test(whole) && whole.length < LONGEST / 2) continue;
    ends.push(end);
    from = end;
  }
  return ends;
}

const pieces = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, index) =>
    text.slice(index * LONGEST, (index + 1) * LONGEST),
  );

function sentencesIn(paragraph: string, language: 'fr' | 'en'): Sentence[] {
  const { text, marks } = unmarked(paragraph);
  let from = 0;
  return endsOf(text, language).flatMap((end) => {
    const keys = marks.filter(({ at }) => at <= end && (at > from || from === 0)).flatMap((one) => one.keys);
    const said = printable(text.slice(from, end));
    from = end;
    return said === '' ? [] : pieces(said).map((piece) => ({ text: piece, keys }));
  });
}

/** Paragraphs of sentences, as an author wrote them; a line break begins a paragraph. */
export const paragraphsOf = (prose: string | null, language: 'fr' | 'en'): Sentence[][] =>
  (prose ?? '')
    .split(/\n+/u)
    .map((paragraph) => sentencesIn(paragraph, language))
    .filter((sentences) => sentences.length > 0);
