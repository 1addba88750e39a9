import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Operation } from '@entregent/graph-db';
import { DomainError, type Kind, type Reader, today } from '@entregent/model';
import { daysBetween, daysLeft } from '@entregent/rules';
import { fromCursor, type Page, pageOf } from '../platform/lists.ts';
import { type NewSource, withNewSources } from '../platform/new-sources.ts';
import { Witness } from '../platform/witness.ts';
import { type Saved, Writer } from '../platform/writer.ts';
import type {
  AddArgument,
  AddAssessment,
  AddIssue,
  AddStance,
  ChangeIssue,
  IssueCardInput,
  IssuesInput,
} from './issue-inputs.ts';
import type { IssueCard, IssueLine } from './issue-views.ts';
import { BoardKey, type BoardRow, type CardRow, IssuesRepository } from './issues.repository.ts';
import { assessmentsDiffer, heardByActor, stancesDiffer, tallyOf, windowsOn } from './standings.ts';

const refuse = (reader: Reader, field: string, fr: string, en: string): never => {
  throw new DomainError('BAD_USER_INPUT', {
    issues: [{ path: [field], message: reader.language === 'fr' ? fr : en }],
  });
};

const dueIn = (due: string | null, on: string): number | null => (due === null ? null : daysBetween(on, due));

const lineOf = ({ key: _key, window, stances, ...issue }: BoardRow, on: string): IssueLine => ({
  ...issue,
  daysLeft: dueIn(issue.due, on),
  window: window && { ...window, daysLeft: daysLeft(window, on) ?? 0 },
  stances: tallyOf(stances),
});

/** Issues on which one wants to weigh: what presses, who stands where, in whose eyes. */
@Injectable()
export class IssuesService {
  readonly #issues: IssuesRepository;
  readonly #witness: Witness;
  readonly #writer: Writer;

  constructor(issues: IssuesRepository, witness: Witness, writer: Writer) {
    this.#issues = issues;
    this.#witness = witness;
    this.#writer = writer;
  }

  /** Issues by deadline, heavier exposure first on the same day. */
  async board(reader: Reader, { first, after, statuses, on = today() }: IssuesInput): Promise<Page<IssueLine>> {
    const start = after ? fromCursor(after, BoardKey) : undefined;
    const { total, issues } = await this.#issues.board(reader, { statuses, on, limit: first + 1 }, start);
    const page = pageOf(issues, first, total, ({ key }) => key);
    return { ...page, nodes: page.nodes.map((row) => lineOf(row, on)) };
  }

  async card(reader: Reader, { id, on = today() }: IssueCardInput): Promise<IssueCard> {
    const opening = { subject: id, how: 'card', accessOf: ({ issue }: CardRow) => issue.access };
    const row = await this.#witness.opened(reader, opening, (runner) => this.#issues.card(reader, id, on, runner));
    if (!row) throw new DomainError('NOT_FOUND');
    const { issue, workItems, stances, assessments, ...lists } = row;
    const standings = heardByActor(stances, stancesDiffer);
    return {
      ...issue,
      daysLeft: dueIn(issue.due, on),
      ...lists,
      windows: windowsOn(workItems, on),
      tally: tallyOf(
        standings.flatMap(({ actor, latest }) =>
          latest.map((one) => ({
            id: one.id,
            on: one.on,
            position: one.position,
            actor: actor.id,
            assessor: one.assessor?.id ?? null,
            sources: one.sources.map((source) => source.id).toSorted(),
          })),
        ),
      ),
      standings,
      weighings: heardByActor(assessments, assessmentsDiffer),
    };
  }

  /** A new dated stance; older ones stay as they are. */
  addStance(reader: Reader, input: AddStance, key?: string): Promise<Saved> {
    return this.#addFact(reader, 'Stance', input, key);
  }

  /**
   * A new dated assessment; older ones, and those of other assessors, stay as they are.
   * @throws DomainError BAD_USER_INPUT when it rests on nothing: a figure without evidence cannot be discussed
   */
  async addAssessment(reader: Reader, input: AddAssessment, key?: string): Promise<Saved> {
    if (!input.evidence && input.sources.length === 0 && input.newSources.length === 0)
      refuse(
        reader,
        'evidence',
        'dites sur quoi elle repose : une preuve ou une source',
        'say what it rests on: evidence or a source',
      );
    return this.#addFact(reader, 'Assessment', input, key);
  }

  /** A new issue, with the sources that it rests on. */
  addIssue(reader: Reader, { issue, newSources }: AddIssue, key?: string): Promise<Saved> {
    return this.#create(reader, 'Issue', issue, newSources, key);
  }

  /** Changes an issue; sources told with the change are added to those that the change names. */
  changeIssue(reader: Reader, { issue, newSources }: ChangeIssue, key?: string): Promise<Saved> {
    const { id, version, ...given } = issue;
    const { set, creates } = withNewSources(given, newSources, given.access ?? reader.marking);
    const operations: Operation[] = [...creates, { op: 'update', type: 'Issue', id, version, set }];
    return this.#writer.save(reader, { id, key, operations });
  }

  /** A new argument on an issue, with the sources that it rests on. */
  addArgument(reader: Reader, { argument, newSources }: AddArgument, key?: string): Promise<Saved> {
    return this.#create(reader, 'Argument', argument, newSources, key);
  }

  async #addFact(
    reader: Reader,
    type: 'Stance' | 'Assessment',
    { newSources, ...fact }: AddStance | AddAssessment,
    key: string | undefined,
  ): Promise<Saved> {
    if (fact.on > today())
      refuse(reader, 'on', 'est à venir : donnez le jour du constat', 'lies ahead: give the day on which it was so');
    const assessor = fact.assessor === undefined ? reader.person : fact.assessor;
    return this.#create(reader, type, { ...fact, assessor }, newSources, key);
  }

  #create(
    reader: Reader,
    type: Kind,
    given: Readonly<Record<string, unknown>> & { readonly access?: string | undefined },
    newSources: readonly NewSource[],
    key: string | undefined,
  ): Promise<Saved> {
    const id = randomUUID();
    const { set, creates } = withNewSources(given, newSources, given.access ?? reader.marking);
    return this.#writer.save(reader, { id, key, operations: [...creates, { op: 'create', type, id, set }] });
  }
}
