import fc from 'fast-check';
import { type LaterChange, LIFE, sinceOf } from './later.ts';

const update = (commit: string, fields: readonly string[], undoes: string | null = null): LaterChange => ({
  version: 1,
  action: 'update',
  before: JSON.stringify(Object.fromEntries(fields.map((field) => [field, 1]))),
  commit,
  undoes,
});
const removal = (commit: string, undoes: string | null = null): LaterChange => ({
  ...update(commit, [], undoes),
  action: 'remove',
});
/** As they happened, earliest first. */
const since = (...changes: readonly LaterChange[]) => sinceOf('mine', changes.toReversed());

describe('what became of a value since a commit', () => {
  it('is nothing when nobody touched it', () => {
    expect(since(update('a', ['phone']))('note')).toBe('free');
    expect(since(update('a', ['phone']))(LIFE)).toBe('free');
  });

  it('is a move when somebody changed that field, whatever happened to others', () => {
    expect(since(update('a', ['note']), update('b', ['phone']))('note')).toBe('moved');
  });

  it('is nothing when the later change was taken back for that field', () => {
    const [a, undoOfA] = [update('a', ['note', 'phone']), update('u', ['note'], 'a')];
    expect(since(a, undoOfA)('note')).toBe('free');
    expect(since(a, undoOfA)('phone')).toBe('moved');
  });

  it('is a move again when the undo was taken back', () => {
    const chain = [update('a', ['note']), update('u', ['note'], 'a'), update('v', ['note'], 'u')];
    expect(since(...chain)('note')).toBe('moved');
    expect(since(...chain, update('w', ['note'], 'v'))('note')).toBe('free');
  });

  it('is an undo when the commit itself was taken back', () => {
    expect(since(update('u', ['note'], 'mine'))('note')).toBe('undone');
    expect(since(update('u', ['note'], 'mine'), update('v', ['note'], 'u'))('note')).toBe('free');
    expect(since(update('u', ['note'], 'mine'), update('a', ['note']))('note')).toBe('moved');
  });

  it('counts a removal as a change of being there, and of no field', () => {
    expect(since(removal('a'))(LIFE)).toBe('moved');
    expect(since(removal('a'))('note')).toBe('free');
  });

  it('is nothing after any number of changes that are taken back in reverse order', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(['note', 'phone', 'email'], { minLength: 1 }), { maxLength: 8 }), (edits) => {
        const changes = edits.map((fields, index) => update(`c${index}`, fields));
        const undone = changes.map(({ commit, before }) => ({ ...update(`u-${commit}`, [], commit), before }));
        const state = since(...changes, ...undone.toReversed());
        expect(['note', 'phone', 'email'].map(state)).toEqual(['free', 'free', 'free']);
      }),
    );
  });
});
