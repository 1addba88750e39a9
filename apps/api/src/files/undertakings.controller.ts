import '@fastify/multipart';
import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { DomainError, type Labels, type Reader, type SignedFileType } from '@entregent/model';
import {
  CurrentReader,
  FileVault,
  MOST_SIGNED_FILE,
  sha256,
  shownFileName,
  signedFileType,
  UndertakingsService,
} from '@entregent/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../environment.ts';
import { ENVIRONMENT } from '../settings.ts';
import { attachment } from './attachment.ts';

const mediaTypes: Readonly<Record<SignedFileType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

const refusals = {
  none: ['aucun fichier n’a été envoyé', 'no file was sent'],
  empty: ['il est vide', 'it is empty'],
  kind: [
    'par son contenu, ce n’est ni un PDF sans partie active, ni un PNG, ni un JPEG',
    'by its content it is neither a PDF without active parts, nor a PNG, nor a JPEG',
  ],
  lost: ['il n’est plus dans le dossier de l’instance', 'it is no longer in the folder of the instance'],
  changed: ['son empreinte n’est plus celle qui a été notée', 'its hash is no longer the one that was noted'],
} as const satisfies Readonly<Record<string, Labels>>;

const unreadable = (why: keyof typeof refusals) => new DomainError('UNREADABLE_FILE', { reason: refusals[why] });

const id = new ParseUUIDPipe({ exceptionFactory: () => new DomainError('NOT_FOUND') });

/** The one file of a request, whole. @throws DomainError UNREADABLE_FILE, LIMIT_EXCEEDED */
async function sentFile(request: FastifyRequest): Promise<{ bytes: Buffer; name: string }> {
  if (!request.isMultipart()) throw unreadable('none');
  try {
    const part = await request.file({ limits: { fileSize: MOST_SIGNED_FILE, files: 1 } });
    if (!part) throw unreadable('none');
    return { bytes: await part.toBuffer(), name: part.filename };
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new DomainError('LIMIT_EXCEEDED', { limit: ['20 Mo', '20 MB'] }, error);
  }
}

/** Signed undertakings: in for who keeps the register, out for who may read the record. */
@Controller('files/undertakings')
export class UndertakingFilesController {
  readonly #undertakings: UndertakingsService;
  readonly #vault: FileVault;

  constructor(undertakings: UndertakingsService, @Inject(ENVIRONMENT) environment: Environment) {
    this.#undertakings = undertakings;
    this.#vault = new FileVault(environment.ENTREGENT_HOME);
  }

  /** @throws DomainError as the service does; UNREADABLE_FILE and LIMIT_EXCEEDED, after which nothing is kept */
  @Post(':id')
  @HttpCode(200)
  async attach(
    @CurrentReader('undertakings.write') reader: Reader,
    @Param('id', id) undertaking: string,
    @Req() request: FastifyRequest,
  ): Promise<unknown> {
    await this.#undertakings.assertAttachable(reader, undertaking);
    const { bytes, name } = await sentFile(request);
    if (bytes.length === 0) throw unreadable('empty');
    const type = signedFileType(bytes);
    if (type === undefined) throw unreadable('kind');
    const file = await this.#vault.keep(bytes);
    try {
      const described = { name: shownFileName(name, type), type, hash: sha256(bytes), size: bytes.length };
      return await this.#undertakings.attach(reader, undertaking, { file, ...described });
    } catch (error) {
      // Kept when it is not known whether the commit happened: a record may name it.
      if (!(error instanceof DomainError && error.code === 'STORE_UNAVAILABLE')) await this.#vault.forget(file);
      throw error;
    }
  }

  /** @throws DomainError NOT_FOUND; UNREADABLE_FILE when the file is lost or is no longer what was handed in */
  @Get(':id')
  async signed(
    @CurrentReader('undertakings.read') reader: Reader,
    @Param('id', id) undertaking: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, name, type, hash } = await this.#undertakings.fileOf(reader, undertaking);
    const bytes = await this.#vault.read(file);
    if (!bytes) throw unreadable('lost');
    if (sha256(bytes) !== hash) throw unreadable('changed');
    void reply
      .header('content-type', mediaTypes[type])
      .header('content-disposition', attachment(`engagement-${undertaking.slice(0, 8)}.${type}`, name))
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(bytes);
  }
}
