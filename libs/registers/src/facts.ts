import {
  entityOf,
  isTieFact,
  type Kind,
  type RecordFact,
  referenceOf,
  tieFields,
  type TieFact,
  type TieType,
} from '@entregent/model';
import { z } from 'zod';
import { refusal, whyNot } from './refuse.ts';
import type { Refusal, Register } from './types.ts';

const plain = (shape: Readonly<Record<string, z.ZodType>>) =>
  z.object(
    Object.fromEntries(
      Object.entries(shape)
        .filter(([, field]) => !referenceOf(field))
        .map(([key, field]) => [key, field.optional()]),
    ),
  );

const recordShapes = new Map<Kind, z.ZodObject>();
const recordShape = (kind: Kind): z.ZodObject => {
  const known = recordShapes.get(kind) ?? plain(entityOf(kind).own);
  recordShapes.set(kind, known);
  return known;
};
const tieShape = plain(tieFields);

const given = (set: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));

/** The fact as it stands, or the reason why the model would refuse one of its values. References are not looked at. */
export function checkedFact<F extends RecordFact | TieFact>(fact: F, row: number): F | Refusal {
  const shape = isTieFact(fact) ? tieShape : recordShape(fact.kind);
  return shape.safeParse(fact.set).success ? fact : refusal(row, ...whyNot(shape, fact.set));
}

/** Makes the facts of one register: each carries the register's own source, and no undefined value. */
export function teller(register: Pick<Register, 'id' | 'source' | 'attribution'>) {
  const source = `${register.id}:source`;
  return {
    source: (): RecordFact => ({
      kind: 'Source',
      origin: source,
      set: { ...register.source, licence: register.attribution.en, reliability: 'A' },
    }),
    record: (kind: Kind, origin: string, set: Readonly<Record<string, unknown>>): RecordFact => ({
      kind,
      origin,
      set: { ...given(set), sources: [source] },
    }),
    tie: (
      type: TieType,
      origin: string,
      tail: string,
      head: string,
      set: Readonly<Record<string, unknown>> = {},
    ): TieFact => ({ type, origin, tail, head, set: { ...given(set), sources: [source] } }),
  };
}
