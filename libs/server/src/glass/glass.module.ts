import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { GlassWitness } from './glass-witness.interceptor.ts';
import { GlassRepository } from './glass.repository.ts';
import { GlassResolver } from './glass.resolver.ts';
import { GlassService } from './glass.service.ts';

@Module({
  providers: [GlassRepository, GlassService, GlassResolver, { provide: APP_INTERCEPTOR, useClass: GlassWitness }],
})
export class GlassModule {}
