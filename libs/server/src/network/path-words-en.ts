import { choiceLabel } from '@entregent/model';
import type { PathTie } from './path-strength.ts';
import type { Fact, ToldActor, ToldStep } from './path-told.ts';
import type { Asked, Form, PathWords } from './path-words.ts';

const honorific = (actor: ToldActor): string =>
  actor.honorific ? `${choiceLabel('Honorific', actor.honorific, 'en')} ` : '';
const name: PathWords['name'] = (actor, you, first = false) =>
  you ? (first ? 'You' : 'you') : `${honorific(actor)}${actor.label}`;

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const role = (fact: Fact): string =>
  fact.title ? lowerFirst(fact.title) : choiceLabel('Role', fact.role ?? 'member', 'en');

const them = (form: Form): string => ({ you: 'you', f: 'her', m: 'him', n: 'them', body: 'it' })[form];

type Phrase = (them: string) => string;
const same = (phrase: Phrase): readonly [Phrase, Phrase] => [phrase, phrase];
/** What the actor reached is to the one before: reached as the head of the tie, then as its tail. */
const phrases: Readonly<Record<Exclude<PathTie, 'VIA_MANDATE'>, readonly [head: Phrase, tail: Phrase]>> = {
  KNOWS: same((p) => `knows ${p}`),
  ALLY_OF: same((p) => `is allied with ${p}`),
  ADVISES: [(p) => `takes advice from ${p}`, (p) => `advises ${p}`],
  FUNDS: [(p) => `is funded by ${p}`, (p) => `funds ${p}`],
  REPRESENTS: [(p) => `is represented by ${p}`, () => 'represents its interests'],
  EMPLOYED_BY: [(p) => `employs ${p}`, () => 'works there'],
  MEMBER_OF: [(p) => `has ${p} as a member`, () => 'is a member'],
  PART_OF: [() => 'includes it', () => 'is part of it'],
  MIRRORS: [() => 'is mirrored by it', () => 'mirrors it'],
  LIAISES_WITH: same(() => 'liaises with it'),
  HOLDS_SECRETARIAT: [() => 'has its secretariat there', () => 'holds its secretariat'],
};

function mandate(step: ToldStep, fact: Fact, previous: Form): string {
  if (step.previous.kind !== 'Person' && step.actor.kind !== 'Person')
    return step.actor.kind === 'Committee' ? 'has a seat for it' : 'has a seat there';
  if (step.actor.kind === 'Person') {
    if (!fact.within) return 'speaks for it';
    return `${step.previous.kind === 'Committee' ? 'sits there' : 'has a mandate there'}: ${role(fact)}`;
  }
  return fact.within ? `has ${them(previous)} as ${role(fact)}` : `speaks through ${them(previous)}`;
}

const how: PathWords['how'] = (step, previous, _actor, date) => {
  const since = date === null ? '' : ` since ${date.slice(0, 4)}`;
  const [fact] = step.facts as readonly [Fact];
  if (step.through?.kind === 'Committee') return `sits with ${them(previous)} on ${step.through.label}${since}`;
  if (step.through)
    return `${fact.type === 'MEMBER_OF' ? `fellow member` : 'colleague'}${since}, ${step.through.label}`;
  if (fact.type === 'VIA_MANDATE') return `${mandate(step, fact, previous)}${since}`;
  const [head, tail] = phrases[fact.type];
  return `${(fact.forward ? head : tail)(them(previous))}${since}`;
};

const ago = (days: number): string => {
  if (days < 1) return 'today';
  if (days < 60) return `${days} day${days > 1 ? 's' : ''} ago`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${months} months ago` : `${Math.floor(months / 12)} years ago`;
};

const why: PathWords['why'] = ({ contacts, grade, sources }) => {
  const met = contacts.map((days) => (days === null ? 'none logged' : ago(days)));
  const parts = [
    contacts.length > 0 ? `${contacts.length > 1 ? 'Last contacts' : 'Last contact'}: ${met.join(', ')}` : '',
    grade ? `weakest link ${grade}` : '',
    sources === 0 ? 'one link unsourced' : sources === 1 ? 'one link with a single source' : '',
  ];
  const text = parts.filter(Boolean).join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const ask: PathWords['ask'] = ({ steps, start, isYou, cold }: Asked) => {
  const [first, second] = steps;
  const last = steps.at(-1);
  if (!first || !last) return '';
  const asker = isYou(start);
  const meeting = last.through?.kind === 'Committee' ? ` The occasion: the next meeting of ${last.through.label}.` : '';
  if (!second) {
    const whom = name(first.actor, isYou(first.actor));
    return `${asker ? `Speak to ${whom} directly.` : `${name(start, false)} can reach ${whom} directly.`}${meeting}`;
  }
  const onward = second === last ? '' : `; the aim is to reach ${name(last.actor, isYou(last.actor))}`;
  const warm = cold ? ' Renew the contact first: nothing was logged for a year.' : '';
  const whom = asker ? 'you' : name(start, false);
  return `Ask ${name(first.actor, isYou(first.actor))} to introduce ${whom} to ${name(second.actor, isYou(second.actor))}${onward}.${meeting}${warm}`;
};

export const englishPathWords: PathWords = {
  name,
  how,
  why,
  ask,
  noPath: (from, target, day) =>
    `No path of six links or fewer between ${from} and ${target} on ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))}, among what you may read.`,
};
