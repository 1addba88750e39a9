import { Query, Resolver } from '@nestjs/graphql';
import type { Reader } from '@entregent/model';
import { CurrentReader } from '../platform/reader.ts';
import { objectType } from '@entregent/graphql-zod';
import { Viewer, ViewerService } from './viewer.service.ts';

const ViewerType = objectType(Viewer);

@Resolver()
export class ViewerResolver {
  readonly #viewer: ViewerService;

  constructor(viewer: ViewerService) {
    this.#viewer = viewer;
  }

  @Query(() => ViewerType, { description: 'Who is signed in, and the circles and levels that he may give' })
  viewer(@CurrentReader('account.own') reader: Reader): Promise<Viewer> {
    return this.#viewer.of(reader);
  }
}
