import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Operation } from '@entregent/graph-db';
import { DomainError, fold, type Reader, today } from '@entregent/model';
import { type PaperInput, renderPaper } from '@entregent/papers';
import { fromCursor, type Page, pageOf } from '../platform/lists.ts';
import { withNewSources } from '../platform/new-sources.ts';
import { Witness } from '../platform/witness.ts';
import { type Saved, Writer } from '../platform/writer.ts';
import { draftProse, drawReference } from './draft.ts';
import { gateOf } from './gate.ts';
import { PaperComposer } from './paper-data.ts';
import { cardOf } from './paper-card.ts';
import { markingOfDraft, withinMarking } from './paper-marking.ts';
import type { ChangePaper, DraftPaper, PaperCard, PaperCardInput, PaperLine, PapersInput } from './paper-views.ts';
import { type OnePaper, PaperKey, PapersRepository } from './papers.repository.ts';
import { sectionsOf } from './sections.ts';
import { citablesOf, citationIndex } from './support.ts';

/** A printed paper: its bytes and what the file is called. */
export interface PrintedPaper {
  readonly bytes: Uint8Array;
  /** Name for any system: ASCII letters, digits and hyphens. */
  readonly fileName: string;
  /** Name with the title as it is written. */
  readonly title: string;
}

const slug = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '');

/** Position papers: drafted from an issue and its records, edited, printed. */
@Injectable()
export class PapersService {
  readonly #papers: PapersRepository;
  readonly #witness: Witness;
  readonly #writer: Writer;

  constructor(papers: PapersRepository, witness: Witness, writer: Writer) {
    this.#papers = papers;
    this.#witness = witness;
    this.#writer = writer;
  }

  async page(reader: Reader, { first, after, statuses, issue }: PapersInput): Promise<Page<PaperLine>> {
    const start = after ? fromCursor(after, PaperKey) : undefined;
    const filter = { statuses, issue: issue ?? null, limit: first + 1 };
    const { total, papers } = await this.#papers.page(reader, filter, start);
    return pageOf(papers, first, total, ({ on, id }) => [on, id]);
  }

  /**
   * Creates a paper whose sections say what the issue and its records say; a section on which nobody wrote stays empty.
   * @throws DomainError NOT_FOUND for an issue that the reader does not see; FORBIDDEN for a guest
   */
  async draft(reader: Reader, { issue, language }: DraftPaper, key?: string): Promise<Saved> {
    const on = today();
    const seen = await this.#papers.ground(reader, issue, on);
    if (!seen) throw new DomainError('NOT_FOUND');
    const access = markingOfDraft(reader, seen);
    const { ground } = withinMarking(seen, access);
    const id = randomUUID();
    const create: Operation = {
      op: 'create',
      type: 'Paper',
      id,
      set: {
        ...draftProse(ground, language),
        title: ground.issue.title,
        issue,
        language,
        on,
        access,
        reference: drawReference(),
        businessSecret: ground.issue.businessSecret,
        secretReason: ground.issue.secretReason,
        secretOwner: ground.issue.secretOwner,
      },
    };
    return this.#writer.save(reader, { id, key, operations: [create] });
  }

  /** Changes a paper; sources told with the change are created in the same commit. */
  change(reader: Reader, { paper, newSources }: ChangePaper, key?: string): Promise<Saved> {
    const { id, version, ...given } = paper;
    const { set, creates } = withNewSources(given, newSources, given.access ?? reader.marking);
    const operations: Operation[] = [...creates, { op: 'update', type: 'Paper', id, version, set }];
    return this.#writer.save(reader, { id, key, operations });
  }

  async card(reader: Reader, { id, on = today() }: PaperCardInput): Promise<PaperCard> {
    return cardOf(reader, await this.#opened(reader, id, 'card', on), on);
  }

  /**
   * What a paper prints for this reader on a day: his author's prose and what the base adds under the paper's marking.
   * @throws DomainError NOT_FOUND; GATE_CLOSED with a sentence for each record that is marked above the paper
   */
  async data(reader: Reader, id: string, on: string = today()): Promise<PaperInput> {
    return this.#printable(reader, await this.#opened(reader, id, 'print', on), on);
  }

  #printable(reader: Reader, one: OnePaper, on: string): PaperInput {
    const { paper, ground: seen, sources: own, circle } = one;
    const find = citationIndex(citablesOf(seen, own));
    const gate = gateOf(reader, paper.access, { ground: seen, own, sections: sectionsOf(paper, own, find, on) });
    if (!gate.open)
      throw new DomainError('GATE_CLOSED', {
        issues: gate.reasons.map((message) => ({ path: ['access'], message })),
        marking: gate.marking,
      });
    const { ground } = withinMarking(seen, paper.access);
    // Read again over what may be printed: a source that a fitting record names may itself be marked too high.
    const printable = sectionsOf(paper, own, citationIndex(citablesOf(ground, own)), on);
    return new PaperComposer(paper, ground, printable, on).data(circle);
  }

  /** A paper as a Word file. @throws DomainError as `data` does */
  async print(reader: Reader, id: string, on: string = today()): Promise<PrintedPaper> {
    const opening = { subject: id, how: 'docx', accessOf: ({ one }: { one: OnePaper }) => one.paper.access };
    // A gate that is closed throws inside: then nothing left, and nothing is told.
    const { data } = await this.#witness.exported(reader, opening, async (runner) => {
      const one = await this.#papers.one(reader, id, on, runner);
      if (!one) throw new DomainError('NOT_FOUND');
      return { one, data: this.#printable(reader, one, on) };
    });
    const name = [data.reference, slug(data.title)].filter((part) => part !== '').join('-');
    return {
      bytes: await renderPaper(data),
      fileName: `${name.replace(/[^A-Za-z0-9-]+/gu, '')}.docx`,
      title: `${data.reference} ${data.title}.docx`,
    };
  }

  async #opened(reader: Reader, id: string, how: string, on: string): Promise<OnePaper> {
    const opening = { subject: id, how, accessOf: ({ paper }: OnePaper) => paper.access };
    const one = await this.#witness.opened(reader, opening, (runner) => this.#papers.one(reader, id, on, runner));
    if (!one) throw new DomainError('NOT_FOUND');
    return one;
  }
}
