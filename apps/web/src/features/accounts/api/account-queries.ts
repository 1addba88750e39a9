import {
  AccountsDocument,
  type AccountsQuery,
  ChangeAccountCircleDocument,
  ChangeAccountDocument,
  ChangeMyLanguageDocument,
  CircleChoicesDocument,
  CreateTokenDocument,
  EndAccountSessionsDocument,
  EndOtherSessionsDocument,
  EndSessionDocument,
  EndTokenDocument,
  InviteUserDocument,
  MySessionsDocument,
  type MySessionsQuery,
  NewSignInLinkDocument,
  TokensDocument,
  type TokensQuery,
} from '@entregent/api-client';
import type { Language, UserRole } from '@entregent/model';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';

export type Account = AccountsQuery['accounts']['nodes'][number];
export type Session = MySessionsQuery['mySessions'][number];
export type Token = TokensQuery['tokens'][number];

/** A circle, and the level up to which it is opened, 0 to 4. */
export interface CircleLevel {
  readonly circle: string;
  readonly level: number;
}

/** A one-time link: its secret is told once. */
export interface SignInLink {
  readonly login: string;
  readonly token: string;
  readonly until: string;
}

const PAGE = 50;

export const useAccounts = (text: string) =>
  useInfiniteQuery({
    queryKey: ['accounts', 'page', text],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await execute(AccountsDocument, { input: { text, first: PAGE, after: pageParam } }, signal)).accounts,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
  });

/** Every circle; asked for by who may let people in. */
export const useCircleChoices = (enabled = true) =>
  useQuery({
    queryKey: ['accounts', 'circles'],
    enabled,
    queryFn: async ({ signal }) => (await execute(CircleChoicesDocument, {}, signal)).circleChoices,
  });

export const useMySessions = () =>
  useQuery({
    queryKey: ['accounts', 'sessions'],
    queryFn: async ({ signal }) => (await execute(MySessionsDocument, {}, signal)).mySessions,
  });

export const useTokens = () =>
  useQuery({
    queryKey: ['accounts', 'tokens'],
    queryFn: async ({ signal }) => (await execute(TokensDocument, {}, signal)).tokens,
  });

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly role: UserRole;
  readonly language: Language;
  readonly memberships: readonly CircleLevel[];
}

export const inviteUser = async ({ memberships, ...person }: NewPerson): Promise<SignInLink> => {
  const { inviteUser: link } = await execute(InviteUserDocument, {
    input: { ...person, memberships: [...memberships] },
  });
  return { login: person.login, ...link };
};

export const newSignInLink = async (login: string): Promise<SignInLink> => ({
  login,
  ...(await execute(NewSignInLinkDocument, { login })).newSignInLink,
});

export const changeAccount = (login: string, change: { readonly role?: UserRole; readonly active?: boolean }) =>
  execute(ChangeAccountDocument, { input: { login, ...change } });

/** Null lets the account out of the circle. */
export const changeCircle = (login: string, circle: string, level: number | null) =>
  execute(ChangeAccountCircleDocument, { input: { login, circle, level } });

export const endSessionsOf = async (login: string) =>
  (await execute(EndAccountSessionsDocument, { login })).endAccountSessions;

export const endSession = (id: string) => execute(EndSessionDocument, { id });
export const endOtherSessions = async () => (await execute(EndOtherSessionsDocument, {})).endOtherSessions;
export const changeMyLanguage = (language: Language) => execute(ChangeMyLanguageDocument, { input: { language } });

export interface NewToken {
  readonly login: string;
  readonly name: string;
  readonly role: UserRole;
  readonly circles: readonly CircleLevel[];
  readonly until: string | null;
  readonly cost: number;
}

export const createToken = async ({ circles, ...token }: NewToken) =>
  (
    await execute(CreateTokenDocument, {
      input: { ...token, circles: circles.map(({ circle, level }) => `${circle}:${level}`) },
    })
  ).createToken;

export const endToken = (id: string) => execute(EndTokenDocument, { id });
