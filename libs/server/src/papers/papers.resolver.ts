import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import { type Page, pageType } from '../platform/lists.ts';
import { CurrentReader } from '../platform/reader.ts';
import { Saved } from '../platform/writer.ts';
import { ChangePaper, DraftPaper, PaperCard, PaperCardInput, PaperLine, PapersInput } from './paper-views.ts';
import { PapersService } from './papers.service.ts';

const PaperPage = pageType('PaperLine', objectType(PaperLine));
const CardType = objectType(PaperCard);
const SavedType = objectType(Saved);

@Resolver()
export class PapersResolver {
  readonly #papers: PapersService;

  constructor(papers: PapersService) {
    this.#papers = papers;
  }

  @Query(() => PaperPage, { description: 'Position papers, the latest first' })
  papers(
    @CurrentReader('papers.read') reader: Reader,
    @ZodInput(PapersInput) input: PapersInput,
  ): Promise<Page<PaperLine>> {
    return this.#papers.page(reader, input);
  }

  @Query(() => CardType, {
    description: 'A paper and what each sentence rests on (two statements: the paper, its ground)',
  })
  paperCard(
    @CurrentReader('papers.read') reader: Reader,
    @ZodInput(PaperCardInput) input: PaperCardInput,
  ): Promise<PaperCard> {
    return this.#papers.card(reader, input);
  }

  @Mutation(() => SavedType, { description: 'Creates a paper, filled from an issue and its records' })
  draftPaper(
    @CurrentReader('papers.write') reader: Reader,
    @ZodInput(DraftPaper) input: DraftPaper,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#papers.draft(reader, input, key);
  }

  @Mutation(() => SavedType, { description: 'Changes a paper and creates its new sources, in one commit' })
  changePaper(
    @CurrentReader('papers.write') reader: Reader,
    @ZodInput(ChangePaper) input: ChangePaper,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#papers.change(reader, input, key);
  }
}
