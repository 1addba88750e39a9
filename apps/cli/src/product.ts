import 'reflect-metadata';
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readEnvironment, storeSettings } from '@entregent/api/environment';
import { features, FileVault, StoreModule } from '@entregent/server';

/** The longest time of one transaction: a whole register in one commit on a slow machine. */
const LONGEST_TRANSACTION_MS = 600_000;

@Module({})
class CliModule {
  static with(): DynamicModule {
    const settings = { ...storeSettings(readEnvironment()), timeout: LONGEST_TRANSACTION_MS };
    return { module: CliModule, imports: [StoreModule.with(settings), ...features] };
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
    await this.#context?.close();
  }
}
