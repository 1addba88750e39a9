import { reads as accounts } from './accounts/reads.ts';
import { reads as activities } from './activities/reads.ts';
import { reads as actors } from './actors/reads.ts';
import { reads as audit } from './audit/reads.ts';
import { reads as circles } from './circles/reads.ts';
import { reads as glass } from './glass/reads.ts';
import { reads as home } from './home/reads.ts';
import { reads as imports } from './imports/reads.ts';
import { reads as issues } from './issues/reads.ts';
import { reads as notices } from './notices/reads.ts';
import { reads as papers } from './papers/reads.ts';
import { reads as network } from './network/reads.ts';
import type { Reads } from './platform/reads.ts';
import { reads as records } from './records/reads.ts';
import { reads as requests } from './requests/reads.ts';
import { reads as standards } from './standards/reads.ts';
import { reads as undertakings } from './undertakings/reads.ts';

export type { Read, Reads, Sample } from './platform/reads.ts';

/** Every read of the product. What is not here fails the build: a query file that no read runs is found by the harness. */
export const allReads: Reads = {
  ...accounts,
  ...records,
  ...activities,
  ...actors,
  ...audit,
  ...circles,
  ...glass,
  ...home,
  ...imports,
  ...issues,
  ...notices,
  ...papers,
  ...network,
  ...requests,
  ...standards,
  ...undertakings,
};
