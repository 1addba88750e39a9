import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { Day, type Reader, validate } from '@entregent/model';
import { CirclesService, CurrentReader } from '@entregent/server';
import type { FastifyReply } from 'fastify';
import { attachment } from './attachment.ts';

/** Who is in which circle, as a file for a spreadsheet. */
@Controller('files/circles')
export class CirclesController {
  readonly #circles: CirclesService;

  constructor(circles: CirclesService) {
    this.#circles = circles;
  }

  /** @param on a day; this moment when left out */
  @Get('matrix.csv')
  async matrix(
    @CurrentReader('exports.run') reader: Reader,
    @Query('on') on: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const day = validate(Day.optional(), on, reader.language);
    const bytes = await this.#circles.matrixCsv(reader, day);
    const name = `${reader.language === 'fr' ? 'cercles' : 'circles'}${day ? `-${day}` : ''}.csv`;
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', attachment(name, name))
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .send(Readable.from(bytes));
  }
}
