import { assertHimself, assertMay, holds, type Reader, type Right, rights, UserRole } from '@entregent/model';
import fc from 'fast-check';
import { through } from './view-as.ts';

const keys = fc.uniqueArray(
  fc.tuple(fc.constantFrom('pole', 'dossier', 'membre'), fc.nat(4)).map(([c, l]) => `${c}:${l}`),
);
const reader = (user: string): fc.Arbitrary<Reader & { readonly name: string }> =>
  fc.record({
    user: fc.constant(user),
    name: fc.constant(user),
    person: fc.option(fc.uuid()),
    role: fc.constantFrom(...UserRole.options),
    language: fc.constantFrom('fr' as const, 'en' as const),
    access: keys,
    marking: fc.constant('pole:1'),
    fresh: fc.boolean(),
  });
const until = '2030-01-01T00:00:00.000Z';
const inBoth = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((one) => b.includes(one));
const everyRight = Object.keys(rights) as Right[];

describe('looking through the eyes of another person', () => {
  it('opens no key that one of both lacks, and every key that both hold', () => {
    fc.assert(
      fc.property(reader('me'), reader('you'), (own, other) => {
        const { access } = through(own, other, until);
        expect(access).toEqual(inBoth(own.access, other.access));
      }),
    );
  });

  it('allows nothing that one of both roles does not, and never a sensitive act', () => {
    fc.assert(
      fc.property(reader('me'), reader('you'), (own, other) => {
        const seen = through(own, other, until);
        expect(everyRight.filter((right) => holds(seen, right))).toEqual(
          inBoth(
            everyRight.filter((right) => holds(own, right)),
            everyRight.filter((right) => holds(other, right)),
          ),
        );
        expect(seen.fresh).toBe(false);
      }),
    );
  });

  it('leaves acts with who looks, and lets him change nothing, in a sentence that says whom he looks as', () => {
    fc.assert(
      fc.property(reader('me'), reader('you'), (own, other) => {
        const seen = through(own, other, until);
        expect([seen.user, seen.person]).toEqual(['me', other.person]);
        expect(() => assertHimself(seen)).toThrow(/viewing as you/);
        expect(() => assertHimself(own)).not.toThrow();
      }),
    );
  });

  it('is asked of both roles where an operation names its right', () => {
    const [own, other] = fc.sample(fc.tuple(reader('me'), reader('you')), { seed: 1, numRuns: 1 })[0]!;
    const officer = through({ ...own, role: 'director' }, { ...other, role: 'data_officer' }, until);
    expect(() => assertMay(officer, 'audit.read')).toThrow(/role/);
    expect(() => assertMay(officer, 'accounts.read')).not.toThrow();
  });
});
