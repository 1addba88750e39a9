import type { LogActivity } from '@entregent/api-client';
import { committeeKey, readSentence } from '@entregent/rules';
import { derivedId } from './new-id.ts';
import {
  type Draft,
  fill,
  type Filled,
  type Found,
  type HatOption,
  inputOf,
  type Lookup,
  type Self,
} from './log-draft.ts';
import type { Waiting } from './log-queue.ts';

/** What the log asks of the server. */
export interface LogApi {
  readonly find: (text: string, kind: 'Person' | 'Committee') => Promise<readonly Found[]>;
  readonly hatsOn: (
    people: readonly string[],
    committees: readonly string[],
    on: string,
  ) => Promise<readonly HatOption[]>;
  /** Logs in one commit and gives its id. */
  readonly log: (input: LogActivity) => Promise<string | null>;
}

/** Looks up who and what a sentence names, then the hats of those who were there. */
export async function lookUp(draft: Draft, self: Self, api: LogApi): Promise<Lookup> {
  const reading = readSentence(draft.sentence, { today: draft.day, language: self.language });
  const [people, committees] = await Promise.all([
    Promise.all(reading.people.map(async (name) => [name, await api.find(name, 'Person')] as const)),
    Promise.all(
      reading.committees.map(async (reference) => {
        const found = await api.find(reference, 'Committee');
        return [reference, found.find(({ label }) => committeeKey(label) === committeeKey(reference)) ?? null] as const;
      }),
    ),
  ]);
  const named: Lookup = {
    people: Object.fromEntries(people),
    committees: Object.fromEntries(committees),
    hats: [],
  };
  const filled = fill(draft, named, self);
  const ids = filled.attendees.flatMap(({ person }) => (person ? [person.id] : []));
  const hats =
    ids.length === 0
      ? []
      : await api.hatsOn(
          ids,
          filled.committees.map(({ id }) => id),
          filled.on,
        );
  return { ...named, hats };
}

export const logInput = (draft: Draft, filled: Filled): LogActivity =>
  inputOf(draft, filled, (key) => derivedId(draft.id, key));

/** A name of a kept activity fits several people: only its writer can choose. */
export class ChoiceNeeded extends Error {
  override readonly name = 'ChoiceNeeded';
}

/**
 * Sends a kept activity: looks up what could not be looked up offline, then logs it.
 * @throws ChoiceNeeded, ApiError
 */
export async function sendWaiting({ draft }: Waiting, self: Self, api: LogApi): Promise<string | null> {
  const filled = fill(draft, await lookUp(draft, self, api), self);
  const { named = {} } = draft.byHand;
  if (filled.attendees.some(({ key, others }) => others.length > 0 && !(key in named))) throw new ChoiceNeeded();
  return api.log(logInput(draft, filled));
}
