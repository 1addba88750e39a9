import type { ActivityKind, AttendanceMode, Channel, LogActivity } from '@entregent/api-client';
import { accessKey, choiceLabel, fold, type Language, parseAccessKey } from '@entregent/model';
import { type ActivitySentence, readSentence } from '@entregent/rules';
import type { RefOption, SourceDraft } from '@entregent/ui';

/** A record that a search found. */
export interface Found extends RefOption {
  readonly ours: boolean;
  readonly access: string;
}

/** A hat that somebody wears on the day. */
export interface HatOption {
  readonly person: string;
  readonly mandate: string;
  readonly role: string;
  readonly title: string | null;
  readonly capacity: 'country' | 'organisation' | 'personal' | null;
  readonly place: string;
  readonly placeLabel: string;
  readonly behalf: string | null;
  readonly fits: boolean;
}

export interface FollowUpDraft {
  readonly title: string;
  readonly due: string | null;
  /** Somebody of the base; null when nobody has taken it. */
  readonly assignee: RefOption | null;
}

/** What the person set by hand; it goes before what the sentence says. */
export interface ByHand {
  readonly kind?: ActivityKind;
  readonly title?: string;
  readonly on?: string | null;
  readonly minutes?: number | null;
  readonly channel?: Channel | null;
  readonly place?: string | null;
  readonly committees?: readonly RefOption[];
  readonly issues?: readonly RefOption[];
  readonly points?: readonly string[];
  readonly decisions?: readonly string[];
  readonly followUps?: readonly FollowUpDraft[];
  readonly sources?: readonly RefOption[];
  readonly newSources?: readonly SourceDraft[];
  readonly access?: string;
  /** Who a name of the sentence stands for, by the name; `null` for a person to be created. */
  readonly named?: Readonly<Record<string, Found | null>>;
  /** Names of the sentence, and ids, that are left out. */
  readonly without?: readonly string[];
  readonly added?: readonly Found[];
  /** The hat by the id of its wearer; null for none. */
  readonly hats?: Readonly<Record<string, string | null>>;
  readonly modes?: Readonly<Record<string, AttendanceMode>>;
}

/** An activity while it is written: the sentence, and what was corrected by hand. Plain data, so that it can be kept. */
export interface Draft {
  /** The id of the activity to be: sent twice, it is logged once. */
  readonly id: string;
  readonly sentence: string;
  /** The day on which it was written, which "hier" counts from. */
  readonly day: string;
  readonly byHand: ByHand;
}

/** Somebody who was there. */
export interface Attendee {
  readonly key: string;
  /** Null while nobody of the base is meant: a new person, or one who could not be looked up yet. */
  readonly person: Found | null;
  /** The name in the sentence. */
  readonly name: string;
  readonly me: boolean;
  /** Others of that name. */
  readonly others: readonly Found[];
  /** True when the name could not be looked up. */
  readonly unknown: boolean;
  readonly hats: readonly HatOption[];
  readonly hat: HatOption | null;
  readonly mode: AttendanceMode;
}

/** What the base says about the names of a sentence. */
export interface Lookup {
  /** By the name; a name that is absent was not looked up. */
  readonly people: Readonly<Record<string, readonly Found[]>>;
  readonly committees: Readonly<Record<string, Found | null>>;
  readonly hats: readonly HatOption[];
}
export const nothingFound: Lookup = { people: {}, committees: {}, hats: [] };

export interface Self {
  /** The person of the base that the writer is. */
  readonly person: string | null;
  readonly name: string;
  /** Marking of new records: of the circle that comes first. */
  readonly marking: string;
  readonly language: Language;
}

/** The activity as it stands: what the sentence says, corrected by hand. */
export interface Filled {
  readonly reading: ActivitySentence;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly on: string;
  readonly minutes: number | null;
  readonly channel: Channel | null;
  readonly place: string | null;
  readonly committees: readonly RefOption[];
  /** References that are not in the base. */
  readonly unknownCommittees: readonly string[];
  /** References that could not be looked up yet. */
  readonly pendingCommittees: readonly string[];
  readonly issues: readonly RefOption[];
  readonly attendees: readonly Attendee[];
  readonly points: readonly string[];
  readonly decisions: readonly string[];
  readonly followUps: readonly FollowUpDraft[];
  readonly access: string;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
const leadsOn = /^(?:avec|with|sur|about|de|du|des|d['’]|à|au|aux|of|on|for|pour|chez|at|in|en|par|by)(?![\p{L}])/iu;
const longest = 300;

function titleOf(
  { rest }: ActivitySentence,
  kind: ActivityKind,
  places: readonly string[],
  who: readonly string[],
  language: Language,
): string {
  const [word, withWho] = language === 'fr' ? ['réunion', 'avec'] : ['meeting', 'with'];
  const label = capital(choiceLabel('ActivityKind', kind, language));
  const said = leadsOn.test(rest) ? `${places.length > 0 ? word : label} ${rest}` : rest;
  const title =
    places.length > 0
      ? `${places.join(', ')}, ${said || (kind === 'committee_meeting' ? word : label.toLocaleLowerCase())}`
      : capital(said || (who.length > 0 ? `${label} ${withWho} ${who.join(', ')}` : label));
  return title.length > longest ? `${title.slice(0, longest - 1)}…` : title;
}

/** The marking that covers all that is named: the highest level, in the narrower circle. */
export function coveringMarking(marking: string, named: readonly string[]): string {
  const ends = named.map(parseAccessKey).toSorted((a, b) => b.level - a.level);
  const base = parseAccessKey(marking);
  const narrower = ends.find(({ circle }) => circle !== base.circle && circle !== 'cluster');
  return accessKey(narrower?.circle ?? base.circle, Math.max(base.level, ends[0]?.level ?? 0));
}

const wordsOf = (text: string): readonly string[] => fold(text).split(' ');
/** Whether a label bears every word of a name, the last one perhaps still being typed. */
export const bearsName = (label: string, name: string): boolean => {
  const words = wordsOf(label);
  return wordsOf(name).every((word) => words.some((one) => one === word || (word.length > 2 && one.startsWith(word))));
};

function attendeesOf(draft: Draft, names: readonly string[], lookup: Lookup, self: Self, mode: AttendanceMode) {
  const { named = {}, without = [], added = [], hats = {}, modes = {} } = draft.byHand;
  const people: Omit<Attendee, 'hats' | 'hat' | 'mode'>[] = [];
  if (self.person !== null) {
    const me = { id: self.person, kind: 'Person', label: self.name, ours: true, access: self.marking };
    people.push({ key: self.person, person: me, name: self.name, me: true, others: [], unknown: false });
  }
  for (const name of names) {
    const found = (lookup.people[name] ?? []).filter(({ label }) => bearsName(label, name));
    const chosen = named[name];
    const person = chosen === undefined ? (found[0] ?? null) : chosen;
    const others = found.filter(({ id }) => id !== person?.id);
    const unknown = chosen === undefined && lookup.people[name] === undefined;
    people.push({ key: name, person, name, me: false, others, unknown });
  }
  for (const person of added)
    people.push({ key: person.id, person, name: person.label, me: false, others: [], unknown: false });
  const seen = new Set<string>();
  return people.flatMap((one): Attendee[] => {
    const id = one.person?.id ?? one.key;
    if (without.includes(one.key) || seen.has(id)) return [];
    seen.add(id);
    const worn = lookup.hats.filter(({ person }) => person === one.person?.id);
    const chosen = hats[id];
    const hat = chosen === null ? null : (worn.find(({ mandate }) => mandate === chosen) ?? worn[0] ?? null);
    return [{ ...one, hats: worn, hat, mode: modes[id] ?? mode }];
  });
}

/** Fills the form from the sentence, what was found in the base, and what was set by hand. */
export function fill(draft: Draft, lookup: Lookup, self: Self): Filled {
  const { byHand } = draft;
  const reading = readSentence(draft.sentence, { today: draft.day, language: self.language });
  const known = reading.committees.flatMap((reference) => lookup.committees[reference] ?? []);
  const unknownCommittees = reading.committees.filter((reference) => lookup.committees[reference] === null);
  const channel = byHand.channel === undefined ? (reading.channel ?? null) : byHand.channel;
  const attendees = attendeesOf(draft, reading.people, lookup, self, channel === 'video' ? 'remote' : 'in_person');
  const kind = byHand.kind ?? reading.kind ?? 'meeting';
  const committees = byHand.committees ?? known;
  const places = [
    ...committees.map(({ label }) => label),
    ...reading.committees.filter((reference) => !lookup.committees[reference] && !byHand.committees),
  ];
  const who = attendees.filter(({ me }) => !me).map(({ person, name }) => person?.label ?? name);
  const issues = byHand.issues ?? [];
  const mine = self.person === null ? null : { id: self.person, kind: 'Person', label: self.name };
  const marks = [...committees, ...issues, ...attendees.map(({ person }) => person)].flatMap((one) =>
    one && 'access' in one ? [(one as Found).access] : [],
  );
  return {
    reading,
    kind,
    title: byHand.title ?? titleOf(reading, kind, places, who, self.language),
    on: byHand.on ?? reading.on ?? draft.day,
    minutes: byHand.minutes === undefined ? (reading.minutes ?? null) : byHand.minutes,
    channel,
    place: byHand.place === undefined ? (reading.place ?? null) : byHand.place,
    committees,
    unknownCommittees: byHand.committees ? [] : unknownCommittees,
    pendingCommittees: byHand.committees
      ? []
      : reading.committees.filter((reference) => lookup.committees[reference] === undefined),
    issues,
    attendees,
    points: byHand.points ?? reading.points,
    decisions: byHand.decisions ?? [],
    followUps:
      byHand.followUps ?? reading.followUps.map(({ title, due }) => ({ title, due: due ?? null, assignee: mine })),
    access: byHand.access ?? coveringMarking(self.marking, marks),
  };
}

/** A name taken apart as a French or English reader would: the first word is the given name. */
function nameParts(name: string): { familyName: string; givenName?: string } {
  const [first = '', ...rest] = name.trim().split(/\s+/u);
  return rest.length === 0 ? { familyName: first } : { givenName: first, familyName: rest.join(' ') };
}

/**
 * What is sent: one activity with its attendances, follow-ups and the people met for the first time.
 * @param newId gives the id of each new person; the same for the same person each time, for sending again
 */
export function inputOf(draft: Draft, filled: Filled, newId: (key: string) => string): LogActivity {
  const { byHand } = draft;
  const ids = (options: readonly RefOption[]) => options.map(({ id }) => id);
  const idOf = ({ person, key }: Attendee) => person?.id ?? newId(key);
  return {
    id: draft.id,
    kind: filled.kind,
    title: filled.title.trim(),
    on: filled.on,
    minutes: filled.minutes,
    channel: filled.channel,
    place: filled.place?.trim() || null,
    points: [...filled.points],
    decisions: [...filled.decisions],
    committees: ids(filled.committees),
    issues: ids(filled.issues),
    sources: ids(byHand.sources ?? []),
    newSources: (byHand.newSources ?? []).map(({ title, url, published, reliability }) => ({
      title, url, published, reliability: reliability as 'A' | null,
    })), // prettier-ignore
    attendances: filled.attendees.map((attendee) => ({
      person: idOf(attendee),
      mandate: attendee.hat?.mandate ?? null,
      capacity: attendee.hat?.capacity ?? null,
      mode: attendee.mode,
    })),
    newPeople: filled.attendees
      .filter(({ person }) => person === null)
      .map((attendee) => ({ id: idOf(attendee), ...nameParts(attendee.name) })),
    followUps: filled.followUps
      .filter(({ title }) => title.trim() !== '')
      .map(({ title, due, assignee }) => ({ title: title.trim(), due, assignee: assignee?.id ?? null })),
    ...(byHand.access ? { access: byHand.access } : {}),
  };
}
