import 'reflect-metadata';
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { auditSettings, readEnvironment, storeSettings } from '@entregent/api/environment';
import { AuditFolder, AuditFolderModule, AuditKeeper, features, FileVault, StoreModule } from '@entregent/server';

/** The longest time of one transaction: a whole register in one commit on a slow machine. */
const LONGEST_TRANSACTION_MS = 600_000;

@Module({})
class CliModule {
  static with(): DynamicModule {
    const environment = readEnvironment();
    const folder = new AuditFolder(auditSettings(environment));
    const settings = { ...storeSettings(environment), timeout: LONGEST_TRANSACTION_MS, scribe: folder };
    return {
      module: CliModule,
      imports: [AuditFolderModule.with(folder), StoreModule.with(settings), ...features],
    };
  }
}

/** The features of the server without HTTP, made when the first of them is asked for. */
export class Product {
  #context: INestApplicationContext | undefined;

  /** Files of the instance that this process works for. */
  readonly files = new FileVault(readEnvironment().ENTREGENT_HOME);

  async get<T>(type: Type<T>): Promise<T> {
    this.#context ??= await NestFactory.createApplicationContext(CliModule.with(), {
      logger: false,
      abortOnError: false,
    });
    return this.#context.get(type, { strict: false });
  }

  async close(): Promise<void> {
    // What the command told the audit log is sealed with it: no other process may be running.
    await this.#context?.get(AuditKeeper, { strict: false }).settle();
    await this.#context?.close();
  }
}
