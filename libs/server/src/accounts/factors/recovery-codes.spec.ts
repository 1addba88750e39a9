import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';

describe('recovery codes', () => {
  it('are ten different ones that are easy to read aloud', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(codes.filter((code) => !/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/.test(code))).toEqual([]);
  });

  it('use every letter as often as any other, so that each holds 80 bits', () => {
    const letters = Array.from({ length: 400 }, newRecoveryCodes).flat().join('').replaceAll('-', '');
    const counts = Map.groupBy(letters, (letter) => letter);
    expect(counts.size).toBe(32);
    const mean = letters.length / 32;
    const furthest = Math.max(...[...counts.values()].map(({ length }) => Math.abs(length - mean) / mean));
    expect(furthest).toBeLessThan(0.15); // more than six standard deviations of 2,000 draws a letter
  });

  it.each(['K3ZF-0M1Q-9ABC-DEFG', 'k3zf0m1q9abcdefg', ' k3zf om1q 9abc defg ', 'k3zf-0mlq-9abc-defg'])(
    'are known however they are typed: %j',
    (typed) => {
      expect(hashOfRecoveryCode('ada', typed)).toBe(hashOfRecoveryCode('ada', 'k3zf-0m1q-9abc-defg'));
    },
  );

  it('are those of one account alone', () => {
    const [code = ''] = newRecoveryCodes();
    expect(hashOfRecoveryCode('ada', code)).not.toBe(hashOfRecoveryCode('bob', code));
  });
});
