import { randomInt } from 'node:crypto';
import { choiceLabel } from '@entregent/model';
import { dateInWords } from '@entregent/papers';
import { byUrgency } from '@entregent/rules';
import type { Ground, GroundWorkItem } from './ground.ts';
import { paperWording } from './paper-words.ts';
import { markOf, paragraphsOf } from './prose.ts';
import type { SectionName } from './sections.ts';
import { institutionalSupport, standingsOf, wordsOf } from './stance-rows.ts';

type Language = 'fr' | 'en';
export type DraftProse = Readonly<Record<SectionName, string | null>>;

/** Letters and digits that cannot be taken for one another when read aloud or by hand: no 0, O, 1, I, L. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const REFERENCE_LENGTH = 8;
const LONGEST = 8000;
const DAY = 'YYYY-MM-DD'.length;

/** A document code drawn at random: a sequence would tell how many papers there are. */
export const drawReference = (): string =>
  Array.from({ length: REFERENCE_LENGTH }, () => alphabet[randomInt(alphabet.length)]).join('');

interface Cited {
  readonly id: string;
  readonly text: string | null;
}

/** Texts with a mark after each sentence that says which record it rests on; null when nobody wrote any. */
function composed(parts: readonly Cited[], language: Language): string | null {
  const paragraphs = parts.flatMap(({ id, text }) =>
    paragraphsOf(text, language).map((sentences) => sentences.map((one) => `${one.text} ${markOf(id)}`).join(' ')),
  );
  let whole = '';
  for (const paragraph of paragraphs) {
    const longer = whole === '' ? paragraph : `${whole}\n\n${paragraph}`;
    if (longer.length > LONGEST) break;
    whole = longer;
  }
  return whole === '' ? null : whole;
}

function stageOf(item: GroundWorkItem, language: Language): Cited {
  const stage = [
    item.phase && choiceLabel('Phase', item.phase, language),
    item.stage && (language === 'fr' ? `stade ${item.stage}` : `stage ${item.stage}`),
    item.stageOn && paperWording[language].since(dateInWords(item.stageOn, language), item.stageOn.length === DAY),
  ].filter((part): part is string => Boolean(part));
  const what = item.title === null ? item.reference : `${item.reference} (${item.title})`;
  return {
    id: item.id,
    text: stage.length === 0 ? null : paperWording[language].stage(what, stage, item.committee),
  };
}

function requestOf({ issue, deciders }: Ground, language: Language): string | null {
  if (issue.wished === null) return null;
  const bodies = deciders.filter(({ kind }) => kind !== 'Person').map(({ label }) => label);
  return paperWording[language].ask(bodies, issue.due && dateInWords(issue.due, language));
}

/**
 * A first text of each section from what the issue and its records say, each sentence with the mark of its record. The
 * fallback is not among them: what one could live with is no part of what one asks for.
 */
export function draftProse(ground: Ground, language: Language): DraftProse {
  const { issue, workItems } = ground;
  const support = institutionalSupport(standingsOf(ground)).map((stance) => {
    const words = wordsOf(stance);
    return { id: stance.id, text: words && paperWording[language].supports(stance.actorLabel, words) };
  });
  const argued = ground.arguments.map(({ id, claim, evidence }) => ({ id, text: evidence && `${claim} ${evidence}` }));
  return {
    description: composed([{ id: issue.id, text: issue.statement }], language),
    modalities: composed(
      workItems.toSorted(byUrgency).map((item) => stageOf(item, language)),
      language,
    ),
    evidence: composed(argued, language),
    consequences: composed([{ id: issue.id, text: issue.exposure }], language),
    alternatives: composed([{ id: issue.id, text: issue.wished }], language),
    support: composed(support, language),
    request: requestOf(ground, language),
  };
}
