import { Query, Resolver } from '@nestjs/graphql';
import { objectType } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import { CurrentReader } from '../platform/reader.ts';
import { Home } from './home.ts';
import { HomeService } from './home.service.ts';

const HomeType = objectType(Home);

@Resolver()
export class HomeResolver {
  readonly #home: HomeService;

  constructor(home: HomeService) {
    this.#home = home;
  }

  @Query(() => HomeType, { description: 'What awaits the reader today (one statement a section)' })
  home(@CurrentReader('records.read') reader: Reader): Promise<Home> {
    return this.#home.of(reader);
  }
}
