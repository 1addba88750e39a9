import { withCitation } from './citing.ts';

describe('citing a record after a sentence', () => {
  it('puts the mark behind the sentence and leaves the rest as it was', () => {
    expect(withCitation('Un fait. Un autre.', 'Un fait.', '[@a]')).toBe('Un fait. [@a] Un autre.');
    expect(withCitation('Un fait.\n\nUn autre.', 'Un autre.', '[@a]')).toBe('Un fait.\n\nUn autre. [@a]');
  });

  it('puts it behind the marks that stand there, on either side of the full stop', () => {
    expect(withCitation('Un fait. [@a] Un autre.', 'Un fait.', '[@b]')).toBe('Un fait. [@a] [@b] Un autre.');
    expect(withCitation('Un fait [@a]. Un autre.', 'Un fait.', '[@b]')).toBe('Un fait [@a]. [@b] Un autre.');
  });

  it('finds a sentence whatever its spaces and special characters', () => {
    expect(withCitation('De 4,1  points\n(+/- 2) ?', 'De 4,1 points (+/- 2) ?', '[@a]')).toBe(
      'De 4,1  points\n(+/- 2) ? [@a]',
    );
  });

  it('says so when the sentence no longer stands there', () => {
    expect(withCitation('Autre chose.', 'Un fait.', '[@a]')).toBeUndefined();
  });
});
