import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from './environment.ts';

export const ENVIRONMENT = Symbol('environment');

/** Hands the settings to whoever asks for ENVIRONMENT. */
@Module({})
export class SettingsModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [{ provide: ENVIRONMENT, useValue: environment }],
      exports: [ENVIRONMENT],
    };
  }
}
