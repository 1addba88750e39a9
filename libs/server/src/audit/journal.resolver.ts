import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import { type Page, pageType } from '../platform/lists.ts';
import { CurrentReader } from '../platform/reader.ts';
import type { AuditState } from './audit.service.ts';
import { JournalService } from './journal.service.ts';
import { JournalChoices, JournalEntry, JournalInput, State, Verification } from './journal-views.ts';

const StateType = objectType(State);
const ChoicesType = objectType(JournalChoices);
const VerificationType = objectType(Verification);
const EntryPage = pageType('AuditLogEntry', objectType(JournalEntry));

@Resolver()
export class JournalResolver {
  readonly #journal: JournalService;

  constructor(journal: JournalService) {
    this.#journal = journal;
  }

  @Query(() => EntryPage, {
    description: 'The audit log, newest first (four statements: page, total, names of records and of accounts)',
  })
  auditLog(
    @CurrentReader('audit.read') reader: Reader,
    @ZodInput(JournalInput) input: JournalInput,
  ): Promise<Page<JournalEntry>> {
    return this.#journal.page(reader, input);
  }

  @Query(() => StateType, { description: 'How far the audit log is sealed and verified (five statements)' })
  auditState(@CurrentReader('audit.read') _reader: Reader): Promise<AuditState> {
    return this.#journal.state();
  }

  @Query(() => ChoicesType, { description: 'By whom and in which circles one may search the audit log' })
  auditChoices(@CurrentReader('audit.read') _reader: Reader): Promise<JournalChoices> {
    return this.#journal.choices();
  }

  @Mutation(() => VerificationType, { description: 'Checks the whole audit log now (statements: one a page of it)' })
  verifyAudit(@CurrentReader('audit.read') reader: Reader): Promise<Verification> {
    return this.#journal.verify(reader);
  }
}
