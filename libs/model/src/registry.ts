import { Activity, Attendance, Task } from './activities.ts';
import { Committee } from './committees.ts';
import type { Entity } from './entity.ts';
import { Source } from './evidence.ts';
import { Argument, Assessment, Issue, Stance } from './issues.ts';
import { Mandate } from './mandates.ts';
import { Organisation } from './organisations.ts';
import { Person } from './people.ts';
import { may } from './rights.ts';
import { Undertaking } from './undertakings.ts';
import { Paper, WorkItem } from './work.ts';

/** Every kind of record, by name. A new entity is one file and one line here. */
export const entities = {
  Person,
  Organisation,
  Committee,
  Mandate,
  Source,
  Issue,
  Stance,
  Assessment,
  Argument,
  Activity,
  Attendance,
  Task,
  WorkItem,
  Paper,
  Undertaking,
} as const satisfies Readonly<Record<string, unknown>>;

export type Kind = keyof typeof entities;
export const kinds = Object.keys(entities) as readonly Kind[];
export const isKind = (value: string): value is Kind => Object.hasOwn(entities, value);
export const entityOf = (kind: Kind): Entity => entities[kind] as unknown as Entity;

export const actorKinds = kinds.filter((kind) => entityOf(kind).actor);
/** Kinds that a register of their own keeps: common forms, imports, removals and undo leave them alone. */
export const keptKinds = kinds.filter((kind) => entityOf(kind).options.kept !== undefined);
/** The kinds that one may read by one's role, whatever the access keys then show of them. */
export const readableKinds = (role: string): readonly Kind[] =>
  kinds.filter((kind) => may(role, entityOf(kind).options.kept?.read ?? 'records.read'));
/** Kinds that the search box finds. */
export const searchableKinds = kinds.filter((kind) => entityOf(kind).options.search !== undefined);
