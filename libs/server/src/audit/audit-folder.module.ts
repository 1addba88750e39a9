import { type DynamicModule, Module } from '@nestjs/common';
import type { AuditFolder } from './audit-folder.ts';

export const AUDIT_FOLDER = Symbol('audit folder');

/** Gives the features the folder of the audit log: what composes the application knows where it lies. */
@Module({})
export class AuditFolderModule {
  static with(folder: AuditFolder): DynamicModule {
    return {
      module: AuditFolderModule,
      global: true,
      providers: [{ provide: AUDIT_FOLDER, useValue: folder }],
      exports: [AUDIT_FOLDER],
    };
  }
}
