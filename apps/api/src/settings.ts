import { type DynamicModule, Module } from '@nestjs/common';
import { defaultSignInRules, FACTOR_SETTINGS, SIGN_IN_RULES, type SignInRules } from '@entregent/server';
import type { Environment } from './environment.ts';
import { factorSettings } from './factor-settings.ts';

export const ENVIRONMENT = Symbol('environment');

/** The rules of sign-in with what the settings say of them. */
const signInRules = (env: Environment): SignInRules => ({
  ...defaultSignInRules,
  idle: env.SESSION_IDLE_MINUTES * 60_000,
  absolute: env.SESSION_HOURS * 3_600_000,
  commonPasswords: env.COMMON_PASSWORDS_FILE,
});

/** Hands the settings to whoever asks for ENVIRONMENT, and the rules of sign-in to their services. */
@Module({})
export class SettingsModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: SIGN_IN_RULES, useValue: signInRules(environment) },
        { provide: FACTOR_SETTINGS, useValue: factorSettings(environment) },
      ],
      exports: [ENVIRONMENT, FACTOR_SETTINGS, SIGN_IN_RULES],
    };
  }
}
