import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { GraphStore } from '@entregent/graph-db';
import { Phase, type Reader } from '@entregent/model';
import { z } from 'zod';
import type { HomeLine } from './home.ts';

const { home } = queries;
const text = z.string();
const maybe = z.string().nullable();

const empty = {
  detail: null,
  about: null,
  aboutLabel: null,
  due: null,
  official: null,
  last: null,
  phase: null,
  behalf: null,
  seats: null,
  count: null,
  version: null,
} satisfies Partial<HomeLine>;

const TaskRow = z.object({
  id: text,
  version: z.int(),
  kind: z.enum(['task', 'commitment_made', 'commitment_received']),
  title: text,
  due: maybe,
  towards: maybe,
  towardsLabel: maybe,
  access: text,
});
const DoneRow = TaskRow.omit({ towards: true, towardsLabel: true });
const ColdRow = z.object({ id: text, label: text, relay: z.boolean(), last: text, times: z.int(), access: text });
const IssueRow = z.object({
  id: text,
  label: text,
  due: maybe,
  weight: z.int().nullable(),
  stances: z.int(),
  access: text,
});
const WindowRow = z.object({
  id: text,
  label: text,
  title: maybe,
  stage: maybe,
  national: maybe,
  official: maybe,
  committee: maybe,
  committeeLabel: maybe,
  phase: Phase.nullable(),
  issues: z.int(),
  seats: z.int(),
  access: text,
});
const TermRow = z.object({
  id: text,
  person: text,
  label: text,
  role: text,
  place: text,
  placeLabel: text,
  behalf: maybe,
  ends: text,
  access: text,
});
const SilentRow = z.object({ id: text, label: text, last: maybe, access: text });
const PaperRow = z.object({
  id: text,
  label: text,
  status: text,
  on: text,
  issue: text,
  issueLabel: text,
  access: text,
});

const UndertakingRow = z.object({
  id: text,
  person: text,
  label: text,
  organisation: maybe,
  to: text,
  state: text,
  access: text,
});

/** Each method is one statement and one section of somebody's day. */
@Injectable()
export class HomeRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async tasks(reader: Reader, limit: number): Promise<HomeLine[]> {
    const rows = await this.#store.read(reader, home.tasks, { me: reader.person, limit }, TaskRow);
    return rows.map(({ id, title, kind, due, towards, towardsLabel, access, version }) => ({
      ...empty, id, kind: 'Task', label: title, reason: kind, due, about: towards, aboutLabel: towardsLabel, access, version,
    })); // prettier-ignore
  }

  async done(reader: Reader, on: string, limit: number): Promise<HomeLine[]> {
    const rows = await this.#store.read(reader, home.done, { me: reader.person, on, limit }, DoneRow);
    return rows.map(({ id, title, due, access, version }) => ({
      ...empty, id, kind: 'Task', label: title, reason: 'done', due, access, version,
    })); // prettier-ignore
  }

  async cold(reader: Reader, since: string, on: string, limit: number): Promise<HomeLine[]> {
    const rows = await this.#store.read(reader, home.cold, { me: reader.person ?? '', since, on, limit }, ColdRow);
    return rows.map(({ id, label, relay, last, times, access }) => ({
      ...empty, id, kind: 'Person', label, reason: 'cold', detail: relay ? 'relay' : null, last, count: times, access,
    })); // prettier-ignore
  }

  async issues(reader: Reader, limit: number): Promise<HomeLine[]> {
    const rows = await this.#store.read(reader, home.issues, { limit }, IssueRow);
    return rows.map(({ id, label, due, weight, access }) => ({
      ...empty, id, kind: 'Issue', label, reason: 'issue', due, count: weight, access,
    })); // prettier-ignore
  }

  async windows(reader: Reader, on: string, limit: number): Promise<HomeLine[]> {
    const rows = await this.#store.read(reader, home.windows, { on, limit }, WindowRow);
    return rows.map(({ id, label, title, national, official, committee, committeeLabel, phase, seats, issues, access }) => ({
      ...empty, id, kind: 'WorkItem', label, reason: 'window', detail: title, due: national ?? official,
      official: national === null ? null : official, about: committee, aboutLabel: committeeLabel, phase,
      seats: committee === null ? null : seats, count: issues, access,
    })); // prettier-ignore
  }

  async terms(reader: Reader, on: string, until: string, limit: number): Promise<HomeLine[]> {
    const rows = await this.#store.read(reader, home.terms, { on, until, limit }, TermRow);
    return rows.map(({ person, label, role, place, placeLabel, behalf, ends, access }) => ({
      ...empty, id: person, kind: 'Person', label, reason: 'term', detail: role, about: place, aboutLabel: placeLabel, due: ends, behalf, access,
    })); // prettier-ignore
  }

  async silent(reader: Reader, since: string, on: string, limit: number): Promise<HomeLine[]> {
    const rows = await this.#store.read(
      reader,
      home.unlogged,
      { me: reader.person ?? '', since, on, limit },
      SilentRow,
    );
    return rows.map(({ id, label, last, access }) => ({
      ...empty,
      id,
      kind: 'Committee',
      label,
      reason: 'silent',
      last,
      access,
    }));
  }

  async papers(reader: Reader, limit: number): Promise<HomeLine[]> {
    const rows = await this.#store.read(reader, home.papers, { limit }, PaperRow);
    return rows.map(({ id, label, status, on, issue, issueLabel, access }) => ({
      ...empty, id, kind: 'Paper', label, reason: 'paper', detail: status, last: on, about: issue, aboutLabel: issueLabel, access,
    })); // prettier-ignore
  }

  async undertakings(reader: Reader, on: string, until: string, limit: number): Promise<HomeLine[]> {
    const rows = await this.#store.read(reader, home.undertakings, { on, until, limit }, UndertakingRow);
    return rows.map(({ id, person, label, organisation, to, state, access }) => ({
      ...empty, id, kind: 'Undertaking', label, reason: 'undertaking', detail: state, about: person, aboutLabel: organisation, due: to, access,
    })); // prettier-ignore
  }
}
