import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { appendAudit, GraphStore } from '@entregent/graph-db';
import { type AuditDetail, assertHimself, assertMay, type AuditNote, DomainError, type Reader } from '@entregent/model';
import { z } from 'zod';
import { hashOf, readerOf } from './account.ts';
import { AccountsRepository } from './accounts.repository.ts';
import type { SessionAccount } from './sessions.repository.ts';
import { through } from './view-as.ts';

const { accounts } = queries;
/** How long one looks through another's eyes at most. */
const LONGEST = 30 * 60_000;
const Begun = z.object({ as: z.string() });
const Ended = z.object({ user: z.string(), as: z.string(), until: z.string() });

const told = (by: string, subject: string, detail: AuditDetail): AuditNote => ({
  act: 'viewed_as',
  by,
  subject,
  detail,
});

/** Looking at the product as another person sees it. It hangs on the session: it holds in every tab and ends with it. */
@Injectable()
export class ViewAsService {
  readonly #store: GraphStore;
  readonly #accounts: AccountsRepository;

  constructor(store: GraphStore, accounts: AccountsRepository) {
    this.#store = store;
    this.#accounts = accounts;
  }

  /**
   * @param user the account through whose eyes to look
   * @throws DomainError FORBIDDEN; NOT_FOUND for oneself and for an account that is not there or closed
   */
  async begin(reader: Reader, session: string, user: string): Promise<{ readonly until: string }> {
    assertHimself(reader);
    assertMay(reader, 'access.viewAs');
    const until = new Date(Date.now() + LONGEST).toISOString();
    return this.#store.platformTogether(async (run) => {
      const [begun] = await run(accounts.viewAs, { hash: hashOf(session), as: user, until }, Begun);
      if (!begun) throw new DomainError('NOT_FOUND');
      await appendAudit(run, [told(reader.user, begun.as, { step: 'begin', until })]);
      return { until };
    });
  }

  /** Ends it, if it goes on. */
  end = (session: string): Promise<void> => this.#end(hashOf(session));

  /** The reader of a session: himself, or what he sees through another's eyes. What is over is ended here and told once. */
  async readerOf(
    hash: string,
    own: Reader,
    { viewAs, viewAsUntil }: Pick<SessionAccount, 'viewAs' | 'viewAsUntil'>,
  ): Promise<Reader> {
    if (viewAs === null || viewAsUntil === null) return own;
    const other = viewAsUntil > new Date().toISOString() ? await this.#accounts.byId(viewAs) : undefined;
    if (other?.active) return through(own, { ...readerOf(other), name: other.name }, viewAsUntil);
    await this.#end(hash);
    return own;
  }

  async #end(hash: string): Promise<void> {
    await this.#store.platformTogether(async (run) => {
      const [ended] = await run(accounts.endViewAs, { hash }, Ended);
      if (!ended) return;
      const now = new Date().toISOString();
      const at = ended.until < now ? ended.until : now;
      await appendAudit(run, [told(ended.user, ended.as, { step: 'end', at })]);
    });
  }
}
