import type { ActorPath, PathActor, PathStep } from './network.schemas.ts';
import { leastSources, sinceOf, type ToldActor, type ToldPath, weakestGrade } from './path-told.ts';
import { formOf, type PathWords } from './path-words.ts';

interface Telling {
  readonly words: PathWords;
  readonly isYou: (actor: ToldActor) => boolean;
  readonly on: string;
}

/** Days without a meeting after which a contact counts as cold. */
const COLD = 365;
const DAY = 86_400_000;
const daysBetween = (earlier: string, later: string): number =>
  Math.max(0, Math.round((Date.parse(later) - Date.parse(earlier)) / DAY));

export const actorOf = (
  actor: ToldActor,
  words: PathWords,
  isYou: (actor: ToldActor) => boolean,
  first = false,
): PathActor => ({
  id: actor.id,
  kind: actor.kind,
  label: words.name(actor, isYou(actor), first),
  access: actor.access,
  ours: actor.ours,
  relay: actor.relay,
});

/** A path in words: "Vous → Mme A (collègue depuis 2021) → M. B (siège avec elle au CEN/TC 442)". */
export function pathOf(path: ToldPath, { words, isYou, on }: Telling): ActorPath {
  const start: PathStep = {
    ...actorOf(path.start, words, isYou, true),
    how: null,
    since: null,
    through: null,
    type: null,
    tie: null,
    tieType: null,
    mandate: null,
    sources: 0,
    grade: null,
    lastMet: null,
  };
  const steps = path.steps.map((step): PathStep => {
    const since = sinceOf(step);
    const fact = step.facts.at(-1);
    const mandate = fact?.type === 'VIA_MANDATE';
    return {
      ...actorOf(step.actor, words, isYou),
      how: words.how(step, formOf(step.previous, isYou(step.previous)), formOf(step.actor, isYou(step.actor)), since),
      since,
      through: step.through && actorOf(step.through, words, isYou),
      type: mandate ? 'MANDATE' : (fact?.type as PathStep['type']),
      tie: fact?.tie ?? null,
      tieType: mandate ? null : (fact?.type as PathStep['tieType']),
      mandate: fact?.mandate ?? null,
      sources: leastSources(step.facts),
      grade: weakestGrade(step.facts),
      lastMet: step.lastMet,
    };
  });
  const people = path.steps.filter(({ previous, actor }) => previous.kind === 'Person' && actor.kind === 'Person');
  const contacts = people.map(({ lastMet }) => (lastMet === null ? null : daysBetween(lastMet, on)));
  const facts = path.steps.flatMap((step) => step.facts);
  const [first] = path.steps;
  const firstContact = first?.lastMet ?? null;
  return {
    length: path.ids.length - 1,
    sentence: [start, ...steps].map(({ label, how }) => (how === null ? label : `${label} (${how})`)).join(' → '),
    why: words.why({ contacts, grade: weakestGrade(facts), sources: leastSources(facts) }),
    ask: words.ask({
      steps: path.steps,
      start: path.start,
      isYou,
      cold: first?.actor.kind === 'Person' && (firstContact === null || daysBetween(firstContact, on) > COLD),
    }),
    steps: [start, ...steps],
  };
}
