export { DomainErrorFilter, flatten, formatError } from './errors.ts';
export { inputType, objectType } from './types.ts';
export { InputError, ZodInput } from './zod-input.ts';
