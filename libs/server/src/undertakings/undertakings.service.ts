import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Operation, Values } from '@entregent/graph-db';
import {
  assertFresh,
  assertMay,
  choiceLabel,
  DomainError,
  holds,
  issueKeys,
  issueText,
  parseAccessKey,
  type Reader,
  type SignedFileType,
  today,
  type UndertakingStep,
} from '@entregent/model';
import { daysBetween, reminderOf, stepProblems } from '@entregent/rules';
import { fromCursor, type Page, pageOf } from '../platform/lists.ts';
import { type Saved, Writer } from '../platform/writer.ts';
import { cardOf } from './cards.ts';
import { factsOf, stepSentence, writtenBy } from './steps.ts';
import type {
  NewUndertaking,
  TakeStep,
  UndertakingCardInput,
  UndertakingChange,
  UndertakingName,
  UndertakingsInput,
} from './undertaking-inputs.ts';
import type { UndertakingCard, UndertakingLine } from './undertaking-views.ts';
import { type CardRow, type LineRow, RegisterKey, UndertakingsRepository } from './undertakings.repository.ts';

/** A signed file as it was kept. */
export interface KeptFile {
  /** Random name under which it is kept. */
  readonly file: string;
  readonly name: string;
  readonly type: SignedFileType;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/** Steps that open something ask for a fresh sign-in; what narrows must be possible at once. */
const opening: ReadonlySet<UndertakingStep> = new Set(['vet', 'review', 'bring_into_force', 'resume']);

const refuse = (field: string, message: string): never => {
  throw new DomainError('BAD_USER_INPUT', { issues: [{ path: [field], message }] });
};

function lineOf({ key: _key, stored, ...line }: LineRow, on: string): UndertakingLine {
  const dates = { state: stored, from: line.from, to: line.to };
  const running = line.to !== null && ['in_force', 'suspended'].includes(line.state);
  return { ...line, daysLeft: running ? daysBetween(on, line.to!) : null, reminder: reminderOf(dates, on) };
}

/** The register of confidentiality undertakings: drafts are edited, everything after goes through its steps. */
@Injectable()
export class UndertakingsService {
  readonly #undertakings: UndertakingsRepository;
  readonly #writer: Writer;

  constructor(undertakings: UndertakingsRepository, writer: Writer) {
    this.#undertakings = undertakings;
    this.#writer = writer;
  }

  async page(reader: Reader, input: UndertakingsInput): Promise<Page<UndertakingLine>> {
    const { first, after, states, person = null, organisation = null, circle = null, on = today() } = input;
    const start = after ? fromCursor(after, RegisterKey) : undefined;
    const filter = { states, person, organisation, circle, on, limit: first + 1 };
    const { total, undertakings } = await this.#undertakings.page(reader, filter, start);
    const page = pageOf(undertakings, first, total, ({ key }) => key);
    return { ...page, nodes: page.nodes.map((row) => lineOf(row, on)) };
  }

  /** Statements: the undertaking, its history, the names of those who acted. @throws DomainError NOT_FOUND */
  async card(reader: Reader, { id, on = today() }: UndertakingCardInput): Promise<UndertakingCard> {
    const row = await this.#one(reader, id);
    const [entries, names] = await Promise.all([
      this.#undertakings.history(reader, id),
      this.#undertakings.accountNames(),
    ]);
    return cardOf(reader, row, entries, {
      names,
      on,
      mayWrite: !reader.viewing && holds(reader, 'undertakings.write'),
    });
  }

  /** A new draft. @throws DomainError BAD_USER_INPUT for a dossier that is not one of the reader's circles */
  async create(reader: Reader, input: NewUndertaking, key?: string): Promise<Saved> {
    assertMay(reader, 'undertakings.write');
    assertOwnDossiers(reader, input);
    const id = randomUUID();
    const set = { ...input, state: 'draft', stateOn: today() } as Values;
    return this.#save(reader, id, { op: 'create', type: 'Undertaking', id, set }, { did: 'created', key });
  }

  /** Changes a draft. @throws DomainError CONFLICT for a stale version; BAD_USER_INPUT at `state` once it is vetted */
  async change(reader: Reader, { id, version, ...set }: UndertakingChange, key?: string): Promise<Saved> {
    assertMay(reader, 'undertakings.write');
    const { undertaking } = await this.#one(reader, id);
    assertState(reader, undertaking.state === 'draft');
    assertOwnDossiers(reader, set, [...undertaking.scope, ...undertaking.conflictScope]);
    const operation: Operation = { op: 'update', type: 'Undertaking', id, version, set: set as Values };
    return this.#save(reader, id, operation, { did: 'changed', key });
  }

  /** Puts a draft into the trash; what was vetted once stays in the register for good. */
  async discard(reader: Reader, { id, version }: UndertakingName): Promise<Saved> {
    assertMay(reader, 'undertakings.write');
    const { undertaking } = await this.#one(reader, id);
    assertState(reader, undertaking.state === 'draft');
    return this.#save(reader, id, { op: 'remove', type: 'Undertaking', id, version }, { did: 'discarded' });
  }

  /**
   * Takes a step of the register, as the table of steps in libs/rules says.
   * @param options.on the day on which it is taken, today for everybody but the demonstration
   * @throws DomainError BAD_USER_INPUT with a sentence for each condition that fails; CONFLICT; FRESH_SIGN_IN
   */
  async step(
    reader: Reader,
    given: TakeStep,
    { key, on = today() }: { key?: string | undefined; on?: string } = {},
  ): Promise<Saved> {
    const { id, version, step, reason, evidence } = given;
    assertMay(reader, 'undertakings.write');
    if (opening.has(step)) assertFresh(reader);
    const row = await this.#one(reader, id);
    const problems = stepProblems(step, factsOf(reader, row, { reason, evidence }), on);
    if (problems.length > 0)
      throw new DomainError('BAD_USER_INPUT', {
        issues: problems.map((one) => ({
          path: [one === 'reason' || one === 'evidence' ? one : 'step'],
          message: stepSentence(one, reader.language),
        })),
      });
    const set: Values = writtenBy(step, reader, { reason, evidence }, on);
    const told = reason ?? choiceLabel('UndertakingStep', step, reader.language);
    return this.#save(
      reader,
      id,
      { op: 'update', type: 'Undertaking', id, version, set },
      { did: step, reason: told, key },
    );
  }

  /** True when the signed file may be handed in now. @throws DomainError NOT_FOUND, BAD_USER_INPUT */
  async assertAttachable(reader: Reader, id: string): Promise<number> {
    assertMay(reader, 'undertakings.write');
    const { undertaking } = await this.#one(reader, id);
    assertState(reader, ['draft', 'vetted'].includes(undertaking.state));
    return undertaking.version;
  }

  /** Keeps the signed file of an undertaking that is not in force yet. A second review given before is void: it saw no such file. */
  async attach(reader: Reader, id: string, { file, name, type, hash, size }: KeptFile): Promise<Saved> {
    const version = await this.assertAttachable(reader, id);
    const set: Values = {
      file, fileName: name, fileType: type, fileHash: hash, fileSize: size, reviewedBy: null, reviewedOn: null,
    }; // prettier-ignore
    return this.#save(
      reader,
      id,
      { op: 'update', type: 'Undertaking', id, version, set },
      { did: 'file', detail: { hash } },
    );
  }

  /** The signed file of an undertaking. @throws DomainError NOT_FOUND, also when there is none yet */
  async fileOf(reader: Reader, id: string): Promise<KeptFile> {
    const { undertaking: one } = await this.#one(reader, id);
    const { file, fileName, fileType, fileHash, fileSize } = one;
    if (file === null || fileName === null || fileType === null || fileHash === null || fileSize === null)
      throw new DomainError('NOT_FOUND');
    return { file, name: fileName, type: fileType, hash: fileHash, size: fileSize };
  }

  async #one(reader: Reader, id: string): Promise<CardRow> {
    assertMay(reader, 'undertakings.read');
    const row = await this.#undertakings.one(reader, id);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  #save(
    reader: Reader,
    id: string,
    operation: Operation,
    { did, reason, key, detail }: { did: string; reason?: string; key?: string | undefined; detail?: { hash: string } },
  ): Promise<Saved> {
    return this.#writer.save(reader, {
      id,
      key,
      reason,
      operations: [operation],
      keeps: 'Undertaking',
      audit: [{ act: 'undertaking_changed', by: reader.user, subject: id, detail: { did, ...detail } }],
    });
  }
}

function assertState(reader: Reader, allowed: boolean): void {
  if (!allowed) refuse('state', stepSentence('state', reader.language));
}

/** One extends an undertaking to no dossier that one does not hold oneself. */
function assertOwnDossiers(
  reader: Reader,
  {
    scope = [],
    conflictScope = [],
  }: { scope?: readonly string[] | undefined; conflictScope?: readonly string[] | undefined },
  known: readonly string[] = [],
): void {
  const own = new Set([...reader.access.map((key) => parseAccessKey(key).circle), ...known]);
  const message = issueText(issueKeys.unknownIdentifier, reader.language);
  if (scope.some((code) => !own.has(code))) refuse('scope', message);
  if (conflictScope.some((code) => !own.has(code))) refuse('conflictScope', message);
}
