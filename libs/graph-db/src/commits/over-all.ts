import { queries } from '@entregent/graph';
import { accessKey, levels } from '@entregent/model';
import type { Run } from '../store.ts';
import { CircleRow } from './rows.ts';

const keysOf = (circle: string): string[] => levels.map((_, level) => accessKey(circle, level));

/** Gives a run over the keys of every circle, made when it is first asked for. */
export type OverAll = () => Promise<Run>;

/**
 * What follows from a record reaches what hangs on it, also what its writer does not see: derived relationships and markings
 * would else go on telling what the record no longer tells. Nothing that is read with these keys leaves the transaction.
 */
export function overAll(run: Run, over: (access: readonly string[]) => Run, own: readonly string[]): OverAll {
  let made: Promise<Run> | undefined;
  const make = async () => {
    const circles = await run(queries.commits.circles, {}, CircleRow);
    return over([...new Set([...own, ...circles.flatMap(({ code }) => keysOf(code))])]);
  };
  return () => (made ??= make());
}
