import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { isListed, knownPasswords } from './common-passwords.ts';
import { isGuessable } from './guessable.ts';
import { assertFit } from './new-password.ts';

const account = { login: 'solveig.navette@example.org', language: 'en' } as const;
const folder = mkdtempSync(join(tmpdir(), 'entregent-passwords-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, lines: readonly string[], end = '\n'): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join(end));
  return path;
};
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();

describe('a new password', () => {
  it.each([
    'cheval pile agrafe correct',
    'trame étoffe lisière quenouille',
    'x7Gk29qLmZp04Tt',
    'Ma fille est née en 2014 !',
    '🐟🐳🐡🦑🦐🦞🦀🐚🪸🐬🦭🐋🦈🐠🪼',
    'summer winter spring autumn',
    '839201746583920',
    '%&*(#@!$^)_+=-~',
  ])('is accepted, whatever it is composed of: %s', async (password) => {
    await expect(assertFit(password, account)).resolves.toBeUndefined();
  });

  it.each([
    ['quatorze lettr', 'too short'],
    ['x7Gk29'.repeat(40), 'too long'],
    ['passwordpassword', 'common'],
    ['Password1234567', 'common'],
    ['P@ssw0rd12345678', 'common'],
    ['Motdepasse-2026!', 'common'],
    ['azertyuiopqsdfghjklm', 'common'],
    ['aaaaaaaaaaaaaaaaaaaa', 'common'],
    ['abcdefghijklmnopqr', 'common'],
    ['1qaz2wsx3edc4rfv', 'common'],
    ['Soleil2026Soleil2026', 'common'],
    ['ici solveig.navette', 'sign-in name'],
    ['SOLVEIG.NAVETTE ici', 'sign-in name'],
    ['mon cher ENTREGENT', 'sign-in name'],
  ])('is refused with its reason: %s is %s', async (password, reason) => {
    await expect(assertFit(password, account)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { issues: [{ path: ['password'], message: expect.stringContaining(reason) as string }] },
    });
  });

  it('is told what is wrong in the language of its owner', async () => {
    await expect(assertFit('court', { ...account, language: 'fr' })).rejects.toMatchObject({
      details: { issues: [{ message: 'trop court : 15 caractères au moins' }] },
    });
  });

  it('that a machine made at random is never taken for a common one', async () => {
    const known = await knownPasswords();
    const random = fc.constant(null).map(() => randomBytes(15).toString('base64url'));
    fc.assert(fc.property(random, (password) => !isGuessable(password, known)));
  });

  it('is looked at in a moment, however long and monotonous it is', async () => {
    const known = await knownPasswords();
    const began = performance.now();
    for (const sign of ['a', '1', 'é', '!', 'passw0rd']) isGuessable(sign.repeat(200).slice(0, 200), known);
    isGuessable('a1!'.repeat(60) + 'z', known);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('a list that an administrator gives', () => {
  it('is read line by line, whatever its case and line ends', async () => {
    const path = file('plain.txt', ['Un Mot De Passe Connu', 'autre chose'], '\r\n');
    expect(await isListed(path, 'un mot de passe connu')).toBe(true);
    expect(await isListed(path, 'un mot de passe')).toBe(false);
  });

  it.each([1, 2, 3, 7, 100, 1000])(
    'of %d hashes as Have I Been Pwned gives them is searched exactly',
    async (count) => {
      const words = Array.from({ length: count }, (_, n) => `mot de passe numéro ${n}`);
      const hashes = words.map((word, n) => `${sha1(word)}:${n * n + 1}`).toSorted();
      for (const [name, end] of [
        ['lf', '\n'],
        ['crlf', '\r\n'],
      ] as const) {
        const path = file(`${count}-${name}.txt`, [...hashes, ''], end);
        const found = await Promise.all(words.map((word) => isListed(path, word)));
        expect(found.filter(Boolean)).toHaveLength(count);
        const others = await Promise.all(words.slice(0, 50).map((word) => isListed(path, `${word} bis`)));
        expect(others.filter(Boolean)).toEqual([]);
      }
    },
  );

  it('that cannot be read is never left out in silence', async () => {
    await expect(isListed(join(folder, 'none.txt'), 'x')).rejects.toThrow('ENOENT');
  });

  it('that is empty lists nothing', async () => {
    expect(await isListed(file('empty.txt', []), 'x')).toBe(false);
  });
});
