import { languageOf, readLine } from './arguments.ts';
import type { Call, Command } from './command.ts';
import { failureOf, UsageError } from './failure.ts';
import { helpText } from './help.ts';
import { readerFor } from './people.ts';
import { Product } from './product.ts';

export interface Streams {
  /** Standard output: the answer and nothing else; resolves when more may be written. */
  readonly out: (text: string) => Promise<void>;
  /** Standard error: what is being done, and what went wrong. */
  readonly err: (text: string) => void;
}

/**
 * Runs one command line.
 * @returns the exit code: 0; 1 when the command failed; 2 when the line was not understood
 */
export async function run(
  args: readonly string[],
  commands: readonly Command[],
  { out, err }: Streams,
): Promise<number> {
  const language = languageOf(args);
  const json = args.includes('--json');
  const product = new Product();
  try {
    const { command, words, options } = readLine(args, commands);
    if (!command || options['help'] === true) {
      const text = helpText(commands, command);
      await out(`${json ? JSON.stringify({ help: text }) : text}\n`);
      return 0;
    }
    const named = options['as'] === undefined ? undefined : String(options['as']);
    // Some commands ask for no reader: the right is then looked at here.
    if (named !== undefined) await readerFor(product, named, command.right);
    let reader: ReturnType<Call['reader']> | undefined;
    const answer = await command.run({
      words,
      options,
      language,
      product,
      reader: async () => {
        reader ??= readerFor(product, named, command.right);
        return { ...(await reader), language, fresh: true }; // he proved who he is to the machine
      },
      say: (line) => err(line[language]),
      write: out,
    });
    if (answer) await out(`${json ? JSON.stringify(answer.json) : answer.text}\n`);
    return 0;
  } catch (error) {
    const failure = failureOf(error, language, err);
    if (json) await out(`${JSON.stringify({ error: failure })}\n`);
    else err(`${failure.message} [${failure.code}]`);
    return error instanceof UsageError ? 2 : 1;
  } finally {
    await product.close();
  }
}
