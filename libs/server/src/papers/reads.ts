import type { Reads } from '../platform/reads.ts';
import { PaperCardInput, PapersInput } from './paper-views.ts';
import { PapersService, type PrintedPaper } from './papers.service.ts';

const answerOrError = (answer: Promise<unknown>): Promise<unknown> =>
  answer.catch((error: unknown) => JSON.stringify(error, ['code', 'details', 'issues', 'message', 'path', 'marking']));

const asText = ({ bytes, ...printed }: PrintedPaper) => ({ ...printed, bytes: Buffer.from(bytes).toString('base64') });

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'papers.page': async (get, reader, { ids }) => {
    const whole = await get(PapersService).page(reader, PapersInput.parse({}));
    const short = await get(PapersService).page(reader, PapersInput.parse({ first: 1 }));
    const after = short.pageInfo.endCursor;
    const next = await get(PapersService).page(reader, PapersInput.parse({ first: 2, after }));
    const ofIssues = ids.Issue.map((issue) => get(PapersService).page(reader, PapersInput.parse({ issue })));
    return [whole, short, next, await Promise.all(ofIssues)];
  },
  'papers.card': (get, reader, { ids, on }) =>
    Promise.all(
      ids.Paper.map((id) => answerOrError(get(PapersService).card(reader, PaperCardInput.parse({ id, on })))),
    ),
  'papers.data': (get, reader, { ids, on }) =>
    Promise.all(ids.Paper.map((id) => answerOrError(get(PapersService).data(reader, id, on)))),
  'papers.docx': (get, reader, { ids, on }) =>
    Promise.all(ids.Paper.map((id) => answerOrError(get(PapersService).print(reader, id, on).then(asText)))),
};
