import { Injectable } from '@nestjs/common';
import { commit, GraphStore } from '@entregent/graph-db';
import {
  accessKey,
  assertMay,
  DomainError,
  type Fact,
  isTieFact,
  keptKinds,
  type Reader,
  tieTypes,
  today,
} from '@entregent/model';
import { isRefusal, type Register, type RegisterId, registers, type Told } from '@entregent/registers';
import { ImportsRepository } from './imports.repository.ts';
import { Planner } from './plan.ts';
import type { ImportRefusal, ImportReport } from './report.ts';
import { withoutRemoved } from './removals.ts';
import { Resolver } from './resolve.ts';
import { inTurn } from './turn.ts';

export interface ImportOptions {
  /** Name of the file, for the reason that the commit gives. */
  readonly file: string;
  /** Marking of new records and ties that neither say their own nor join something higher. */
  readonly access?: string | undefined;
  /** Tells what an import would do, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** The day of the import, `YYYY-MM-DD`. */
  readonly on?: string | undefined;
}

/** As many facts as one commit can hold; a file with more is refused before it fills the memory. */
const MOST_FACTS = 200_000;

const refuseMarking = (reader: Reader): never => {
  const message =
    reader.language === 'fr' ? 'vous n’avez pas ce cercle ou ce niveau' : 'you do not hold this circle or level';
  throw new DomainError('BAD_USER_INPUT', { issues: [{ path: ['access'], message }] });
};

interface Collected {
  readonly facts: readonly Fact[];
  readonly refused: readonly ImportRefusal[];
}

/** Public registers into the base: one file, one commit, which undo takes back as a whole. */
@Injectable()
export class ImportsService {
  readonly #store: GraphStore;
  readonly #existing: ImportsRepository;

  constructor(store: GraphStore, existing: ImportsRepository) {
    this.#store = store;
    this.#existing = existing;
  }

  /** The ids of a register's records that the reader may see, by origin. */
  async origins(reader: Reader, register: RegisterId): Promise<ReadonlyMap<string, string>> {
    const { records } = await this.#existing.existing(reader, register, []);
    return new Map(records.map(({ origin, id }) => [origin, id]));
  }

  /**
   * Imports one file of a register.
   * @throws DomainError UNREADABLE_FILE or LIMIT_EXCEEDED for the whole file, before anything is written; BAD_USER_INPUT
   * for a marking that the reader does not hold; FORBIDDEN for who may not import; IMPORT_UNDER_WAY; CONFLICT when
   * somebody saved one of the records in the meantime
   */
  async importFile(
    reader: Reader,
    id: RegisterId,
    bytes: AsyncIterable<Uint8Array>,
    options: ImportOptions,
  ): Promise<ImportReport> {
    const register = registers[id];
    const { language } = reader;
    return this.importTold(reader, register, register.read(bytes, { language, on: options.on ?? today() }), options);
  }

  /** Imports facts that a register has told, of one file or of several that belong together. */
  async importTold(
    reader: Reader,
    register: Register,
    told: AsyncIterable<Told> | Iterable<Told>,
    options: ImportOptions,
  ): Promise<ImportReport> {
    assertMay(reader, 'imports.run');
    const { access = accessKey('cluster', 0) } = options;
    if (!reader.access.includes(access)) refuseMarking(reader);
    const collected = await collect(withoutKept(told));
    const work = () => this.#importAll(reader, register, collected, { ...options, access });
    return options.dryRun ? work() : inTurn(this.#existing, register.id, work);
  }

  async #importAll(
    reader: Reader,
    register: Register,
    collected: Collected,
    { file, access, dryRun = false, on = today() }: ImportOptions & { readonly access: string },
  ): Promise<ImportReport> {
    const { refused } = collected;
    const complete = isComplete(register);
    const types = complete
      ? tieTypes
      : [...new Set(collected.facts.flatMap((fact) => (isTieFact(fact) ? [fact.type] : [])))];
    const existing = await this.#existing.existing(reader, register.id, types);
    const { facts, left } = withoutRemoved(collected.facts, existing.removed);
    const resolved = new Resolver(reader, access, existing.records).resolve(facts);
    const valuesOf = (of: Parameters<ImportsRepository['values']>[1]) => this.#existing.values(reader, of);
    const { operations, report } = await new Planner({ on, complete, valuesOf }).plan(resolved, existing);
    const done = dryRun
      ? { commit: null }
      : await commit(this.#store, reader, {
          kind: 'import',
          reason: `${register.labels[reader.language]} · ${file} · ${register.attribution[reader.language]}`,
          operations,
          defaultAccess: access,
        });
    return { commit: done.commit, ...report, removed: left, refused: [...refused, ...resolved.refused] };
  }
}

const isComplete = (register: Register & { readonly complete?: boolean }): boolean =>
  register.complete ?? ['iso', 'w3c', 'ietf'].includes(register.id);

/** No file writes what a register of its own keeps: such rows are refused one by one. */
async function* withoutKept(told: AsyncIterable<Told> | Iterable<Told>): AsyncGenerator<Told> {
  let row = 0;
  for await (const one of told) {
    row += 1;
    const kept = !isRefusal(one) && !isTieFact(one) && keptKinds.includes(one.kind);
    yield kept ? { refused: { row, reason: keptByRegister } } : one;
  }
}

const keptByRegister = ['se tient dans son propre registre', 'is kept in a register of its own'] as const;

async function collect(told: AsyncIterable<Told> | Iterable<Told>): Promise<Collected> {
  const facts: Fact[] = [];
  const refused: ImportRefusal[] = [];
  for await (const one of told) {
    if (isRefusal(one)) refused.push({ row: one.refused.row, origin: null, reason: one.refused.reason });
    else if (facts.push(one) > MOST_FACTS)
      throw new DomainError('LIMIT_EXCEEDED', {
        limit: [`${MOST_FACTS} faits par fichier`, `${MOST_FACTS} facts a file`],
      });
  }
  return { facts, refused };
}
