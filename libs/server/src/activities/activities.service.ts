import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Operation } from '@entregent/graph-db';
import { DomainError, type Reader } from '@entregent/model';
import { z } from 'zod';
import { fromCursor, type Page, pageOf } from '../platform/lists.ts';
import { Witness } from '../platform/witness.ts';
import { type Saved, Writer } from '../platform/writer.ts';
import { ActivitiesRepository, type OpenedActivity } from './activities.repository.ts';
import type { Hat, LogActivity, ReviseActivity } from './activity-log.ts';
import type { ActivitiesInput, ActivityDetails, ActivityLine } from './activity-views.ts';

const newSource = (source: LogActivity['newSources'][number], marked: { access?: string }): Operation => ({
  op: 'create',
  type: 'Source',
  id: randomUUID(),
  set: { ...marked, ...source },
});

const Cursor = z.tuple([z.string(), z.string()]);

/** The log: what was done, by whom, under which hat, and what follows. */
@Injectable()
export class ActivitiesService {
  readonly #activities: ActivitiesRepository;
  readonly #witness: Witness;
  readonly #writer: Writer;

  constructor(activities: ActivitiesRepository, witness: Witness, writer: Writer) {
    this.#activities = activities;
    this.#witness = witness;
    this.#writer = writer;
  }

  /** Logs one activity with everything that belongs to it in one commit, undone by one undo. */
  log(reader: Reader, input: LogActivity, key?: string): Promise<Saved> {
    const { id = randomUUID(), attendances, followUps, newPeople, newSources, access, ...activity } = input;
    const marked = access === undefined ? {} : { access };
    const told = newSources.map((source) => newSource(source, marked));
    const sources = [...activity.sources, ...told.map((source) => source.id)];
    const operations: Operation[] = [
      ...told,
      { op: 'create', type: 'Activity', id, set: { ...activity, ...marked, sources } },
      ...newPeople.flatMap((person) => this.#meet(person, input.on, marked)),
      ...attendances.map((attendance): Operation => ({
        op: 'create',
        type: 'Attendance',
        id: randomUUID(),
        set: { ...attendance, activity: id },
      })),
      ...followUps.map((followUp): Operation => ({
        op: 'create',
        type: 'Task',
        id: randomUUID(),
        set: { ...followUp, ...marked, activity: id },
      })),
    ];
    // A sender that chose the id may send again after a lost answer: the id is then the key as well.
    return this.#writer.save(reader, { id, operations, key: key ?? (input.id && `log:${input.id}`) });
  }

  /** Changes an activity, with new sources in the same commit. */
  revise(reader: Reader, { change, newSources }: ReviseActivity, key?: string): Promise<Saved> {
    const { id, version, ...set } = change;
    const told = newSources.map((source) => newSource(source, set.access ? { access: set.access } : {}));
    const sources = told.length === 0 ? {} : { sources: [...(set.sources ?? []), ...told.map((source) => source.id)] };
    const update: Operation = { op: 'update', type: 'Activity', id, version, set: { ...set, ...sources } };
    return this.#writer.save(reader, { id, operations: [...told, update], key });
  }

  #meet(person: LogActivity['newPeople'][number], on: string, marked: { access?: string }): Operation[] {
    const { id, employer, ...names } = person;
    const created: Operation = { op: 'create', type: 'Person', id, set: { ...names, ...marked } };
    if (!employer) return [created];
    const tie: Operation = {
      op: 'create',
      type: 'EMPLOYED_BY',
      id: randomUUID(),
      tail: id,
      head: employer,
      set: { ...marked, from: on.slice(0, 4) },
    };
    return [created, tie];
  }

  /** The hats worn on a day; for each person the first one is the one to propose. */
  hatsOn(
    reader: Reader,
    input: { people: readonly string[]; committees: readonly string[]; on: string },
  ): Promise<Hat[]> {
    return this.#activities.hatsOn(reader, input.people, input.committees, input.on);
  }

  async page(reader: Reader, { first, after, about, from, to }: ActivitiesInput): Promise<Page<ActivityLine>> {
    const filter = { about: about ?? null, from: from ?? null, to: to ?? null };
    const start = after ? fromCursor(after, Cursor) : undefined;
    const [rows, total] = await Promise.all([
      this.#activities.page(reader, filter, start, first + 1),
      this.#activities.count(reader, filter),
    ]);
    return pageOf(rows, first, total, ({ on, id }) => [on, id]);
  }

  async details(reader: Reader, id: string): Promise<ActivityDetails> {
    const opening = { subject: id, how: 'card', accessOf: ({ access }: OpenedActivity) => access };
    const opened = await this.#witness.opened(reader, opening, (runner) =>
      this.#activities.details(reader, id, runner),
    );
    if (!opened) throw new DomainError('NOT_FOUND');
    return opened;
  }
}
