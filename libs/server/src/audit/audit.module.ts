import { Module } from '@nestjs/common';
import { AuditFolder } from './audit-folder.ts';
import { AUDIT_FOLDER } from './audit-folder.module.ts';
import { AuditKeeper } from './audit-keeper.ts';
import { AuditRepository } from './audit.repository.ts';
import { AuditService } from './audit.service.ts';
import { Sealer } from './sealer.ts';
import { Verifier } from './verifier.ts';

/** The audit log: sealed, verified, searched. */
@Module({
  providers: [
    {
      provide: AuditFolder,
      useFactory: (given?: AuditFolder) => given ?? new AuditFolder(),
      inject: [{ token: AUDIT_FOLDER, optional: true }],
    },
    AuditRepository,
    Sealer,
    Verifier,
    AuditService,
    AuditKeeper,
  ],
  exports: [AuditService, AuditKeeper, Sealer],
})
export class AuditModule {}
