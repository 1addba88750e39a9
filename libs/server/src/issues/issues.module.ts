import { Module } from '@nestjs/common';
import { IssuesRepository } from './issues.repository.ts';
import { IssuesResolver } from './issues.resolver.ts';
import { IssuesService } from './issues.service.ts';

@Module({ providers: [IssuesRepository, IssuesService, IssuesResolver], exports: [IssuesService] })
export class IssuesModule {}
