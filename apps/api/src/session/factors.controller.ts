import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { type Reader, validate } from '@entregent/model';
import {
  CodeInput,
  CodesService,
  CurrentReader,
  FactorsService,
  NewPasskeyInput,
  type OwnFactors,
  PasskeysService,
} from '@entregent/server';

/** Recovery codes to be shown once; null when those of before still hold. */
interface Codes {
  readonly codes: readonly string[] | null;
}

/** The reader's own passkeys, code generator, recovery codes and identities. */
@Controller('session/factors')
export class FactorsController {
  readonly #factors: FactorsService;
  readonly #passkeys: PasskeysService;
  readonly #codes: CodesService;

  constructor(factors: FactorsService, passkeys: PasskeysService, codes: CodesService) {
    this.#factors = factors;
    this.#passkeys = passkeys;
    this.#codes = codes;
  }

  @Get()
  own(@CurrentReader('account.own') reader: Reader): Promise<OwnFactors> {
    return this.#factors.own(reader);
  }

  @Post('passkeys/options')
  @HttpCode(200)
  async passkeyOptions(@CurrentReader('account.own') reader: Reader) {
    return this.#passkeys.optionsForNew(await this.#factors.ownerToAdd(reader));
  }

  @Post('passkeys')
  async addPasskey(@CurrentReader('account.own') reader: Reader, @Body() body: unknown): Promise<Codes> {
    const given = validate(NewPasskeyInput, body, reader.language);
    const { id } = await this.#factors.ownerToAdd(reader);
    return { codes: await this.#passkeys.add(id, given) };
  }

  @Delete('passkeys/:id')
  @HttpCode(204)
  removePasskey(@CurrentReader('account.own') reader: Reader, @Param('id') id: string): Promise<void> {
    return this.#factors.removePasskey(reader, id);
  }

  @Post('totp')
  @HttpCode(200)
  async offerTotp(@CurrentReader('account.own') reader: Reader) {
    return this.#codes.offer(await this.#factors.ownerToAdd(reader));
  }

  @Put('totp')
  async confirmTotp(@CurrentReader('account.own') reader: Reader, @Body() body: unknown): Promise<Codes> {
    const given = validate(CodeInput, body, reader.language);
    const { id } = await this.#factors.ownerToAdd(reader);
    return { codes: await this.#codes.confirm(id, given) };
  }

  @Delete('totp')
  @HttpCode(204)
  removeTotp(@CurrentReader('account.own') reader: Reader): Promise<void> {
    return this.#factors.removeTotp(reader);
  }

  @Post('recovery-codes')
  async renewCodes(@CurrentReader('account.own') reader: Reader): Promise<Codes> {
    return { codes: await this.#factors.renewCodes(reader) };
  }

  @Delete('identities/:id')
  @HttpCode(204)
  removeIdentity(@CurrentReader('account.own') reader: Reader, @Param('id') id: string): Promise<void> {
    return this.#factors.removeIdentity(reader, id);
  }
}
