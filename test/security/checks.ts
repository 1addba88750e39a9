import { authorisation } from './checks/authorisation.ts';
import type { Check } from './lib/check.ts';

/** Every check by the name that `--only` takes. */
export const checks: Readonly<Record<string, Check>> = { authorisation };
