import { Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import { type Page, pageType } from '../platform/lists.ts';
import { CurrentReader } from '../platform/reader.ts';
import { StandardsService } from './standards.service.ts';
import { BodyLine, CommitteeLine, CommitteesInput, WindowLine, WindowsInput } from './standards-views.ts';

const WindowPage = pageType('Window', objectType(WindowLine));
const CommitteePage = pageType('Committee', objectType(CommitteeLine));
const BodyType = objectType(BodyLine);

@Resolver()
export class StandardsResolver {
  readonly #standards: StandardsService;

  constructor(standards: StandardsService) {
    this.#standards = standards;
  }

  @Query(() => WindowPage, { description: 'Windows of influence, the first to close first' })
  windows(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(WindowsInput) input: WindowsInput,
  ): Promise<Page<WindowLine>> {
    return this.#standards.windows(reader, input);
  }

  @Query(() => CommitteePage, { description: 'One level of the tree of committees, or what a search finds' })
  committees(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(CommitteesInput) input: CommitteesInput,
  ): Promise<Page<CommitteeLine>> {
    return this.#standards.committees(reader, input);
  }

  @Query(() => [BodyType], { description: 'The bodies that committees belong to' })
  bodies(@CurrentReader('records.read') reader: Reader): Promise<BodyLine[]> {
    return this.#standards.bodies(reader);
  }
}
