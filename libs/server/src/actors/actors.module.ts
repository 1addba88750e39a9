import { Module } from '@nestjs/common';
import { ActorsRepository } from './actors.repository.ts';
import { ActorsResolver } from './actors.resolver.ts';
import { ActorsService } from './actors.service.ts';
import { SearchService } from './search.service.ts';

@Module({
  providers: [ActorsRepository, ActorsService, SearchService, ActorsResolver],
  exports: [ActorsService, SearchService],
})
export class ActorsModule {}
