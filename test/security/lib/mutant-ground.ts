import type { INestApplicationContext, Type } from '@nestjs/common';
import { commit, GraphStore, type Operation } from '@entregent/graph-db';
import { allReads, type Sample } from '@entregent/server/reads';
import { answerOf } from '../harness.ts';
import { plantRequests } from '../plant-requests.ts';
import { Dice, randomReader } from '../random-graph.ts';
import { blindWrites, secret } from './blind-writes.ts';
import { hide, type Hiding, hidingsOf, showAll, shownKey } from './hidings.ts';
import type { MutableStore, PredicateMutant } from './mutable-store.ts';
import { author, plantBase } from './planted-base.ts';

const on = '2026-06-01';

type Probe = () => Promise<unknown>;
interface Answers {
  readonly answer: string;
  readonly queries: ReadonlySet<string>;
}

/** One random graph, and what a reader can ask on it: the reads of the product, and writes to what he does not see. */
export class Base {
  readonly #services: INestApplicationContext;
  readonly store: MutableStore;
  readonly #ran: Set<string>;
  readonly #seed: number;
  #reader = author;
  #reads: Readonly<Record<string, Probe>> = {};
  /** By type of record, the commit that changed two of them. */
  #changes: ReadonlyMap<string, string> = new Map();
  #written: unknown;
  #shown: ReadonlyMap<string, Answers> = new Map();

  constructor(services: INestApplicationContext, ran: Set<string>, seed: number) {
    this.#services = services;
    this.store = services.get<MutableStore>(GraphStore, { strict: false });
    this.#ran = ran;
    this.#seed = seed;
  }

  /** Empties the store and plants the graph, with changes, removals, requests and notices; everything is shown. */
  async plant(): Promise<void> {
    const base = await plantBase(this.store, this.#seed);
    const dice = new Dice(this.#seed);
    this.#reader = { ...randomReader(dice, base.ids.Person), access: ['cluster:0', shownKey] };
    await plantRequests(this.store, dice, base.operations, this.#reader);
    this.#changes = await this.#change(base.operations);
    const reads: Record<string, Probe> = {};
    // The word that stands in the texts of every planted record.
    const sample: Sample = { ids: base.ids, text: 'canari', on };
    const get = <T>(type: Type<T>): T => this.#services.get(type, { strict: false });
    for (const [name, read] of Object.entries(allReads)) reads[name] = () => read(get, this.#reader, sample);
    this.#reads = reads;
    await showAll(this.store);
    this.#written = await this.#count();
    this.#shown = await this.answers(reads);
  }

  /** Of each type of record one goes to the trash and one changes. */
  async #change(operations: readonly Operation[]): Promise<ReadonlyMap<string, string>> {
    const records = operations.filter((op) => op.op === 'create' && !('tail' in op));
    const changes = new Map<string, string>();
    for (const type of new Set(records.map((record) => record.type))) {
      const [gone, kept] = records.filter((record) => record.type === type).slice(-2);
      const edits: Operation[] = [{ op: 'remove', type, id: gone!.id, version: 1 }];
      if (kept) edits.push({ op: 'update', type, id: kept.id, version: 1, set: secret });
      const { commit: made } = await commit(this.store, author, { kind: 'edit', reason: 'hidden', operations: edits });
      changes.set(type, made!);
    }
    return changes;
  }

  /** Whether a commit was made since the graph was planted. */
  async wasWritten(): Promise<boolean> {
    return (await this.#count()) !== this.#written;
  }

  async #count(): Promise<unknown> {
    const [row] = await this.store.schema('MATCH (c:Commit) RETURN count(c) AS commits', {});
    return (row as { readonly commits: number } | undefined)?.commits;
  }

  /** Every answer where nothing is hidden. */
  get shown(): ReadonlyMap<string, Answers> {
    return this.#shown;
  }

  /** Every way of hiding one kind of thing on this graph, in an order of its own. */
  async hidings(): Promise<readonly Hiding[]> {
    const dice = new Dice(this.#seed);
    const drawn = (await hidingsOf(this.store)).map((hiding) => [dice.below(1_000_000), hiding] as const);
    return drawn.toSorted(([a], [b]) => a - b).map(([, hiding]) => hiding);
  }

  /** Hides as said, and nothing else. @returns what can then be asked, by name */
  async under(hiding: Hiding): Promise<Readonly<Record<string, Probe>>> {
    await showAll(this.store);
    const records = await hide(this.store, hiding);
    const targets = records.filter(({ hidden }) => hidden).slice(0, 6);
    const own = records.find(({ type, hidden }) => type === 'Person' && !hidden)?.id ?? records[0]!.id;
    // A commit that only told of what is hidden cannot be undone.
    const undone = hiding.every === 1 ? this.#changes.get(hiding.kind) : undefined;
    const write = () => blindWrites(this.#services, this.#reader, targets, own, undone ? [undone] : []);
    return { ...this.#reads, 'blind writes': write };
  }

  /** Every answer, and the queries that it took. */
  async answers(probes: Readonly<Record<string, Probe>>): Promise<ReadonlyMap<string, Answers>> {
    const all = new Map<string, Answers>();
    for (const [name, probe] of Object.entries(probes)) {
      this.#ran.clear();
      all.set(name, { answer: await answerOf(probe), queries: new Set(this.#ran) });
    }
    return all;
  }
}

interface Touched {
  readonly name: string;
  readonly ran: ReadonlySet<string>;
  answer: string;
}

/** Asks everything under one way of hiding, and tells which mutants change an answer that the hiding had changed. */
export class Round {
  readonly #base: Base;
  readonly #hiding: Hiding;
  #probes: Readonly<Record<string, Probe>> = {};
  #touched: readonly Touched[] = [];

  constructor(base: Base, hiding: Hiding) {
    this.#base = base;
    this.#hiding = hiding;
  }

  async open(): Promise<void> {
    this.#probes = await this.#base.under(this.#hiding);
    const shown = this.#base.shown;
    const answers = await this.#base.answers(this.#probes);
    if (await this.#base.wasWritten()) throw new Error(`something was written under ${JSON.stringify(this.#hiding)}`);
    this.#touched = [...answers].flatMap(([name, { answer, queries }]) => {
      const before = shown.get(name);
      return answer === before?.answer
        ? []
        : [{ name, answer, ran: new Set([...queries, ...(before?.queries ?? [])]) }];
    });
  }

  /** Whether some answer is another with the mutant; where it wrote what it must not, all is planted and asked anew. */
  async betrays(mutant: PredicateMutant): Promise<boolean> {
    for (const touched of this.#touched) {
      if (!touched.ran.has(mutant.query) || (await this.#asked(touched, mutant)) === touched.answer) continue;
      if (await this.#base.wasWritten()) {
        await this.#base.plant();
        await this.open();
        return true;
      }
      // An answer that is another now without the mutant as well goes with the time of day.
      const now = await this.#asked(touched);
      if (now === touched.answer) return true;
      touched.answer = now;
    }
    return false;
  }

  async #asked({ name }: Touched, mutant?: PredicateMutant): Promise<string> {
    this.#base.store.mutant = mutant;
    try {
      return await answerOf(this.#probes[name]!);
    } finally {
      this.#base.store.mutant = undefined;
    }
  }
}
