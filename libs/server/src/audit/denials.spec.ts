import { subjectIn } from './denials.ts';

const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

describe('what a refused operation was about', () => {
  it.each([
    ['an argument', { id }],
    ['a field of the input', { input: { on: '2026-01-01', id } }],
    ['an id in capitals', { id: id.toUpperCase() }],
    ['a file named by its id', { file: `${id}.docx` }],
  ])('is found in %s', (_, args) => {
    expect(subjectIn(args)).toBe(id);
  });

  it.each([
    ['a text', { text: 'norme' }],
    ['a list of ids', { ids: [id] }],
    ['nothing', {}],
    ['no arguments at all', undefined],
    ['null', { input: null }],
  ])('is not made up from %s', (_, args) => {
    expect(subjectIn(args)).toBeNull();
  });
});
