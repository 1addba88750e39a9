import { choiceLabel, isKind, type Kind, type Language } from '@entregent/model';
import { capital, type Hat } from '@entregent/ui';
import type { HatClash, HatLine } from '../api/actor-queries.ts';

/** What a hat is called: as it is written, or else its role. */
export const roleText = (hat: Pick<HatLine, 'title' | 'role'>, language: Language): string =>
  capital(hat.title ?? choiceLabel('Role', hat.role, language));

export const kindOf = (kind: string): Kind => (isKind(kind) ? kind : 'Organisation');

export const clashingHats = (clashes: readonly HatClash[]): ReadonlySet<string> =>
  new Set(clashes.flatMap(({ hats }) => hats));

/** A hat as chips show it. Of a person the place, of a place the person. */
export const chipOf = (
  hat: HatLine,
  clashing: ReadonlySet<string>,
  language: Language,
  of: 'place' | 'person',
): Hat => ({
  id: hat.id,
  role: roleText(hat, language),
  where:
    of === 'place'
      ? { kind: kindOf(hat.placeKind), name: hat.placeLabel }
      : { kind: 'Person', name: hat.personLabel, ours: hat.ours },
  from: hat.from ?? null,
  to: hat.to ?? null,
  termEnd: hat.termEnd ?? null,
  past: hat.age === 2,
  clash: clashing.has(hat.id),
});
