import { Module } from '@nestjs/common';
import { StandardsRepository } from './standards.repository.ts';
import { StandardsResolver } from './standards.resolver.ts';
import { StandardsService } from './standards.service.ts';

@Module({ providers: [StandardsRepository, StandardsService, StandardsResolver], exports: [StandardsService] })
export class StandardsModule {}
