import { Module } from '@nestjs/common';
import { HomeRepository } from './home.repository.ts';
import { HomeResolver } from './home.resolver.ts';
import { HomeService } from './home.service.ts';

@Module({ providers: [HomeRepository, HomeService, HomeResolver], exports: [HomeService] })
export class HomeModule {}
