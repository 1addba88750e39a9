import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { type CypherRunner, GraphStore } from '@entregent/graph-db';
import type { Reader } from '@entregent/model';
import { z } from 'zod';
import { Hat } from './activity-log.ts';
import { ActivityDetails, ActivityLine } from './activity-views.ts';

const { activities } = queries;

const named = z.tuple([z.string(), z.string(), z.string()]).transform(([id, kind, label]) => ({ id, kind, label }));
const person = z.tuple([z.string(), z.string()]).transform(([id, label]) => ({ id, kind: 'Person', label }));
const LineRow = ActivityLine.extend({ about: z.array(named), people: z.array(person) });

const OpenedActivity = ActivityDetails.extend({ access: z.string() });
export type OpenedActivity = z.output<typeof OpenedActivity>;

export interface ActivityFilter {
  readonly about: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

@Injectable()
export class ActivitiesRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  hatsOn(reader: Reader, people: readonly string[], committees: readonly string[], on: string): Promise<Hat[]> {
    return this.#store.read(reader, activities.hatsOn, { people, committees, on }, Hat);
  }

  page(reader: Reader, filter: ActivityFilter, after: readonly [string, string] | undefined, limit: number) {
    const [afterOn, afterId] = after ?? [null, null];
    return this.#store.read(reader, activities.page, { ...filter, afterOn, afterId, limit }, LineRow);
  }

  async count(reader: Reader, filter: ActivityFilter): Promise<number> {
    const [row] = await this.#store.read(reader, activities.count, { ...filter }, z.object({ total: z.int() }));
    return row?.total ?? 0;
  }

  async details(reader: Reader, id: string, runner: CypherRunner = this.#store): Promise<OpenedActivity | undefined> {
    return (await runner.read(reader, activities.attendances, { id }, OpenedActivity))[0];
  }
}
