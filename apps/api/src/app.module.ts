import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AuditFolder, AuditFolderModule, features, StoreModule } from '@entregent/server';
import { auditSettings, type Environment, storeSettings } from './environment.ts';
import { AuditController } from './files/audit.controller.ts';
import { CirclesController } from './files/circles.controller.ts';
import { PapersController } from './files/papers.controller.ts';
import { UndertakingFilesController } from './files/undertakings.controller.ts';
import { GraphqlModule } from './graphql/graphql.module.ts';
import { HealthController } from './health.controller.ts';
import { DomainErrorFilter } from './http-errors.filter.ts';
import { CodeController } from './session/code.controller.ts';
import { EnrolmentController } from './session/enrolment.controller.ts';
import { FactorsController } from './session/factors.controller.ts';
import { OidcController } from './session/oidc.controller.ts';
import { PasskeyController } from './session/passkey.controller.ts';
import { SessionController } from './session/session.controller.ts';
import { SettingsModule } from './settings.ts';

const factorControllers = [
  CodeController,
  EnrolmentController,
  FactorsController,
  OidcController,
  PasskeyController,
] as const;

/** The routes beside GraphQL. */
export const controllers = [
  AuditController,
  CirclesController,
  HealthController,
  PapersController,
  SessionController,
  UndertakingFilesController,
  ...factorControllers,
] as const;

/** The composition root: the features of libs/server behind HTTP and GraphQL. */
@Module({})
export class AppModule {
  static with(environment: Environment): DynamicModule {
    const folder = new AuditFolder(auditSettings(environment));
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(environment),
        AuditFolderModule.with(folder),
        StoreModule.with({ ...storeSettings(environment), scribe: folder }),
        ...features,
        GraphqlModule,
      ],
      controllers: [...controllers],
      providers: [{ provide: APP_FILTER, useClass: DomainErrorFilter }],
    };
  }
}
