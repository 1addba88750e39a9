export { registers } from './registry.ts';
export { isRefusal, type ReadOptions, type Refusal, type Register, type RegisterId, type Told } from './types.ts';
