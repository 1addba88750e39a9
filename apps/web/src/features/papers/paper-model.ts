import type { PaperCard, SectionName, Sentence, Support } from './api/paper-queries.ts';

/** The outline of the method: the parts of the problem, then the other sections. */
export const problemParts = ['description', 'modalities', 'evidence', 'consequences'] as const satisfies SectionName[];
export const otherSections = ['alternatives', 'support', 'request'] as const satisfies SectionName[];
export const isWeak = ({ stale, single, unsourced }: Sentence): boolean => stale || single || unsourced;

/** The number of each cited record, in the order in which the text first cites it. */
export function numbersOf({ sections }: PaperCard): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { sentences } of sections)
    for (const { restsOn } of sentences)
      for (const id of restsOn) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  return numbers;
}

export interface Weaknesses {
  readonly stale: number;
  readonly single: number;
  readonly unsourced: number;
  readonly words: number;
}

export function weaknessesOf({ sections }: PaperCard): Weaknesses {
  const all = sections.flatMap(({ sentences }) => sentences);
  const count = (of: (sentence: Sentence) => boolean) => all.filter(of).length;
  return {
    stale: count(({ stale }) => stale),
    single: count(({ single }) => single),
    unsourced: count(({ unsourced }) => unsourced),
    words: all.reduce((total, { text }) => total + text.split(/\s+/u).filter(Boolean).length, 0),
  };
}

/** Which sentence is chosen: its section and its place there, as the address holds it. */
export const sentenceKey = (section: SectionName, index: number): string => `${section}.${index}`;

export function sentenceAt(
  card: PaperCard,
  key: string | undefined,
): { section: SectionName; sentence: Sentence } | undefined {
  const [name, index] = (key ?? '').split('.');
  const section = card.sections.find((one) => one.name === name);
  const sentence = section?.sentences[Number(index)];
  return section && sentence ? { section: section.name, sentence } : undefined;
}

export const supportsOf = (card: PaperCard, { restsOn }: Sentence): Support[] =>
  restsOn.flatMap((id) => card.supports.find((one) => one.id === id) ?? []);

/** What stands in a field of the paper: the text of a section, or a property. */
const standing = (card: PaperCard, field: string): unknown =>
  card.sections.find(({ name }) => name === field)?.text ?? (card as unknown as Values)[field] ?? null;

type Values = Readonly<Record<string, unknown>>;

/**
 * Both values of each field of `set` when one of them is no longer as it was read when its change began (`begun`): the page
 * reads the paper anew while one types, so its newest version says nothing of what the writer saw. Undefined otherwise.
 */
export function overtaken(card: PaperCard, begun: Values, set: Values) {
  const moved = Object.keys(set).some((field) => field in begun && (begun[field] ?? null) !== standing(card, field));
  if (!moved) return undefined;
  return Object.entries(set).map(([field, mine]) => ({ field, mine, theirs: standing(card, field) }));
}
