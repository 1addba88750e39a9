import { Module } from '@nestjs/common';
import { CirclesRepository } from './circles.repository.ts';
import { CirclesResolver } from './circles.resolver.ts';
import { CirclesService } from './circles.service.ts';

@Module({ providers: [CirclesRepository, CirclesService, CirclesResolver], exports: [CirclesService] })
export class CirclesModule {}
