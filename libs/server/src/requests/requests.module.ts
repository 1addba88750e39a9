import { Module } from '@nestjs/common';
import { AccessService } from './access.service.ts';
import { LoweringService } from './lowering.service.ts';
import { RequestsRepository } from './requests.repository.ts';
import { RequestsResolver } from './requests.resolver.ts';
import { RequestsService } from './requests.service.ts';

@Module({ providers: [RequestsRepository, LoweringService, AccessService, RequestsService, RequestsResolver] })
export class RequestsModule {}
