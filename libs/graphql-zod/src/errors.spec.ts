import { BadRequestException } from '@nestjs/common';
import { DomainError } from '@entregent/model';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { flatten, formatError } from './errors.ts';
import { InputError } from './zod-input.ts';

const logged: unknown[] = [];
const format = (cause: Error | undefined, language: 'fr' | 'en' = 'en', path: string[] | null = ['one']) => {
  const error = new GraphQLError('inner words', {
    ...(path ? { path } : {}),
    ...(cause ? { originalError: cause } : {}),
  });
  return flatten(error).map((one) => formatError(one, language, 'r-1', (what) => logged.push(what)))[0]!;
};

describe('an error that leaves the API', () => {
  it('has the code and the words of its domain error, in the reader’s language', () => {
    expect(format(new DomainError('NOT_FOUND'), 'fr')).toMatchObject({
      message: expect.stringContaining('Introuvable'),
      extensions: { code: 'NOT_FOUND' },
    });
    expect(format(new DomainError('NOT_FOUND'), 'en').message).toContain('Not found');
  });

  it('names the fields of a failed check in the reader’s language', () => {
    const cause = new InputError(z.object({ on: z.email() }), { on: 'x' });
    expect(format(cause, 'fr').extensions).toEqual({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['on'], message: 'n’est pas une adresse électronique' }],
    });
    expect(format(cause, 'en').extensions).toMatchObject({ issues: [{ message: 'is not an e-mail address' }] });
  });

  it('says nothing of what was unexpected but a number to report, and logs it', () => {
    const cause = new Error('secret table');
    const formatted = format(cause);
    expect(JSON.stringify(formatted)).not.toContain('secret');
    expect(formatted).toMatchObject({ message: expect.stringContaining('r-1'), extensions: { code: 'INTERNAL' } });
    expect(logged.at(-1)).toBe(cause);
  });

  it('tells a document that does not fit from a field that failed', () => {
    expect(format(undefined, 'en', null).extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(format(undefined, 'en', ['one', 'two']).extensions).toEqual({ code: 'INTERNAL' });
  });

  it('takes the status of a framework error for a code', () => {
    expect(format(new BadRequestException('x')).extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
