import { choiceLabel } from '@entregent/model';
import { roleInWords } from './role-words.ts';
import type { PathTie } from './path-strength.ts';
import type { Fact, ToldActor, ToldStep } from './path-told.ts';
import type { Asked, Form, PathWords } from './path-words.ts';

const vowel = /^[aeiouyàâéèêëîïôöûùœæ]/i;
const honorific = (actor: ToldActor): string =>
  actor.honorific ? `${choiceLabel('Honorific', actor.honorific, 'fr')} ` : '';
const name: PathWords['name'] = (actor, you, first = false) =>
  you ? (first ? 'Vous' : 'vous') : `${honorific(actor)}${actor.label}`;

/** « au CEN/TC 442 », « à l’ISO/TC 59 », « à Mme A ». */
const to = (actor: ToldActor, you = false): string => {
  if (you || actor.kind !== 'Committee') return `à ${name(actor, you)}`;
  return vowel.test(actor.label) ? `à l’${actor.label}` : `au ${actor.label}`;
};
/** « du CEN/TC 442 », « de l’ISO/TC 59 », « d’AFNOR », « de Mme A ». */
const of = (actor: ToldActor, you = false): string => {
  const said = name(actor, you);
  if (!you && actor.kind === 'Committee') return vowel.test(said) ? `de l’${said}` : `du ${said}`;
  return vowel.test(said) ? `d’${said}` : `de ${said}`;
};

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const honorifics: Readonly<Record<Form, string | null>> = { f: 'mme', m: 'm', you: null, n: null, body: null };
const role = (fact: Fact, form: Form): string =>
  fact.title ? lowerFirst(fact.title) : roleInWords(fact.role ?? 'member', 'fr', honorifics[form]);

const you = (form: Form, ifYou: string, otherwise: string): string => (form === 'you' ? ifYou : otherwise);
const withThem = (form: Form): string =>
  ({ you: 'avec vous', f: 'avec elle', m: 'avec lui', n: 'avec cette personne', body: 'avec elle' })[form];

type Phrase = (previous: Form) => string;
const same = (phrase: Phrase): readonly [Phrase, Phrase] => [phrase, phrase];
/** What the actor reached is to the one before: reached as the head of the tie, then as its tail. */
const phrases: Readonly<Record<Exclude<PathTie, 'VIA_MANDATE'>, readonly [head: Phrase, tail: Phrase]>> = {
  KNOWS: same(
    (p) => ({ you: 'vous connaît', f: 'la connaît', m: 'le connaît', n: 'connaissance', body: 'connaissance' })[p],
  ),
  ALLY_OF: same((p) => `fait alliance ${withThem(p)}`),
  ADVISES: [
    (p) => you(p, 'prend conseil auprès de vous', 'y prend conseil'),
    (p) => you(p, 'vous conseille', 'lui donne conseil'),
  ],
  FUNDS: [
    (p) => you(p, 'reçoit votre financement', 'en reçoit un financement'),
    (p) => you(p, 'vous finance', 'lui apporte un financement'),
  ],
  REPRESENTS: [(p) => you(p, 'vous a pour représentant', 'l’a pour représentant'), () => 'en représente les intérêts'],
  EMPLOYED_BY: [(p) => you(p, 'vous emploie', 'l’emploie'), () => 'y travaille'],
  MEMBER_OF: [(p) => you(p, 'vous a pour membre', 'l’a pour membre'), () => 'en est membre'],
  PART_OF: [() => 'l’inclut', () => 'en fait partie'],
  MIRRORS: [() => 'l’a pour miroir', () => 'en est le miroir'],
  LIAISES_WITH: same(() => 'est en liaison avec elle'),
  HOLDS_SECRETARIAT: [() => 'lui confie son secrétariat', () => 'en tient le secrétariat'],
};

function mandate(step: ToldStep, fact: Fact, previous: Form, actor: Form): string {
  if (step.previous.kind !== 'Person' && step.actor.kind !== 'Person')
    return step.actor.kind === 'Committee' ? 'lui réserve un siège' : 'y a un siège';
  if (step.actor.kind === 'Person') {
    if (!fact.within) return 'en porte la voix';
    return `${step.previous.kind === 'Committee' ? 'y siège' : 'y a un mandat'} : ${role(fact, actor)}`;
  }
  if (!fact.within) return you(previous, 'parle par votre voix', 'parle par sa voix');
  return `${you(previous, 'vous a pour', 'l’a pour')} ${role(fact, previous)}`;
}

const how: PathWords['how'] = (step, previous, actor, date) => {
  const since = date === null ? '' : ` depuis ${date.slice(0, 4)}`;
  const [fact] = step.facts as readonly [Fact];
  if (step.through?.kind === 'Committee') return `siège ${withThem(previous)} ${to(step.through)}${since}`;
  if (step.through)
    return `${fact.type === 'MEMBER_OF' ? `membre ${withThem(previous)}` : 'collègue'}${since}, ${step.through.label}`;
  if (fact.type === 'VIA_MANDATE') return `${mandate(step, fact, previous, actor)}${since}`;
  const [head, tail] = phrases[fact.type];
  return `${(fact.forward ? head : tail)(previous)}${since}`;
};

const ago = (days: number): string => {
  if (days < 1) return 'aujourd’hui';
  if (days < 60) return `il y a ${days} jour${days > 1 ? 's' : ''}`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `il y a ${months} mois` : `il y a ${Math.floor(months / 12)} ans`;
};

const why: PathWords['why'] = ({ contacts, grade, sources }) => {
  const met = contacts.map((days) => (days === null ? 'aucun consigné' : ago(days)));
  const parts = [
    contacts.length > 0 ? `${contacts.length > 1 ? 'Derniers contacts' : 'Dernier contact'} : ${met.join(', ')}` : '',
    grade ? `maillon le plus faible ${grade}` : '',
    sources === 0 ? 'un lien sans source' : sources === 1 ? 'un lien à une seule source' : '',
  ];
  const text = parts.filter(Boolean).join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const ask: PathWords['ask'] = ({ steps, start, isYou, cold }: Asked) => {
  const [first, second] = steps;
  const last = steps.at(-1);
  if (!first || !last) return '';
  const asker = isYou(start);
  const meeting = last.through?.kind === 'Committee' ? ` L’occasion : la prochaine séance ${of(last.through)}.` : '';
  if (!second) {
    const direct = asker
      ? `Parlez ${to(first.actor)} directement.`
      : `${name(start, false)} peut joindre ${name(first.actor, isYou(first.actor))} directement.`;
    return `${direct}${meeting}`;
  }
  const other = asker ? '' : ` ${name(start, false)}`;
  const target = isYou(second.actor);
  const open =
    second.actor.kind === 'Person'
      ? `${asker ? 'de vous présenter' : `de présenter${other}`} ${to(second.actor, target)}`
      : `${asker ? 'de vous mettre' : `de mettre${other}`} en relation avec ${name(second.actor, target)}`;
  const onward = second === last ? '' : `, afin d’atteindre ${name(last.actor, isYou(last.actor))}`;
  const warm = cold ? ` Reprenez d’abord contact : aucun échange consigné depuis un an.` : '';
  return `Demandez ${to(first.actor, isYou(first.actor))} ${open}${onward}.${meeting}${warm}`;
};

export const frenchPathWords: PathWords = {
  name,
  how,
  why,
  ask,
  noPath: (from, target, day) =>
    `Aucun chemin de six liens ou moins entre ${from} et ${target} le ${new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))}, parmi ce que vous pouvez lire.`,
};
