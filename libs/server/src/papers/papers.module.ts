import { Module } from '@nestjs/common';
import { PapersRepository } from './papers.repository.ts';
import { PapersResolver } from './papers.resolver.ts';
import { PapersService } from './papers.service.ts';

@Module({ providers: [PapersRepository, PapersService, PapersResolver], exports: [PapersService] })
export class PapersModule {}
