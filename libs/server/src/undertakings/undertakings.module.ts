import { Module } from '@nestjs/common';
import { GateRepository } from './gate.repository.ts';
import { GateService } from './gate.service.ts';
import { UndertakingsRepository } from './undertakings.repository.ts';
import { UndertakingsResolver } from './undertakings.resolver.ts';
import { UndertakingsService } from './undertakings.service.ts';

@Module({
  providers: [GateRepository, GateService, UndertakingsRepository, UndertakingsService, UndertakingsResolver],
  exports: [GateService, UndertakingsService],
})
export class UndertakingsModule {}
