import type { ActorCard, CommitteeCard } from '../api/actor-queries.ts';

/** What each part of a committee's card is given. */
export interface PartProps {
  readonly card: ActorCard;
  readonly committee: CommitteeCard;
}
