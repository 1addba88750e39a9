import { Module } from '@nestjs/common';
import { ImportsRepository } from './imports.repository.ts';
import { ImportsService } from './imports.service.ts';

/** Public registers in. */
@Module({ providers: [ImportsRepository, ImportsService], exports: [ImportsRepository, ImportsService] })
export class ImportsModule {}
