import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Command, Language } from './command.ts';
import { UsageError } from './failure.ts';

/** Options of every command. `--home` is the launcher's: here it is read and left. */
export const globalOptions = {
  home: { type: 'string' },
  json: { type: 'boolean', default: false },
  as: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsOptionsConfig;

export interface CommandLine {
  readonly command: Command | undefined;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** The language that the arguments ask for, read before they are understood: errors must be told in it too. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  return value === 'en' ? 'en' : 'fr';
}

/** A command is named by one word or by two, as in `user add`. */
function commandNamed(words: readonly string[], commands: readonly Command[]): Command | undefined {
  const named = (count: number) => commands.find(({ name }) => name === words.slice(0, count).join(' '));
  return named(2) ?? named(1);
}

const strings = ['as', 'home', 'lang'];

/** Words of the line that may name the command: before any option of its own is known. */
function leadingWords(args: readonly string[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (!argument.startsWith('-')) words.push(argument);
    else if (strings.includes(argument.slice(2))) at += 1;
    else if (words.length > 0) break;
  }
  return words;
}

/** @throws UsageError for a command or an option that is not known, or a wrong number of words */
export function readLine(args: readonly string[], commands: readonly Command[]): CommandLine {
  const leading = leadingWords(args);
  const command = commandNamed(leading, commands);
  if (!command && leading.length > 0 && leading[0] !== 'help') {
    const family = commands.filter(({ name }) => name.startsWith(`${leading[0]} `)).map(({ name }) => name);
    const known = family.length > 0 ? family : commands.map(({ name }) => name);
    throw new UsageError(
      `Commande inconnue : ${leading.slice(0, 2).join(' ')}. Commandes : ${known.join(', ')}.`,
      `Unknown command: ${leading.slice(0, 2).join(' ')}. Commands: ${known.join(', ')}.`,
    );
  }
  const { values, positionals } = parsed(args, command);
  const words = command ? positionals.slice(command.name.split(' ').length) : [];
  const [least, most] = command?.words ?? [0, 0];
  if (command && !values.help && (words.length < least || words.length > most))
    throw new UsageError(`Usage : ${command.usage.fr}`, `Usage: ${command.usage.en}`);
  if (values.lang !== undefined && !['fr', 'en'].includes(values.lang))
    throw new UsageError('--lang vaut fr ou en.', '--lang is fr or en.');
  return { command, words, options: values };
}

function parsed(args: readonly string[], command: Command | undefined) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...command?.options, ...globalOptions },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const said = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(
      `Option non comprise (${said}).${command ? ` Usage : ${command.usage.fr}` : ''}`,
      `Option not understood (${said}).${command ? ` Usage: ${command.usage.en}` : ''}`,
    );
  }
}
