import { isConstraintViolation } from '@entregent/graph-db';
import { DomainError } from '@entregent/model';

/** Refuses the value of one field, in both languages. @throws DomainError BAD_USER_INPUT */
export function refuse(path: string, fr: string, en: string): never {
  throw new DomainError('BAD_USER_INPUT', { issues: [{ path: [path], message: `${fr} · ${en}` }] });
}

/**
 * For what may be made only once: refuses a field whose value somebody took first, be it in this very moment.
 * @throws DomainError BAD_USER_INPUT at the field; whatever else the work throws
 */
export async function onlyOnce<T>(field: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isConstraintViolation(error)) refuse(field, 'est déjà pris', 'is taken');
    throw error;
  }
}
