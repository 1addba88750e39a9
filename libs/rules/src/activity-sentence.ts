import { canonicalCommittee, parseCommitteeIdentifier } from './committee-identifier.ts';
import { takeDate } from './activity-sentence-dates.ts';
import { takeMinutes } from './activity-sentence-durations.ts';
import { takePeople } from './activity-sentence-people.ts';
import { type Cut, type Part, Reading, sentencesOf, words } from './activity-sentence-text.ts';
import { channels, kindWords, type SentenceChannel, type SentenceKind, toDo } from './activity-sentence-words.ts';

export type { Part, PartName } from './activity-sentence-text.ts';

/** Something to do that a sentence names, and by when where it says so. */
export interface SentenceFollowUp {
  readonly title: string;
  /** `YYYY-MM-DD`, on or after the day of writing. */
  readonly due?: string;
}

/** What was understood of a sentence that tells an activity. A field that is absent was not said. */
export interface ActivitySentence {
  readonly kind?: SentenceKind;
  /** The day, `YYYY-MM-DD`. */
  readonly on?: string;
  readonly minutes?: number;
  /** References as their bodies write them. */
  readonly committees: readonly string[];
  /** Names after "avec" or "with", as written. */
  readonly people: readonly string[];
  readonly channel?: SentenceChannel;
  readonly place?: string;
  /** What remains of the first sentence: the title, where it says one. */
  readonly rest: string;
  /** Sentences after the first that tell what was discussed. */
  readonly points: readonly string[];
  /** Sentences after the first that begin with something to do. */
  readonly followUps: readonly SentenceFollowUp[];
  /** What was understood, in order, to be shown in `text`. */
  readonly parts: readonly Part[];
  /** The text that `parts` count in: what was given, in composed letters (Unicode NFC). */
  readonly text: string;
}

export interface SentenceContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Of the reader. Both languages are understood whatever it is: people mix them. */
  readonly language: 'fr' | 'en';
}

const committee = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:(?:ISO|IEC|CEN|CENELEC|CLC|ETSI|AFNOR)(?: ?[/ -] ?(?:ISO|IEC|CEN|CENELEC|CLC|ETSI))?|[A-Z]{2,8}(?=[/ ]CN[ \\d]))' +
    ' ?[/ ] ?(?:JTC|TC|PC|J?SYC|WS|BTTF|BT|SR|CN|ISG|EP|TMBG) ?(?:\\d+[A-Z]?(?:[.-]\\d+)*|[A-Z]{2,12})' +
    '(?: ?[/ ] ?SC ?\\d+[A-Z]?)?(?: ?[/ ] ?(?:JWG|WG|GE|AHG|AG|CAG|SG|TF|PT|MT|JAG) ?\\d+[A-Z]?)?(?![\\p{L}\\p{N}])',
  'giu',
);
const links = words("d'|de|du|des|a la|a|au|of the|of|the|at|le|la|en|en reunion");

function takeCommittees(reading: Reading): readonly string[] {
  const found: string[] = [];
  for (const match of reading.left.matchAll(committee)) {
    // A name of a group that is letters alone is written in capitals; in small letters it is an ordinary word.
    if (!/\d/u.test(match[0]) && match[0] !== match[0].toUpperCase()) continue;
    const parsed = parseCommitteeIdentifier(match[0]);
    if (!parsed) continue;
    reading.take(match.index, match.index + match[0].length, 'committee');
    const written = canonicalCommittee(parsed);
    if (!found.includes(written)) found.push(written);
  }
  return found;
}

/** What stands after a stretch says nothing that the stretch would be needed for. */
const standsAlone = (after: string): boolean =>
  /^\s*(?:\u0000|$|[,;:.]|(?:de|du|d'|of|avec|with)?\s*\u0000)/u.test(after);

function takeKind(reading: Reading, inCommittee: boolean): SentenceKind | undefined {
  const first = kindWords
    .flatMap((word) => [...reading.flat.matchAll(word.pattern)].map((match) => ({ ...word, match })))
    .toSorted((a, b) => a.match.index - b.match.index)[0];
  if (!first) return inCommittee ? 'committee_meeting' : undefined;
  const { kind, bare, match } = first;
  const end = match.index + match[0].length;
  if (bare && standsAlone(reading.flat.slice(end))) reading.take(match.index, end, 'kind');
  if (kind === 'committee_meeting' && !inCommittee) return 'meeting';
  return kind;
}

const place =
  /(?<![\p{L}\p{N}])(?:à|a|au|aux|chez|at|in)\s+((?:la |le |les |l['’])?\p{Lu}[\p{L}\p{N}'’-]*(?:\s+(?:de |du |des |la |le |sur |en )*\p{Lu}[\p{L}\p{N}'’-]*){0,3})/gu;

function takePlace(reading: Reading): string | undefined {
  const [match] = reading.left.matchAll(place);
  const name = match?.[1];
  if (!match || name === undefined) return undefined;
  reading.take(match.index, match.index + match[0].length, 'place');
  return name;
}

const edges =
  /^(?:[\s,;:.–—-]+|(?:et|and|de|du|des|d'|le|la|en|a|à|of|the|on|for|pour|at|from)(?=\s*$))+|(?:[\s,;:.–—-]+|(?<![\p{L}\p{N}'’])(?:et|and|de|du|le|la|en|a|à|of|the|on|for|pour|at|from|avec|with))+$/giu;

/** What nothing was read from, without the small words that then lead nowhere. */
const remains = (reading: Reading): string =>
  reading.left
    .split('\u0000')
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}\p{S}]/u.test(piece) && !onlyLinks(piece))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(edges, '')
    .trim();
const onlyLinks = (piece: string): boolean =>
  new Reading(piece).flat
    .replace(links, '')
    .replace(/[\s,;:.–—'-]+|(?<!\p{L})(?:et|and|avec|with|pour|for|on)(?!\p{L})/gu, '') === '';

function readLater(text: string, today: string): SentenceFollowUp | string {
  const said = text.trim().replace(/^[-–—•*]\s*/u, '');
  const reading = new Reading(said);
  if (reading.flat.search(toDo) !== 0) return said.replace(/\.$/u, '');
  const due = takeDate(reading, today, 'ahead');
  const title = remains(reading);
  if (title === '') return said;
  return due === undefined ? { title } : { title, due };
}

/**
 * Reads a sentence as one says what was done: "CEN/TC 442 hier 2h avec Léa Morvan et Paul Ancel". French and English,
 * days relative to `today`; a day of the week is the last one past unless "prochain" or "next" says otherwise. Never
 * throws; what it does not understand stays in `rest`.
 */
export function readSentence(given: string, { today }: SentenceContext): ActivitySentence {
  const text = given.normalize('NFC').replaceAll('\u0000', ' ');
  const [head = { start: 0, text: '' }, ...later] = sentencesOf(text);
  const reading = new Reading(head.text);
  const committees = takeCommittees(reading);
  const on = takeDate(reading, today, 'back');
  const minutes = takeMinutes(reading);
  const spoken = reading.first(channels, 'channel');
  const people = takePeople(reading);
  const where = takePlace(reading);
  const kind = takeKind(reading, committees.length > 0);
  const channel = spoken ?? channelOf(kind);
  const told = later.map((sentence) => readLater(sentence.text, today));
  return {
    ...((kind ?? spoken === 'video') ? { kind: kind ?? 'meeting' } : {}),
    ...(on ? { on } : {}),
    ...(minutes === undefined ? {} : { minutes }),
    committees,
    people,
    ...(channel ? { channel } : {}),
    ...(where ? { place: where } : {}),
    rest: remains(reading),
    points: told.filter((one) => typeof one === 'string'),
    followUps: told.filter((one) => typeof one !== 'string'),
    parts: [
      ...reading.parts
        .map(({ start, end, name }) => ({ start: start + head.start, end: end + head.start, name }))
        .toSorted((a, b) => a.start - b.start),
      ...later.flatMap((sentence, index) => (typeof told[index] === 'string' ? [] : [whole(sentence)])),
    ],
    text,
  };
}

/** Where a sentence to be done stands, without the space around it and the full stop. */
const whole = ({ start, text }: Cut): Part => {
  const said = text.trim();
  const from = start + text.indexOf(said);
  return { start: from, end: from + said.replace(/[.\s]+$/u, '').length, name: 'followUp' };
};

const channelOf = (kind: SentenceKind | undefined): SentenceChannel | undefined =>
  kind === 'call' ? 'phone' : kind === 'letter' || kind === 'message' ? 'written' : undefined;
