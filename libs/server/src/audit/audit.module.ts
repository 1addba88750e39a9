import { Module } from '@nestjs/common';
import { AuditFolder } from './audit-folder.ts';
import { AUDIT_FOLDER } from './audit-folder.module.ts';
import { AuditKeeper } from './audit-keeper.ts';
import { AuditRepository } from './audit.repository.ts';
import { AuditService } from './audit.service.ts';
import { Denials } from './denials.ts';
import { JournalRepository } from './journal.repository.ts';
import { JournalResolver } from './journal.resolver.ts';
import { JournalService } from './journal.service.ts';
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
    Denials,
    JournalRepository,
    JournalService,
    JournalResolver,
  ],
  exports: [AuditService, AuditKeeper, Denials, JournalService, Sealer],
})
export class AuditModule {}
