import fc from 'fast-check';
import { z } from 'zod';
import { many, parseAddress, readSearch, writeAddress } from './url.ts';

const schema = z.object({
  q: z.string().default(''),
  degree: z.coerce.number().int().min(1).max(4).default(2),
  kinds: many(z.enum(['Person', 'Committee'])),
});

describe('the address', () => {
  it('reads what it wrote', () => {
    const value = fc.string({ minLength: 1 });
    const list = fc.array(value, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(value, list)), (search) => {
        expect(parseAddress(writeAddress(search))).toEqual({ ...search });
      }),
    );
  });

  it('keeps digits as text, so that a token is never rounded', () => {
    expect(parseAddress('?jeton=12345678901234567890')).toEqual({ jeton: '12345678901234567890' });
  });

  it('takes the default for each field that it gets wrong and keeps the others', () => {
    expect(readSearch(schema, parseAddress('?q=fibres&degree=99&kinds=Nobody'))).toEqual({
      q: 'fibres',
      degree: 2,
      kinds: [],
    });
  });

  it('reads a list of one and a list of two', () => {
    expect(readSearch(schema, parseAddress('?kinds=Person')).kinds).toEqual(['Person']);
    expect(readSearch(schema, parseAddress('?kinds=Person&kinds=Committee')).kinds).toEqual(['Person', 'Committee']);
  });
});
