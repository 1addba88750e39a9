import { Module } from '@nestjs/common';
import { NetworkRepository } from './network.repository.ts';
import { NetworkResolver } from './network.resolver.ts';
import { NetworkService } from './network.service.ts';

/** Maps around a question, their expansion, and ways of introduction. */
@Module({ providers: [NetworkResolver, NetworkService, NetworkRepository], exports: [NetworkService] })
export class NetworkModule {}
