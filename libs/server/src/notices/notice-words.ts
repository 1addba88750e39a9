import { levelName, type NoticeKind, parseAccessKey } from '@entregent/model';

/** What the text of a notice is made of. Names of records are those that its reader sees now. */
export interface NoticeFacts {
  readonly kind: NoticeKind;
  /** Who acted, by name. */
  readonly by: string;
  /** What it is about, by name; empty where it is about no record. */
  readonly about: string;
  readonly params: Readonly<Record<string, string | number | null>>;
}

type Words = Readonly<Record<NoticeKind, (facts: NoticeFacts) => string>>;

const textOf = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
const tlp = (level: string | number | null | undefined): string => `TLP:${levelName(Number(level))}`;

/** Two markings; the circles are named where they differ. */
function change({ params }: NoticeFacts): string {
  const [from, to] = [parseAccessKey(textOf(params['from'])), parseAccessKey(textOf(params['to']))];
  if (from.circle === to.circle) return `${tlp(from.level)} → ${tlp(to.level)}`;
  return `${tlp(from.level)} (${from.circle}) → ${tlp(to.level)} (${to.circle})`;
}

const day = (value: string | number | null | undefined, language: 'fr' | 'en'): string =>
  new Date(`${textOf(value)}T12:00:00Z`).toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', { timeZone: 'UTC' });

const moment = (value: string | number | null | undefined, language: 'fr' | 'en'): string =>
  new Date(textOf(value)).toLocaleTimeString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Paris',
  });

const french: Words = {
  lowering_asked: (of) => `${of.by} demande d’abaisser le marquage de « ${of.about} » : ${change(of)}.`,
  lowering_accepted: (of) => `${of.by} a approuvé votre demande : le marquage de « ${of.about} » est abaissé.`,
  lowering_refused: (of) => `${of.by} a refusé d’abaisser le marquage de « ${of.about} ».`,
  access_asked: (of) => `${of.by} demande l’accès à « ${of.about} ».`,
  access_accepted: ({ about, params }) =>
    `« ${about} » vous est ouvert${params['lastDay'] ? ` jusqu’au ${day(params['lastDay'], 'fr')}` : ''}.`,
  glass_asked: ({ by, params }) =>
    `${params['own'] ? 'Vous avez demandé' : `${by} demande`} un accès d’urgence au cercle « ${textOf(params['circle'])} », jusqu’à ${tlp(params['level'])}, pour ${textOf(params['minutes'])} minutes : ${textOf(params['reason'])}`,
  glass_approved: ({ by, params }) =>
    `Accès d’urgence ouvert : ${textOf(params['who'])} lit le cercle « ${textOf(params['circle'])} » jusqu’à ${tlp(params['level'])}, jusqu’à ${moment(params['until'], 'fr')}. Approuvé par ${by}.`,
  glass_ended: ({ params }) =>
    `Accès d’urgence terminé : ${textOf(params['who'])} ne lit plus le cercle « ${textOf(params['circle'])} » par lui.`,
};

const english: Words = {
  lowering_asked: (of) => `${of.by} asks to lower the marking of “${of.about}”: ${change(of)}.`,
  lowering_accepted: (of) => `${of.by} approved your request: the marking of “${of.about}” is lowered.`,
  lowering_refused: (of) => `${of.by} refused to lower the marking of “${of.about}”.`,
  access_asked: (of) => `${of.by} asks for access to “${of.about}”.`,
  access_accepted: ({ about, params }) =>
    `“${about}” is open to you${params['lastDay'] ? ` until ${day(params['lastDay'], 'en')}` : ''}.`,
  glass_asked: ({ by, params }) =>
    `${params['own'] ? 'You asked' : `${by} asks`} for emergency access to the circle “${textOf(params['circle'])}”, up to ${tlp(params['level'])}, for ${textOf(params['minutes'])} minutes: ${textOf(params['reason'])}`,
  glass_approved: ({ by, params }) =>
    `Emergency access opened: ${textOf(params['who'])} reads the circle “${textOf(params['circle'])}” up to ${tlp(params['level'])}, until ${moment(params['until'], 'en')}. Approved by ${by}.`,
  glass_ended: ({ params }) =>
    `Emergency access ended: ${textOf(params['who'])} no longer reads the circle “${textOf(params['circle'])}” by it.`,
};

/** A notice in a sentence or two. */
export const noticeText = (facts: NoticeFacts, language: 'fr' | 'en'): string =>
  (language === 'fr' ? french : english)[facts.kind](facts);
