import { DomainError } from '@entregent/model';

/** Refuses the value of one field, in both languages. @throws DomainError BAD_USER_INPUT */
export function refuse(path: string, fr: string, en: string): never {
  throw new DomainError('BAD_USER_INPUT', { issues: [{ path: [path], message: `${fr} · ${en}` }] });
}
