import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { appendAudit, GraphStore } from '@entregent/graph-db';
import { type AuditDetail, type AuditNote, UserRole } from '@entregent/model';
import { z } from 'zod';
import { AccountRow } from './account.ts';

const { accounts } = queries;
const Id = z.object({ id: z.string() });
const TokenAccount = AccountRow.extend({ circles: z.array(z.string()), cost: z.int() });

export const TokenRow = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  role: UserRole,
  circles: z.array(z.string()),
  until: z.string(),
  cost: z.int(),
  made: z.string(),
  used: z.string().nullable(),
});
export type TokenRow = z.output<typeof TokenRow>;

export interface NewTokenRow {
  readonly id: string;
  readonly login: string;
  readonly hash: string;
  readonly name: string;
  readonly role: string;
  readonly circles: readonly string[];
  readonly until: string;
  readonly cost: number;
}

const now = () => new Date().toISOString();

/** API tokens; each act with its entry in the audit log. */
@Injectable()
export class TokensRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async bySecret(hash: string) {
    const noteAfter = new Date(Date.now() - 60_000).toISOString();
    return (await this.#store.platform(accounts.token, { hash, now: now(), noteAfter }, TokenAccount))[0];
  }

  tokens = (): Promise<TokenRow[]> => this.#store.platform(accounts.tokens, { now: now() }, TokenRow);

  /** @returns false when the account is not there, or closed */
  create(token: NewTokenRow, noteOf: (user: string) => AuditNote): Promise<boolean> {
    return this.#store.platformTogether(async (run) => {
      const [made] = await run(accounts.createToken, { ...token, at: now() }, Id.extend({ user: z.string() }));
      if (made) await appendAudit(run, [noteOf(made.user)]);
      return made !== undefined;
    });
  }

  async end(id: string, by: string | null): Promise<boolean> {
    const Ended = Id.extend({ user: z.string(), name: z.string() });
    return this.#store.platformTogether(async (run) => {
      const [ended] = await run(accounts.endToken, { id }, Ended);
      if (!ended) return false;
      const detail: AuditDetail = { change: 'ended', name: ended.name, token: id };
      await appendAudit(run, [{ act: 'token_changed', by, subject: ended.user, detail }]);
      return true;
    });
  }
}
