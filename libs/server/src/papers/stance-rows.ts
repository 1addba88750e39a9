import { groupedBy, voices } from '../platform/voices.ts';
import type { Ground, GroundStance } from './ground.ts';

/** Where one actor stands: the newest opinion that holds, and the others that hold beside it and say otherwise. */
export interface StandingActor {
  readonly newest: GroundStance;
  readonly others: readonly GroundStance[];
}

/** Kinds of organisation whose support is institutional; a relay of trust is one whatever its kind. */
const institutions: ReadonlySet<string | null> = new Set(['authority', 'federation']);

export const standingsOf = ({ stances }: Pick<Ground, 'stances'>): StandingActor[] =>
  groupedBy(stances, ({ actor }) => actor).map((own) => {
    const opinions = own.map((stance) => ({
      id: stance.id,
      on: stance.on,
      assessor: stance.assessor,
      sources: stance.sources.map(({ id }) => id).toSorted(),
      stance,
    }));
    const [newest, ...others] = voices(opinions).latest.map(({ stance }) => stance);
    return { newest: newest!, others: others.filter(({ position }) => position !== newest!.position) };
  });

/** Relays, authorities and federations that are in favour. */
export const institutionalSupport = (standings: readonly StandingActor[]): GroundStance[] =>
  standings
    .map(({ newest }) => newest)
    .filter(({ position, relay, organisation }) => position >= 1 && (relay || institutions.has(organisation)));

/** The words on which a stance rests, as one text; null when none were kept. */
export const wordsOf = ({ said, evidence }: Pick<GroundStance, 'said' | 'evidence'>): string | null =>
  said === null && evidence === null ? null : [said, evidence].filter((part) => part !== null).join(' ');
