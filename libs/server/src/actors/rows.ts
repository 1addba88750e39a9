import type { ActorRow } from './list-views.ts';
import type { ActorsRepository } from './actors.repository.ts';
import { hatText, secondLine } from './second-line.ts';

type StoredRow = Awaited<ReturnType<ActorsRepository['page']>>['rows'][number];
interface Opinion {
  readonly position: number;
  readonly on: string;
  readonly assessor: string | null;
}

/** The latest stance of each assessor, given latest first: they are in dispute when these differ. */
export function isDisputed(stances: readonly Opinion[]): boolean {
  const latest = new Map<string | null, number>();
  for (const { assessor, position } of stances) if (!latest.has(assessor)) latest.set(assessor, position);
  return new Set(latest.values()).size > 1;
}

/** One line of the table of actors. */
export function rowOf(row: StoredRow, language: 'fr' | 'en'): ActorRow {
  const { id, kind, label, relay, ours, country, access, version, stances } = row;
  const hats = row.hats.length > 0 ? row.hats : row.posts;
  const [hat] = hats;
  const [stance] = stances;
  return {
    id,
    kind,
    label,
    sub: kind === 'Person' ? null : secondLine(row, language),
    hat: hat ? hatText(hat, language) : null,
    hatKind: hat?.placeKind ?? null,
    moreHats: Math.max(0, hats.length - 1),
    relay,
    ours,
    country,
    stance: stance ? { position: stance.position, on: stance.on, disputed: isDisputed(stances) } : null,
    lastSeen: row.met[0] ?? row.through[0] ?? row.sat[0] ?? null,
    access,
    version,
  };
}
