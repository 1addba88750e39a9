import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { appendAudit, GraphStore } from '@entregent/graph-db';
import { type AuditDetail, DomainError } from '@entregent/model';
import { z } from 'zod';
import type { ProvenIdentity } from './identity-provider.ts';

const { factors } = queries;
const Nothing = z.object({}).loose();
const ErrandRow = z.object({ user: z.string().nullable(), back: z.string() });
/** Why a browser was sent to the provider: to link its answer to an account, or to sign in; and where it goes afterwards. */
export type Errand = z.output<typeof ErrandRow>;

const noteOf = (user: string, change: 'added' | 'removed', detail: AuditDetail) =>
  ({ act: 'factor_changed', by: user, subject: user, detail: { factor: 'identity', change, ...detail } }) as const;

/** Identities of the OpenID provider, by issuer and subject, and the errands to it that are under way. */
@Injectable()
export class IdentitiesRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async openErrand(hash: string, errand: Errand, until: Date): Promise<void> {
    const times = { now: new Date().toISOString(), until: until.toISOString() };
    await this.#store.platform(factors.openErrand, { hash, ...errand, ...times }, Nothing);
  }

  /** @returns the errand, once; undefined when it ended or was answered already */
  async closeErrand(hash: string): Promise<Errand | undefined> {
    const given = { hash, now: new Date().toISOString() };
    return (await this.#store.platform(factors.closeErrand, given, ErrandRow))[0];
  }

  /** @returns the account that the identity opens */
  async userOf({ issuer, subject }: ProvenIdentity): Promise<string | undefined> {
    const given = { issuer, subject, at: new Date().toISOString() };
    return (await this.#store.platform(factors.useIdentity, given, z.object({ user: z.string() })))[0]?.user;
  }

  /** @throws DomainError IDENTITY_TAKEN when it opens another account */
  link(user: string, { issuer, subject, label }: ProvenIdentity): Promise<void> {
    return this.#store.platformTogether(async (run) => {
      const given = { id: randomUUID(), user, issuer, subject, label, at: new Date().toISOString() };
      if ((await run(factors.linkIdentity, given, Nothing)).length === 0) throw new DomainError('IDENTITY_TAKEN');
      await appendAudit(run, [noteOf(user, 'added', { issuer })]);
    });
  }

  /** @throws DomainError NOT_FOUND */
  remove(user: string, id: string): Promise<void> {
    return this.#store.platformTogether(async (run) => {
      const [removed] = await run(factors.removeIdentity, { user, id }, z.object({ issuer: z.string() }));
      if (!removed) throw new DomainError('NOT_FOUND');
      await appendAudit(run, [noteOf(user, 'removed', { issuer: removed.issuer })]);
    });
  }
}
