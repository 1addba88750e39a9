import { DomainError } from '@entregent/model';
import neo4j from 'neo4j-driver';
import { asDomainError } from './errors.ts';

const driverError = (message: string, code: string) => new neo4j.Neo4jError(message, code, '', '');

describe('an error of the database', () => {
  it.each([
    ['no connection', driverError('gone', neo4j.error.SERVICE_UNAVAILABLE), 'STORE_UNAVAILABLE'],
    ['a connection that ended', driverError('gone', neo4j.error.SESSION_EXPIRED), 'STORE_UNAVAILABLE'],
    ['a deadlock', driverError('x', 'Neo.TransientError.Transaction.DeadlockDetected'), 'STORE_UNAVAILABLE'],
    ['busy connections', driverError('Connection acquisition timed out in 5000 ms.', 'N/A'), 'STORE_UNAVAILABLE'],
    ['too long a query', driverError('x', 'Neo.ClientError.Transaction.TransactionTimedOut'), 'LIMIT_EXCEEDED'],
    ['too large a query', driverError('x', 'Neo.TransientError.General.MemoryPoolOutOfMemoryError'), 'LIMIT_EXCEEDED'],
  ])('for %s is one of ours', (_, error, code) => {
    expect(asDomainError(error)).toMatchObject({ code, cause: error });
  });

  it('that is a fault of the program stays what it is', () => {
    const fault = driverError('no such function', 'Neo.ClientError.Statement.SyntaxError');
    expect(asDomainError(fault)).toBe(fault);
  });

  it('of our own passes as it is', () => {
    const own = new DomainError('NOT_FOUND');
    expect(asDomainError(own)).toBe(own);
  });
});
