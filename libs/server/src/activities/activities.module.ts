import { Module } from '@nestjs/common';
import { ActivitiesRepository } from './activities.repository.ts';
import { ActivitiesResolver } from './activities.resolver.ts';
import { ActivitiesService } from './activities.service.ts';

@Module({
  providers: [ActivitiesRepository, ActivitiesService, ActivitiesResolver],
  exports: [ActivitiesService],
})
export class ActivitiesModule {}
