import type { Query, StoredQuery } from '@entregent/graph';
import type { Reader } from '@entregent/model';
import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import type { z } from 'zod';
import { accessList } from './access-list.ts';
import { type AuditScribe, Telling } from './audit/scribe.ts';
import { asDomainError } from './errors.ts';
import { type Parameter, toParameter } from './parameters.ts';

/** Parameters of a query, by name; `access` is not among them: the store adds the reader's own. */
export type ParametersOf<P extends string> = { readonly [K in P]: Parameter };

/** Runs queries for one reader inside one transaction. */
export interface Run {
  <P extends string, T>(query: Query<P>, parameters: ParametersOf<P>, row: z.ZodType<T>): Promise<T[]>;
}

/** Runs statements that name no protected record inside one transaction. */
export interface PlatformRun {
  <P extends string, T>(query: StoredQuery<P>, parameters: ParametersOf<P>, row: z.ZodType<T>): Promise<T[]>;
}

export interface StoreSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Database name; the server's default when left out. */
  readonly database?: string;
  /** Longest time of one transaction, in milliseconds. */
  readonly timeout?: number;
  /** Told the name and the text of each statement: tests count and compare them, logs time them. */
  readonly onStatement?: (name: string, text: string) => void;
  /** Signs what is written to the audit log; entries without its stamp pass for forged. */
  readonly scribe?: AuditScribe;
}

/** What features use: reads with the access predicate, platform statements, and nothing that reads without a reader. */
export interface CypherRunner {
  /** One read statement. Every row is parsed by `row`; the reader's keys are `$access`. */
  read<P extends string, T>(
    reader: Reader,
    query: Query<P>,
    parameters: ParametersOf<P>,
    row: z.ZodType<T>,
  ): Promise<T[]>;
  /** Several reads in one transaction; `least` milliseconds must be given to it, where it reads much. */
  readTogether<T>(reader: Reader, work: (run: Run) => Promise<T>, least?: number): Promise<T>;
  /** A statement on accounts, sessions and commits; it can name no protected record. */
  platform<P extends string, T>(query: StoredQuery<P>, parameters: ParametersOf<P>, row: z.ZodType<T>): Promise<T[]>;
}

const RETRY_MS = 4000;

const parse = <T>(name: string, row: z.ZodType<T>, records: readonly { toObject(): object }[]): T[] =>
  records.map((record) => {
    const parsed = row.safeParse(record.toObject());
    if (parsed.success) return parsed.data;
    throw new TypeError(`a row of ${name} is not what its repository expects: ${parsed.error.message}`);
  });

/** The store over Bolt. `neo4j://` addresses route reads to followers; bookmarks keep one's own writes in view. */
export class GraphStore implements CypherRunner {
  readonly #driver: Driver;
  readonly #settings: StoreSettings;
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(settings: StoreSettings) {
    this.#settings = settings;
    this.#driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true, // every whole number that is stored fits a JavaScript number
      connectionAcquisitionTimeout: 5000,
      connectionTimeout: 3000,
      maxTransactionRetryTime: RETRY_MS,
      telemetryDisabled: true,
      userAgent: 'entregent',
    });
  }

  async read<P extends string, T>(
    reader: Reader,
    query: Query<P>,
    parameters: ParametersOf<P>,
    row: z.ZodType<T>,
  ): Promise<T[]> {
    return this.#transact('READ', (runner) => runner(reader.access)(query, parameters, row));
  }

  async readTogether<T>(reader: Reader, work: (run: Run) => Promise<T>, least = 0): Promise<T> {
    return this.#transact('READ', (runner) => work(runner(reader.access)), least);
  }

  async platform<P extends string, T>(
    query: StoredQuery<P>,
    parameters: ParametersOf<P>,
    row: z.ZodType<T>,
  ): Promise<T[]> {
    return this.platformTogether((run) => run(query, parameters, row));
  }

  /** Several statements on accounts, sessions and the like in one write transaction: all happen, or none does. */
  async platformTogether<T>(work: (run: PlatformRun) => Promise<T>): Promise<T> {
    return this.#transact('WRITE', (runner) => {
      const run = runner([]);
      return work((query, parameters, row) => {
        if (query.touches !== 'platform') throw new TypeError(`${query.name} reads records: it needs a reader`);
        return run(query, parameters, row);
      });
    });
  }

  /**
   * For the write path and for reads that are told to the audit log: one write transaction, run again as a whole after a
   * deadlock or a lost connection. `over` runs over other keys than the writer's: derived relationships follow their owner whoever sees their ends. A large work
   * says how many milliseconds it must be given at least.
   */
  async write<T>(
    reader: Reader,
    work: (run: Run, over: (access: readonly string[]) => Run) => Promise<T>,
    least = 0,
  ): Promise<T> {
    return this.#transact('WRITE', (runner) => work(runner(reader.access), runner), least);
  }

  /** For migrations alone: a statement of the schema, outside any transaction of ours. */
  async schema(text: string, parameters: ParametersOf<string> = {}): Promise<readonly object[]> {
    try {
      const { records } = await this.#driver.executeQuery(
        text,
        toParameter(parameters as Parameter) as object,
        this.#where(),
      );
      return records.map((record) => record.toObject());
    } catch (error) {
      throw asDomainError(error);
    }
  }

  /** Resolves when the database answers, with its version. */
  async verify(): Promise<string> {
    try {
      const info = await this.#driver.getServerInfo(this.#where());
      return info.agent ?? '';
    } catch (error) {
      throw asDomainError(error);
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #where() {
    return this.#settings.database === undefined ? {} : { database: this.#settings.database };
  }

  #runner(keys: readonly string[], tx: ManagedTransaction, telling: Telling): Run {
    const access = accessList(keys);
    return async (query, parameters, row) => {
      this.#settings.onStatement?.(query.name, query.text);
      const given = toParameter(telling.stamped(query.name, parameters)) as Record<string, unknown>;
      if (query.text.includes('$access')) given['access'] = access;
      const result = await tx.run(query.text, given);
      return parse(query.name, row, result.records);
    };
  }

  async #transact<T>(
    mode: 'READ' | 'WRITE',
    work: (runner: (access: readonly string[]) => Run) => Promise<T>,
    least = 0,
  ): Promise<T> {
    const session = this.#driver.session({
      ...this.#where(),
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      fetchSize: 5000,
    });
    const config = { timeout: Math.max(least, this.#settings.timeout ?? 15_000) };
    // A transaction that is run again tells anew.
    let telling = new Telling(this.#settings.scribe);
    const attempt = (tx: ManagedTransaction) => {
      telling = new Telling(this.#settings.scribe);
      return work((keys) => this.#runner(keys, tx, telling));
    };
    try {
      const answer =
        mode === 'READ' ? await session.executeRead(attempt, config) : await session.executeWrite(attempt, config);
      telling.done();
      return answer;
    } catch (error) {
      throw asDomainError(error);
    } finally {
      await session.close();
    }
  }
}
