import type { Reads } from '../platform/reads.ts';
import { IssueCardInput, IssuesInput } from './issue-inputs.ts';
import { IssuesService } from './issues.service.ts';

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'issues.board': async (get, reader, { on }) => {
    const statuses = ['active', 'watched', 'closed'] as const;
    const whole = await get(IssuesService).board(reader, IssuesInput.parse({ statuses, on }));
    const short = await get(IssuesService).board(reader, IssuesInput.parse({ statuses, on, first: 1 }));
    const after = short.pageInfo.endCursor;
    return [whole, short, await get(IssuesService).board(reader, IssuesInput.parse({ statuses, on, first: 2, after }))];
  },
  'issues.card': (get, reader, { ids, on }) =>
    Promise.all(ids.Issue.map((id) => get(IssuesService).card(reader, IssueCardInput.parse({ id, on })).catch(String))),
};
