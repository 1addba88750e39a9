import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { type Reader, today, validate } from '@entregent/model';
import { CurrentReader, JournalInput, JournalService } from '@entregent/server';
import type { FastifyReply } from 'fastify';
import { attachment } from './attachment.ts';

/** The audit log as a file, for who may search it. */
@Controller('files')
export class AuditController {
  readonly #journal: JournalService;

  constructor(journal: JournalService) {
    this.#journal = journal;
  }

  @Get('audit.csv')
  async csv(
    @CurrentReader('audit.read') reader: Reader,
    @Query() query: Readonly<Record<string, string>>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { first: _first, after: _after, ...filter } = validate(JournalInput, query, reader.language);
    const bytes = await this.#journal.csv(reader, filter);
    const name = reader.language === 'fr' ? 'journal' : 'audit-log';
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', attachment(`${name}-${today()}.csv`, `${name} ${today()}.csv`))
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .send(Readable.from(bytes, { objectMode: false }));
  }
}
