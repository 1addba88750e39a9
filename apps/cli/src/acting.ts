import { MACHINE } from '@entregent/server';
import type { Reader } from '@entregent/model';
import type { Call } from './command.ts';

/** Who acts: the account that `--as` names; else whoever may use this machine. */
export const acting = (call: Call): Promise<Reader> | typeof MACHINE =>
  call.options['as'] === undefined ? MACHINE : call.reader();
