import fc from 'fast-check';
import { accessKey, parseAccessKey } from './access.ts';
import { isLowering, needsTwoPeople } from './lowering.ts';

const key = fc
  .tuple(fc.constantFrom('cluster', 'dossier'), fc.integer({ min: 0, max: 4 }))
  .map(([circle, level]) => accessKey(circle, level));

describe('a lowered marking', () => {
  it.each([
    ['a lower level', 'cluster:2', 'cluster:1', true],
    ['another circle at the same level', 'cluster:2', 'dossier:2', true],
    ['another circle at a higher level', 'cluster:2', 'dossier:4', true],
    ['a higher level', 'cluster:2', 'cluster:3', false],
    ['the same marking', 'cluster:2', 'cluster:2', false],
  ])('is told from a raised one (%s)', (_, from, to, lowered) => {
    expect(isLowering(from, to)).toBe(lowered);
  });

  it('is what lets in somebody who could not read before, and nothing else', () => {
    fc.assert(
      fc.property(key, key, (from, to) => {
        const [before, after] = [parseAccessKey(from), parseAccessKey(to)];
        const everybody = ['cluster', 'dossier']
          .map((circle) => [0, 1, 2, 3, 4].map((level) => ({ circle, level })))
          .flat();
        const readers = (of: typeof before) =>
          everybody.filter(({ circle }) => circle === of.circle).filter(({ level }) => level >= of.level);
        const letIn = readers(after).filter((reader) => !readers(before).includes(reader));
        expect(isLowering(from, to)).toBe(letIn.length > 0);
      }),
    );
  });

  it('takes two people from TLP:AMBER+STRICT on', () => {
    expect([0, 1, 2, 3, 4].map((level) => needsTwoPeople(`cluster:${level}`))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});
