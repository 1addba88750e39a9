import { Injectable } from '@nestjs/common';
import { type AuditDetail, DomainError, holds, type Reader, validate } from '@entregent/model';
import { writeCsv } from '@entregent/tabular';
import { type Acting, actorOf, assertMayAct, MACHINE } from '../platform/acting.ts';
import { assertAnother } from '../platform/memberships.ts';
import { onlyOnce, refuse } from '../platform/refuse.ts';
import {
  ChangeCircle,
  type CircleCard,
  type CircleInput,
  type CircleLine,
  type CircleMatrix,
  CreateCircle,
  LetIn,
  LetOut,
  type Person,
  type Watchers,
} from './circle-views.ts';
import { CirclesRepository, type LineRow } from './circles.repository.ts';
import { matrixColumns, matrixOf, matrixRows } from './matrix.ts';
import { afterDay, beginningOn, overlaps, windowOf } from './periods.ts';

type Unchecked = Readonly<Record<string, unknown>>;

/** Who keeps the circles, or answers for accounts, knows of them all; everybody else of his own. */
const knowsAll = (reader: Reader) => holds(reader, 'circles.manage') || holds(reader, 'accounts.read');

/** Need-to-know circles: what each is for, who answers for it, who is and was in it, up to which level. */
@Injectable()
export class CirclesService {
  readonly #circles: CirclesRepository;

  constructor(circles: CirclesRepository) {
    this.#circles = circles;
  }

  /** The circles that the reader may know of; those of `on` with as many members as they had that day. */
  async list(reader: Reader, on?: string | null): Promise<CircleLine[]> {
    return (await this.#known(reader, on)).map((row) => lineOf(reader, row));
  }

  /**
   * One circle: who is in it, its history for who keeps it, and what bears its marking of what the reader sees. Three
   * statements: circles and members are the platform's, records are the reader's.
   * @throws DomainError NOT_FOUND
   */
  async one(reader: Reader, { code, on }: CircleInput): Promise<CircleCard> {
    const circle = await this.#line(reader, code, on);
    const [periods, marked] = await Promise.all([
      this.#circles.memberships([code]),
      this.#circles.marked(reader, code),
    ]);
    const window = windowOf(on);
    return {
      ...circle,
      people: periods.filter((period) => overlaps(period, window)),
      history: circle.mayKeep ? periods : [],
      marked,
      empty: periods.length === 0,
    };
  }

  /** People × circles, each cell the highest level that day. */
  async matrix(reader: Reader, on?: string | null): Promise<CircleMatrix> {
    const circles = await this.list(reader, on);
    const periods = await this.#circles.memberships(circles.map(({ code }) => code));
    const window = windowOf(on);
    return matrixOf(
      circles,
      periods.filter((period) => overlaps(period, window)),
    );
  }

  /** The matrix as a CSV file; the audit log is told who took it away. @throws DomainError FORBIDDEN */
  async matrixCsv(reader: Reader, on?: string | null): Promise<AsyncIterable<Uint8Array>> {
    const matrix = await this.matrix(reader, on);
    const detail: AuditDetail = {
      what: 'circle_matrix',
      circles: matrix.circles.length,
      people: matrix.people.length,
      on: on ?? null,
    };
    await this.#circles.tell({ act: 'exported', by: reader.user, subject: null, detail });
    const { language } = reader;
    return writeCsv(matrixColumns(matrix, language), matrixRows(matrix, language), { language });
  }

  /**
   * Who can see what bears a marking, and who would let somebody in. Only somebody who holds the marking may ask.
   * @throws DomainError NOT_FOUND
   */
  async whoCanSee(reader: Reader, access: string): Promise<Watchers> {
    const watchers = reader.access.includes(access) ? await this.#circles.whoCanSee(access) : undefined;
    if (!watchers) throw new DomainError('NOT_FOUND');
    return { ...watchers, kind: watchers.kind ?? 'dossier' };
  }

  /** Accounts to choose from, for who keeps a circle or may view as another; none for anybody else. */
  async colleagues(reader: Reader): Promise<Person[]> {
    const chooses = knowsAll(reader) || (await this.list(reader)).some(({ mayKeep }) => mayKeep);
    return chooses ? this.#circles.colleagues() : [];
  }

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT, also for a code that is taken */
  async create(by: Acting, input: Unchecked): Promise<string> {
    assertMayAct(by, 'circles.manage');
    const given = validate(CreateCircle, input);
    const circle = { ...given, owner: given.owner ?? actorOf(by) };
    await this.#assertOwner(circle.owner);
    const note = this.#note(by, circle.code, { change: 'created', ...circle });
    await onlyOnce('code', this.#circles.create(circle, note));
    return circle.code;
  }

  /**
   * Changes what a circle is called and for, its default level or its owner; closes it or opens it again.
   * @throws DomainError NOT_FOUND; FORBIDDEN for who neither keeps circles nor answers for this one, and for the owner who
   * would hand it to another; BAD_USER_INPUT
   */
  async change(by: Acting, input: Unchecked): Promise<string> {
    const { code, closed, ...change } = validate(ChangeCircle, input);
    const before = await this.#kept(by, code);
    if (change.owner !== undefined && change.owner !== before.owner) {
      assertMayAct(by, 'circles.manage');
      await this.#assertOwner(change.owner);
    }
    const { name, kind, purpose, defaultLevel, owner } = before;
    const after = { code, name, kind: kind ?? 'dossier', purpose, defaultLevel, owner, ...given(change) };
    const since = closed === undefined ? before.closed : closed ? (before.closed ?? new Date().toISOString()) : null;
    const detail: AuditDetail = {
      change: since === before.closed ? 'changed' : since ? 'closed' : 'opened',
      ...given(change),
    };
    await this.#circles.change({ ...after, closed: since }, this.#note(by, code, detail));
    return code;
  }

  /**
   * Deletes a circle that nobody ever was in: no record can bear its marking. Any other is closed instead, so that what it
   * holds stays readable and who was in it stays provable.
   * @throws DomainError NOT_FOUND; FORBIDDEN; BAD_USER_INPUT when somebody is or was in it
   */
  async delete(by: Acting, code: string): Promise<string> {
    await this.#kept(by, code);
    assertMayAct(by, 'circles.manage');
    if (!(await this.#circles.delete(code, this.#note(by, code, { change: 'deleted' }))))
      refuse('code', 'a eu des membres : fermez-le plutôt', 'has had members: close it instead');
    return code;
  }

  /**
   * Lets somebody into a circle from a day on, or changes how far he reads. Nobody lets himself into a circle that anybody
   * was ever in, whatever his role: that takes a second person.
   * @throws DomainError NOT_FOUND; FORBIDDEN; BAD_USER_INPUT
   */
  async letIn(by: Acting, input: Unchecked): Promise<string> {
    const { circle, user, level, from, to, reason } = validate(LetIn, input);
    await this.#kept(by, circle);
    const now = new Date();
    const since = beginningOn(from, now);
    const until = to ? afterDay(to) : null;
    if (since < now.toISOString())
      refuse('from', 'est passé : nul n’entre après coup', 'is past: nobody enters afterwards');
    if (until !== null && until <= since) refuse('to', 'précède le premier jour', 'lies before the first day');
    if (user === actorOf(by) && (await this.#circles.memberships([circle])).length > 0) assertAnother(user, user);
    if (!(await this.#circles.letIn({ user, circle, level, since, until, by: actorOf(by), reason })))
      refuse('user', 'n’est pas un compte ouvert', 'is no open account');
    return circle;
  }

  /** Lets somebody out of a circle, now or after a last day. @throws DomainError NOT_FOUND; FORBIDDEN; BAD_USER_INPUT */
  async letOut(by: Acting, input: Unchecked): Promise<string> {
    const { circle, user, to, reason } = validate(LetOut, input);
    await this.#kept(by, circle);
    const now = new Date().toISOString();
    const at = to ? afterDay(to) : now;
    if (at < now) refuse('to', 'est passé', 'is past');
    if (!(await this.#circles.letOut({ user, circle, at, by: actorOf(by), reason })))
      throw new DomainError('NOT_FOUND');
    return circle;
  }

  /** Rows of the circles that a reader may know of; who looks through another's eyes, of those that both may. */
  async #known(reader: Reader, on?: string | null): Promise<LineRow[]> {
    const window = windowOf(on);
    const own = await this.#circles.list(reader.user, knowsAll(reader), window);
    if (!reader.viewing) return own;
    const theirs = new Map(
      (await this.#circles.list(reader.viewing.user, knowsAll(reader), window)).map((row) => [row.code, row]),
    );
    return own.flatMap((row) => {
      const other = theirs.get(row.code);
      if (!other) return [];
      const level = row.level === null || other.level === null ? null : Math.min(row.level, other.level);
      return [{ ...row, level }];
    });
  }

  async #line(reader: Reader, code: string, on?: string | null): Promise<CircleLine> {
    const found = (await this.list(reader, on)).find((one) => one.code === code);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** A circle that one may change. @throws DomainError NOT_FOUND; FORBIDDEN */
  async #kept(by: Acting, code: string): Promise<LineRow> {
    const rows = by === MACHINE ? await this.#circles.list('', true, windowOf(null)) : await this.#known(by);
    const found = rows.find((row) => row.code === code);
    if (!found) throw new DomainError('NOT_FOUND');
    if (by !== MACHINE && !mayKeep(by, found)) throw new DomainError('FORBIDDEN');
    return found;
  }

  async #assertOwner(owner: string | null): Promise<void> {
    if (owner === null) return;
    const fit = (await this.#circles.colleagues()).some(({ id, role }) => id === owner && role !== 'guest');
    if (!fit) refuse('owner', 'n’est pas un compte ouvert, ou est invité', 'is no open account, or is a guest');
  }

  #note(by: Acting, subject: string, detail: AuditDetail) {
    return { act: 'circle_changed', by: actorOf(by), subject, detail } as const;
  }
}

/** What a change names; what it leaves out stays. */
const given = <T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const mayKeep = (reader: Reader, { owner }: LineRow): boolean =>
  reader.viewing === undefined && (holds(reader, 'circles.manage') || owner === reader.user);

const lineOf = (reader: Reader, row: LineRow): CircleLine => {
  const { owner, ownerName, kind, ...line } = row;
  return {
    ...line,
    kind: kind ?? 'dossier',
    owner: owner !== null && ownerName !== null ? { id: owner, name: ownerName } : null,
    mayKeep: mayKeep(reader, row),
  };
};
