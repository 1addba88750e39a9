import { Language, levels, line, User, UserRole } from '@entregent/model';
import { z } from 'zod';
import { PageInput } from '../platform/lists.ts';
import type { AccountListRow } from './accounts.repository.ts';

const id = z.uuid().meta({ graphql: 'ID' });
const level = z
  .int32()
  .min(0)
  .max(levels.length - 1)
  .meta({ description: 'TLP level, 0 to 4' });

const AccountCircle = z.object({ code: z.string(), name: z.string(), level }).meta({ id: 'AccountCircle' });

export const AccountLine = z
  .object({
    id,
    login: z.string(),
    name: z.string(),
    role: UserRole,
    language: Language,
    person: id.nullable(),
    active: z.boolean(),
    hasPassword: z.boolean(),
    signedIn: z.string().nullable().meta({ description: 'When a session was last opened' }),
    sessions: z.int32().meta({ description: 'Open sessions' }),
    linkOpen: z.boolean().meta({ description: 'True while a sign-in link was handed out and not used' }),
    circles: z.array(AccountCircle),
  })
  .meta({ id: 'AccountLine' });
export type AccountLine = z.output<typeof AccountLine>;

export const accountLineOf = ({ circles, ...row }: z.output<typeof AccountListRow>): AccountLine => ({
  ...row,
  circles: circles.map(([code, name, ceiling]) => ({ code, name, level: ceiling })),
});

export const AccountsInput = z
  .object({ text: z.string().trim().max(200).default(''), ...PageInput })
  .meta({ id: 'AccountsInput' });
export type AccountsInput = z.output<typeof AccountsInput>;

const Membership = z.object({ circle: z.string(), level }).meta({ id: 'NewMembership' });
export const InviteUser = z
  .object({
    login: User.shape.login,
    name: line(200),
    role: UserRole,
    language: Language.default('fr'),
    person: id.nullable().optional(),
    memberships: z.array(Membership).max(200).default([]),
  })
  .meta({ id: 'InviteUser' });
export type InviteUser = z.output<typeof InviteUser>;

export const ChangeAccount = z
  .object({
    login: User.shape.login,
    name: line(200).nullable().optional(),
    role: UserRole.nullable().optional(),
    language: Language.nullable().optional(),
    active: z.boolean().nullable().optional(),
  })
  .meta({ id: 'ChangeAccount' });
export type ChangeAccount = z.output<typeof ChangeAccount>;

export const ChangeAccountCircle = z
  .object({
    login: User.shape.login,
    circle: z.string(),
    level: level.nullable().meta({ description: 'Null lets the account out' }),
  })
  .meta({ id: 'ChangeAccountCircle' });
export type ChangeAccountCircle = z.output<typeof ChangeAccountCircle>;

export const SignInLink = z
  .object({ token: z.string().meta({ description: 'Told here and never again' }), until: z.string() })
  .meta({ id: 'SignInLink' });
export type SignInLink = z.output<typeof SignInLink>;

export const CircleChoice = z
  .object({ code: z.string(), name: z.string(), defaultLevel: level })
  .meta({ id: 'CircleChoice' });
export type CircleChoice = z.output<typeof CircleChoice>;

export const OwnLanguage = z.object({ language: Language }).meta({ id: 'OwnLanguage' });
export type OwnLanguage = z.output<typeof OwnLanguage>;

export const OwnSession = z
  .object({
    id,
    device: z.string().nullable().meta({ description: 'Browser and system, as the browser names itself' }),
    opened: z.string(),
    seen: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'OwnSession' });
export type OwnSession = z.output<typeof OwnSession>;

export const ApiToken = z
  .object({
    id,
    name: z.string(),
    login: z.string(),
    role: UserRole,
    circles: z.array(z.string()).meta({ description: 'Each `circle:level`: the level up to which it reads' }),
    until: z.string(),
    cost: z.int32(),
    made: z.string(),
    used: z.string().nullable(),
  })
  .meta({ id: 'ApiToken' });
export type ApiToken = z.output<typeof ApiToken>;

export const CreateToken = z
  .object({
    login: User.shape.login,
    name: line(120),
    role: UserRole,
    circles: z.array(z.string()).min(1).max(200),
    until: z.string().nullable().optional().meta({ description: 'Last day; 90 days from now when left out' }),
    cost: z.int32().min(1).max(100_000).nullable().optional(),
  })
  .meta({ id: 'CreateToken' });
export type CreateToken = z.output<typeof CreateToken>;

export const MadeToken = z
  .object({ id, secret: z.string().meta({ description: 'Told here and never again' }), until: z.string() })
  .meta({ id: 'MadeToken' });
export type MadeToken = z.output<typeof MadeToken>;
