import fc from 'fast-check';
import { canonical, merge, touched } from './merge.ts';

const value = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 3 }),
  fc.boolean(),
  fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
);
const values = fc.record({ title: value, note: value, sources: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')) });
const lists = new Set(['sources']);

describe('the merge of a register with what stands', () => {
  it('changes nothing when the register tells what it told before, whatever people did', () => {
    fc.assert(
      fc.property(values, values, (base, ours) => {
        expect(merge(base, ours, base, lists)).toEqual({ set: {}, conflicts: [] });
      }),
    );
  });

  it('takes every new value when nobody touched the record', () => {
    fc.assert(
      fc.property(values, values, (base, theirs) => {
        const { set, conflicts } = merge(base, base, theirs, lists);
        expect(conflicts).toEqual([]);
        expect(touched({ ...base, ...set }, theirs, lists)).toBe(false);
      }),
    );
  });

  it('never writes over a value that a person changed, and shows both', () => {
    fc.assert(
      fc.property(values, values, values, (base, ours, theirs) => {
        const { set, conflicts } = merge(base, ours, theirs, lists);
        const edited = Object.keys(set).filter((field) => touched({ [field]: base[field as never] }, ours, lists));
        expect(edited).toEqual([]);
        const shown = conflicts.filter(({ field, ours: mine }) => touched({ [field]: mine as never }, ours, lists));
        expect(shown).toEqual([]);
      }),
    );
  });

  it('reads nothing into the order of references, but into that of other lists', () => {
    const sources = merge({ sources: ['a', 'b'] }, { sources: ['b', 'a'] }, { sources: ['a', 'b', 'c'] }, lists);
    const aliases = merge({ aliases: ['a', 'b'] }, { aliases: ['b', 'a'] }, { aliases: ['a', 'b', 'c'] }, lists);
    expect(sources.set).toEqual({ sources: ['a', 'b', 'c'] });
    expect(aliases.conflicts).toHaveLength(1);
  });

  it('takes an empty list and null for the same nothing', () => {
    expect(merge({ aliases: [] }, {}, { aliases: ['x'] }, lists).set).toEqual({ aliases: ['x'] });
  });

  it('writes equal values as equal text whatever the order of their names', () => {
    expect(canonical({ b: 1, a: [2] })).toBe(canonical({ a: [2], b: 1 }));
  });
});
