import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { appendAudit, notify, type PlatformRun } from '@entregent/graph-db';
import {
  type AuditDetail,
  assertFresh,
  assertMay,
  type AuditNote,
  DomainError,
  parseAccessKey,
  type Reader,
  type RequestGlass,
  rights,
  twoPersonRules,
} from '@entregent/model';
import type { DecideGlass, GlassDecided, GlassInForce, GlassToApprove, GlassTold } from './glass-views.ts';
import { GlassRepository } from './glass.repository.ts';

const told = {
  fr: 'Si ce cercle existe, ceux qui peuvent approuver ont été avertis.',
  en: 'If this circle exists, those who may approve have been told.',
} as const;

const MOST_A_DAY = 10;
const WATCHING = ['data_officer'] as const;
const hoursBefore = (hours: number, now: number) => new Date(now - hours * 3_600_000).toISOString();

/** Every step of an emergency access is one act of the audit log. */
const step = (name: string, by: string | null, id: string, detail: AuditDetail): AuditNote => ({
  act: 'glass_broken',
  by,
  subject: id,
  detail: { step: name, ...detail },
});

/** Emergency access (break-glass): asked by one, approved by another, at most four hours, told to everybody concerned. */
@Injectable()
export class GlassService {
  readonly #glass: GlassRepository;

  constructor(glass: GlassRepository) {
    this.#glass = glass;
  }

  /**
   * Asks for a circle up to a level, for some minutes. The answer is the same whether there is such a circle or not.
   * @throws DomainError FORBIDDEN; LIMIT_EXCEEDED after 10 in 24 hours
   */
  async ask(reader: Reader, { circle, level, minutes, reason }: RequestGlass): Promise<GlassTold> {
    assertMay(reader, 'access.breakGlass');
    const [id, now] = [randomUUID(), Date.now()];
    const at = new Date(now).toISOString();
    await this.#glass.together(async (run) => {
      const asked = await this.#glass.askedSince(run, reader.user, hoursBefore(24, now));
      if (asked >= MOST_A_DAY) throw tooMany();
      await this.#glass.keep(run, { id, user: reader.user, at, reason, circle, level, minutes });
      const watchers = await this.#glass.watchers(run, id, rights['access.approveBreakGlass'].roles);
      const notice = { kind: 'glass_asked', by: reader.user, link: '/urgence', about: id } as const;
      await notify(
        run,
        watchers.map(({ user, circle: name }) => {
          const own = user === reader.user;
          const params = { own: own ? 1 : 0, circle: own ? circle : name, level, minutes, reason };
          return { ...notice, user, params };
        }),
      );
      await appendAudit(run, [step('asked', reader.user, id, { circle, level, minutes, reason })]);
    });
    return { told: told[reader.language] };
  }

  /** What waits for the reader's approval, oldest first, at most 100. */
  async toApprove(reader: Reader): Promise<GlassToApprove[]> {
    assertMay(reader, 'access.approveBreakGlass');
    const now = Date.now();
    await this.#glass.together((run) => this.#noteLapsed(run, new Date(now).toISOString()));
    return this.#glass.toApprove(reader.user, hoursBefore(twoPersonRules.glassWaitHours, now));
  }

  /**
   * Opens the circle to who asked, or does not.
   * @throws DomainError FRESH_SIGN_IN; FORBIDDEN for one's own request; NOT_FOUND; DECIDED when it waits no longer
   */
  async decide(reader: Reader, { id, accept, reason }: DecideGlass): Promise<GlassDecided> {
    assertMay(reader, 'access.approveBreakGlass');
    assertFresh(reader);
    const asker = await this.#glass.asker(id);
    if (!asker) throw new DomainError('NOT_FOUND');
    if (asker.user === reader.user) throw new DomainError('FORBIDDEN', { right: 'access.approveBreakGlass' });
    const now = Date.now();
    const at = new Date(now).toISOString();
    const until = await this.#glass.together(async (run) => {
      const state = accept ? 'accepted' : 'refused';
      const after = hoursBefore(twoPersonRules.glassWaitHours, now);
      const taken = await this.#glass.take(run, { id, by: reader.user, at, decision: reason, state, after });
      if (!taken) throw new DomainError('DECIDED');
      const { user, marking, minutes } = taken;
      const end = new Date(now + minutes * 60_000);
      const detail: AuditDetail = { marking, askedBy: user, reason };
      if (!accept) {
        await appendAudit(run, [step('refused', reader.user, id, detail)]);
        return null;
      }
      const { circle, level } = parseAccessKey(marking);
      const grant = { user, circle, request: id, level, at, until: end.toISOString() };
      const name = await this.#glass.open(run, grant);
      if (name === undefined) throw new DomainError('DECIDED');
      const watchers = await this.#glass.watchers(run, id, WATCHING);
      const params = { who: asker.userName, circle: name, level, until: grant.until };
      const common = { by: reader.user, params, link: '/urgence', about: id } as const;
      await notify(run, [
        ...watchers.map((watcher) => ({ ...common, user: watcher.user, kind: 'glass_approved' as const })),
        // Shown from the end on; brought forward where it ends early.
        ...watchers.map((watcher) => ({ ...common, user: watcher.user, kind: 'glass_ended' as const, at: end })),
      ]);
      await appendAudit(run, [step('approved', reader.user, id, { ...detail, until: grant.until })]);
      return grant.until;
    });
    return { id, until };
  }

  /** Emergency accesses that are open and concern the reader; all of them for a data officer. */
  async inForce(reader: Reader): Promise<GlassInForce[]> {
    const rows = await this.#glass.inForce(reader.user, watches(reader), new Date().toISOString());
    return rows.map(({ user, ...row }) => ({ ...row, own: user === reader.user }));
  }

  /**
   * Ends an emergency access before its time: who has it, who approved it, the owner of the circle, a data officer.
   * @throws DomainError NOT_FOUND for anybody else, and when none is open
   */
  async end(reader: Reader, id: string): Promise<GlassDecided> {
    const now = new Date().toISOString();
    await this.#glass.together(async (run) => {
      const ended = await this.#glass.end(run, { id, user: reader.user, all: watches(reader), now });
      if (!ended) throw new DomainError('NOT_FOUND');
      await this.#glass.forestall(run, id, now);
      await appendAudit(run, [step('ended', reader.user, id, { marking: ended.marking, askedBy: ended.user })]);
    });
    return { id, until: now };
  }

  /** Notes one operation of a reader who has an emergency access: what he read by it can be told afterwards. */
  async witness(reader: Reader, operation: string): Promise<void> {
    const notes = (reader.glass ?? []).map((id) => step('used', reader.user, id, { operation }));
    await this.#glass.together((run) => appendAudit(run, notes));
  }

  async #noteLapsed(run: PlatformRun, now: string): Promise<void> {
    const lapsed = await this.#glass.lapsed(run, now);
    await appendAudit(
      run,
      lapsed.map(({ id, user, marking, until }) => step('lapsed', null, id, { marking, askedBy: user, until })),
    );
  }
}

const watches = ({ role }: Reader): boolean => (WATCHING as readonly string[]).includes(role);

const tooMany = () =>
  new DomainError('LIMIT_EXCEEDED', {
    limit: [`${MOST_A_DAY} demandes d’accès d’urgence par jour`, `${MOST_A_DAY} requests for emergency access a day`],
  });
