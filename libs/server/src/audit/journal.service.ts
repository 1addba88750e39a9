import { Injectable } from '@nestjs/common';
import { type AuditDetail, assertMay, type AuditNote, choiceLabel, type Reader } from '@entregent/model';
import { type CsvColumn, writeCsv } from '@entregent/tabular';
import { fromCursor, type Page, pageOf } from '../platform/lists.ts';
import { AuditRepository } from './audit.repository.ts';
import { AuditService, type AuditState } from './audit.service.ts';
import { faultKinds } from './faults.ts';
import { JournalKey, JournalRepository, type JournalRow, type Named } from './journal.repository.ts';
import type { JournalChoices, JournalEntry, JournalFilter, JournalInput, Verification } from './journal-views.ts';

const EXPORT_PAGE = 1000;
const TOLD_MS = 60_000;

const headings: Readonly<Record<'fr' | 'en', readonly (readonly [key: string, label: string])[]>> = {
  fr: [['seq', 'rang'], ['at', 'moment'], ['act', 'acte'], ['by', 'par'], ['subject', 'sujet'], ['label', 'nom du sujet'], ['detail', 'détail']],
  en: [['seq', 'place'], ['at', 'moment'], ['act', 'act'], ['by', 'by'], ['subject', 'subject'], ['label', 'name of subject'], ['detail', 'detail']],
}; // prettier-ignore

/** The conditions of a search, as the log keeps them. */
const searched = (filter: JournalFilter): AuditDetail =>
  Object.fromEntries(
    (['by', 'act', 'subject', 'circle', 'from', 'to'] as const).flatMap((key) => {
      const value = filter[key];
      return value === null || value === undefined || value === '' ? [] : [[key, value]];
    }),
  );

/** The log for whoever answers for it: who did what, who read what. To read it is itself an act. */
@Injectable()
export class JournalService {
  readonly #journal: JournalRepository;
  readonly #chain: AuditRepository;
  readonly #audit: AuditService;
  /** Searches of the last minute, so that turning back and forth tells the log once. */
  readonly #told = new Map<string, number>();

  constructor(journal: JournalRepository, chain: AuditRepository, audit: AuditService) {
    this.#journal = journal;
    this.#chain = chain;
    this.#audit = audit;
  }

  /** Entries, newest first. Records are called by their names only for who may see them. */
  async page(reader: Reader, { first, after, ...filter }: JournalInput): Promise<Page<JournalEntry>> {
    const before = after ? fromCursor(after, JournalKey) : undefined;
    if (!before) await this.#tell(reader, filter);
    const [rows, total] = await Promise.all([
      this.#journal.page(filter, before, first + 1),
      this.#journal.count(filter),
    ]);
    const page = pageOf(rows, first, total, ({ at, id }) => [at, id]);
    return { ...page, nodes: await this.#named(reader, page.nodes) };
  }

  choices = (): Promise<JournalChoices> => this.#journal.choices();

  state = (): Promise<AuditState> => this.#audit.state();

  /** Checks the whole chain now. */
  async verify(reader: Reader): Promise<Verification> {
    const { ok, entries, faults } = await this.#audit.verify();
    const language = reader.language === 'fr' ? 0 : 1;
    return {
      ok,
      entries,
      faults: faults.slice(0, 100).map((fault) => ({ ...fault, label: faultKinds[fault.kind][language] })),
    };
  }

  /** The entries of a search as a CSV file. @throws DomainError FORBIDDEN */
  async csv(reader: Reader, filter: JournalFilter): Promise<AsyncGenerator<Uint8Array>> {
    assertMay(reader, 'audit.read');
    const detail: AuditDetail = { what: 'audit', format: 'csv', ...searched(filter) };
    await this.#chain.append([{ act: 'exported', by: reader.user, subject: null, detail }]);
    const columns: CsvColumn[] = headings[reader.language].map(([key, label]) => ({ key, label }));
    return writeCsv(columns, this.#lines(reader, filter), { language: reader.language });
  }

  async *#lines(reader: Reader, filter: JournalFilter) {
    for (let before: JournalKey | undefined; ;) {
      const rows = await this.#journal.page(filter, before, EXPORT_PAGE);
      for (const entry of await this.#named(reader, rows))
        yield {
          seq: entry.seq,
          at: entry.at,
          act: choiceLabel('AuditAct', entry.act, reader.language),
          by: entry.byName ?? entry.by,
          subject: entry.subject,
          label: entry.subjectLabel,
          detail: entry.detail,
        };
      const last = rows.at(-1);
      if (!last || rows.length < EXPORT_PAGE) return;
      before = [last.at, last.id];
    }
  }

  async #named(reader: Reader, rows: readonly JournalRow[]): Promise<JournalEntry[]> {
    const ids = [...new Set(rows.flatMap(({ by, subject }) => [by, subject].filter((id) => id !== null)))];
    const [records, accounts] = await Promise.all([this.#journal.records(reader, ids), this.#journal.accounts(ids)]);
    const record = new Map(records.map((one) => [one.id, one]));
    const account = new Map<string, Named>(accounts.map((one) => [one.id, { ...one, kind: 'User' }]));
    return rows.map((row) => {
      const subject = row.subject === null ? undefined : (record.get(row.subject) ?? account.get(row.subject));
      return {
        ...row,
        byName: row.by === null ? null : (account.get(row.by)?.label ?? null),
        subjectKind: subject?.kind ?? null,
        subjectLabel: subject?.label ?? null,
      };
    });
  }

  async #tell(reader: Reader, filter: JournalFilter): Promise<void> {
    const note: AuditNote = { act: 'log_read', by: reader.user, subject: null, detail: searched(filter) };
    const [key, now] = [JSON.stringify([reader.user, note.detail]), Date.now()];
    if (now - (this.#told.get(key) ?? 0) < TOLD_MS) return;
    await this.#chain.append([note]);
    for (const [old, at] of this.#told) if (now - at >= TOLD_MS) this.#told.delete(old);
    this.#told.set(key, now);
  }
}
