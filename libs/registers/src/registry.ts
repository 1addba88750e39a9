import { demoRegister } from './demo.ts';
import { hatvpRegister } from './hatvp.ts';
import { ietfRegister } from './ietf.ts';
import { isoRegister } from './iso.ts';
import type { Register, RegisterId } from './types.ts';
import { w3cRegister } from './w3c.ts';

/** Every register that can be imported. A new one is one file, its id in `RegisterId`, its marks, and one line here. */
export const registers: Readonly<Record<RegisterId, Register>> = {
  iso: isoRegister,
  w3c: w3cRegister,
  ietf: ietfRegister,
  hatvp: hatvpRegister,
  demo: demoRegister,
};
