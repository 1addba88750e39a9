import { Circle, CircleKind, Day, line, UserRole } from '@entregent/model';
import { z } from 'zod';

const id = z.uuid().meta({ graphql: 'ID' });
const level = z.int32().min(0).max(4).meta({ description: 'TLP level, 0 to 4' });
const given = <T extends z.ZodType>(of: T) => of.nullable().optional();
const moment = z.string().meta({ description: 'Moment in ISO 8601' });
const endingMoment = z.string().nullable().meta({ description: 'First moment at which it no longer holds' });

export const Person = z.object({ id, name: z.string(), role: UserRole }).meta({ id: 'AccountName' });
export type Person = z.output<typeof Person>;

const Owner = z.object({ id, name: z.string() }).meta({ id: 'CircleOwner' });

const circle = {
  code: z.string(),
  name: z.string(),
  kind: CircleKind,
  purpose: z.string().nullable(),
  defaultLevel: z.int32(),
  owner: Owner.nullable(),
  opened: z.string().nullable(),
  closed: z.string().nullable().meta({ description: 'Since this moment nothing new is marked with it' }),
  level: z.int32().nullable().meta({ description: 'How far the reader himself reads in it now' }),
  members: z.int32().meta({ description: 'People in it at the moment asked for' }),
  mayKeep: z.boolean().meta({ description: 'Whether the reader may change it and its members' }),
};

export const CircleLine = z.object(circle).meta({ id: 'CircleLine' });
export type CircleLine = z.output<typeof CircleLine>;

const period = {
  user: id,
  name: z.string(),
  role: UserRole,
  active: z.boolean().meta({ description: 'False for an account that is closed' }),
  level: z.int32(),
  since: moment,
  until: endingMoment,
  by: z.string().nullable().meta({ description: 'Who let him in; null for whoever has the machine' }),
  reason: z.string().nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
};
export const MembershipPeriod = z.object(period).meta({ id: 'MembershipPeriod' });
export type MembershipPeriod = z.output<typeof MembershipPeriod>;

const Marked = z.object({ kind: z.string(), level: z.int32(), count: z.int32() }).meta({ id: 'MarkedCount' });

export const CircleCard = z
  .object({
    ...circle,
    people: z.array(MembershipPeriod).meta({ description: 'Who is in it at the moment asked for' }),
    history: z.array(MembershipPeriod).meta({ description: 'Every period of everybody; for who keeps the circle' }),
    marked: z.array(Marked).meta({ description: 'Records that bear its marking, of those that the reader sees' }),
    empty: z.boolean().meta({ description: 'Nobody ever was in it: it can be deleted' }),
  })
  .meta({ id: 'CircleCard' });
export type CircleCard = z.output<typeof CircleCard>;

const Cell = z.object({ circle: z.string(), level: z.int32() }).meta({ id: 'CircleMatrixCell' });
const MatrixRow = z
  .object({ user: id, name: z.string(), role: UserRole, active: z.boolean(), cells: z.array(Cell) })
  .meta({ id: 'CircleMatrixRow' });
export const CircleMatrix = z
  .object({ circles: z.array(CircleLine), people: z.array(MatrixRow) })
  .meta({ id: 'CircleMatrix' });
export type CircleMatrix = z.output<typeof CircleMatrix>;

const Watcher = z.object({ id, name: z.string(), role: UserRole, level, until: endingMoment }).meta({ id: 'Watcher' });
export const Watchers = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: CircleKind,
    purpose: z.string().nullable(),
    owner: z.string().nullable().meta({ description: 'Who lets in; null when nobody answers for the circle' }),
    people: z.array(Watcher),
  })
  .meta({ id: 'Watchers' });
export type Watchers = z.output<typeof Watchers>;

const on = given(Day).meta({ description: 'On this day; at this moment when left out' });
export const CirclesInput = z.object({ on }).meta({ id: 'CirclesInput' });
export type CirclesInput = z.output<typeof CirclesInput>;
export const CircleInput = z.object({ code: z.string().max(40), on }).meta({ id: 'CircleInput' });
export type CircleInput = z.output<typeof CircleInput>;

export const CreateCircle = z.object(Circle.shape).meta({ id: 'CreateCircle' });
export type CreateCircle = z.output<typeof CreateCircle>;

const { code, name, kind, purpose, defaultLevel, owner } = Circle.shape;
export const ChangeCircle = z
  .object({
    code,
    name: name.optional(),
    kind: kind.unwrap().optional(),
    purpose: purpose.unwrap().optional(),
    defaultLevel: defaultLevel.optional(),
    owner: owner.unwrap().optional(),
    closed: z.boolean().optional().meta({ description: 'Closes it, or opens it again' }),
  })
  .meta({ id: 'ChangeCircle' });
export type ChangeCircle = z.output<typeof ChangeCircle>;

const reason = line(300);
export const LetIn = z
  .object({
    circle: code,
    user: id,
    level,
    from: given(Day).meta({ description: 'First day; now when left out' }),
    to: given(Day).meta({ description: 'Last day; open when left out' }),
    reason,
  })
  .meta({ id: 'LetIn' });
export type LetIn = z.output<typeof LetIn>;

export const LetOut = z
  .object({ circle: code, user: id, to: given(Day).meta({ description: 'Last day; now when left out' }), reason })
  .meta({ id: 'LetOut' });
export type LetOut = z.output<typeof LetOut>;
