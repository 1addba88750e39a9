import { Module } from '@nestjs/common';
import { NoticesRepository } from './notices.repository.ts';
import { NoticesResolver } from './notices.resolver.ts';
import { NoticesService } from './notices.service.ts';

@Module({ providers: [NoticesRepository, NoticesService, NoticesResolver] })
export class NoticesModule {}
