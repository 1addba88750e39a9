import type { GroundSource } from './ground.ts';
import { paragraphsOf, type Sentence } from './prose.ts';
import { type Citable, type Support, supportOf } from './support.ts';

/** The sections that an author writes, in the order of the method. */
export const sectionNames = [
  'description',
  'modalities',
  'evidence',
  'consequences',
  'alternatives',
  'support',
  'request',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** Sections that state facts: what is proposed or asked for rests on nobody's word but the author's. */
const factual: ReadonlySet<SectionName> = new Set(['description', 'modalities', 'evidence', 'consequences', 'support']);
export const statesFacts = (section: SectionName): boolean => factual.has(section);

export interface SupportedSentence extends Sentence {
  readonly paragraph: number;
  readonly support: Support;
}
export type Sections = Readonly<Record<SectionName, readonly SupportedSentence[]>>;
type Prose = Readonly<Record<SectionName, string | null>> & { readonly language: 'fr' | 'en' };

/** The author's prose as sentences, each with what it rests on. */
export function sectionsOf(
  paper: Prose,
  own: readonly GroundSource[],
  find: (key: string) => readonly Citable[],
  on: string,
): Sections {
  const written = sectionNames.map((name) => [name, paragraphsOf(paper[name], paper.language)] as const);
  return Object.fromEntries(
    written.map(([name, paragraphs]) => {
      const marked = paragraphs.flat().some(({ keys }) => keys.length > 0);
      return [
        name,
        paragraphs.flatMap((sentences, paragraph) =>
          sentences.map((sentence) => ({
            ...sentence,
            paragraph,
            support: supportOf(sentence, find, marked || !statesFacts(name) ? null : own, on),
          })),
        ),
      ];
    }),
  ) as unknown as Sections;
}
