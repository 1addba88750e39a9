import { abuse } from './checks/abuse.ts';
import { authorisation } from './checks/authorisation.ts';
import { crossSite } from './checks/cross-site.ts';
import { hiddenBridges } from './checks/hidden-bridges.ts';
import { injection } from './checks/injection.ts';
import { levelMutantsCheck } from './checks/level-mutants.ts';
import { nonInterference } from './checks/non-interference.ts';
import { oracle } from './checks/oracle.ts';
import { predicateMutants } from './checks/predicate-mutants.ts';
import { rightMutants } from './checks/right-mutants.ts';
import { revocation } from './checks/revocation.ts';
import { signIn } from './checks/sign-in.ts';
import type { Check } from './lib/check.ts';

/** Every check by the name that `--only` takes. */
export const checks: Readonly<Record<string, Check>> = {
  authorisation,
  'hidden-bridges': hiddenBridges,
  oracle,
  revocation,
  abuse,
  injection,
  'cross-site': crossSite,
  'sign-in': signIn,
  'mutants-of-levels': levelMutantsCheck,
  'mutants-of-predicates': predicateMutants,
  'mutants-of-rights': rightMutants,
  'non-interference': nonInterference,
};
