import { Controller, Get, Param, Res } from '@nestjs/common';
import { DomainError, type Reader } from '@entregent/model';
import { CurrentReader, PapersService } from '@entregent/server';
import type { FastifyReply } from 'fastify';
import { attachment } from './attachment.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.docx$/i;

/** Position papers as Word files, for who may read them. */
@Controller('files/papers')
export class PapersController {
  readonly #papers: PapersService;

  constructor(papers: PapersService) {
    this.#papers = papers;
  }

  @Get(':file')
  async docx(
    @CurrentReader('papers.print') reader: Reader,
    @Param('file') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = file.exec(name)?.[1];
    if (id === undefined) throw new DomainError('NOT_FOUND');
    const { bytes, fileName, title } = await this.#papers.print(reader, id.toLowerCase());
    void reply
      .header('content-type', WORD)
      .header('content-disposition', attachment(fileName, title))
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(bytes));
  }
}
