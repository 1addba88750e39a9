import { languageOf, readLine } from './arguments.ts';
import type { Command } from './command.ts';
import { UsageError } from './failure.ts';

const command = (name: string, more: Partial<Command> = {}): Command => ({
  name,
  usage: { fr: `${name} …`, en: `${name} …` },
  right: 'records.read',
  run: async () => undefined,
  ...more,
});
const commands = [
  command('search', { words: [1, 2], options: { kind: { type: 'string' } } }),
  command('user add', { words: [1, 1], options: { name: { type: 'string' } } }),
  command('user list'),
];
const line = (...args: readonly string[]) => readLine(args, commands);

describe('the command line', () => {
  it('names a command by one word or by two', () => {
    expect(line('search', 'x').command?.name).toBe('search');
    expect(line('user', 'add', 'a@b.fr')).toMatchObject({ command: { name: 'user add' }, words: ['a@b.fr'] });
  });

  it('reads common options before and after the command', () => {
    const before = line('--json', '--as', 'a@b.fr', 'search', 'x', '--kind=Person');
    const after = line('search', '--kind', 'Person', 'x', '--as', 'a@b.fr', '--json');
    expect(before.options).toMatchObject({ json: true, as: 'a@b.fr', kind: 'Person' });
    expect(after).toEqual(before);
  });

  it.each([
    ['an unknown command', ['fly']],
    ['a family without its command', ['user']],
    ['an unknown option', ['search', 'x', '--colour', 'red']],
    ['an option without its value', ['search', 'x', '--kind']],
    ['too few words', ['search']],
    ['too many words', ['search', 'a', 'b', 'c']],
    ['a language that is not spoken', ['search', 'x', '--lang', 'de']],
  ])('refuses %s', (_, args) => {
    expect(() => line(...args)).toThrow(UsageError);
  });

  it('asks for no words when it is asked for help', () => {
    expect(line('search', '--help')).toMatchObject({ command: { name: 'search' }, options: { help: true } });
    expect(line('--help').command).toBeUndefined();
  });

  it('finds the language wherever it stands, French without one', () => {
    expect(languageOf(['x', '--lang', 'en'])).toBe('en');
    expect(languageOf(['--lang=en', 'x'])).toBe('en');
    expect(languageOf(['x'])).toBe('fr');
  });
});
