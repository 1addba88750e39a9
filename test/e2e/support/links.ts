import { readRunning, command } from './product.mjs';

/** A one-time link that opens an account of the product under test. */
export async function linkOf(login: string): Promise<string> {
  const { home, run } = readRunning();
  const links = `sign-in-links --url ${run.url} --user ${login}`;
  const { signIn } = (await command(home, links)) as { readonly signIn: readonly { readonly url: string }[] };
  return signIn[0]?.url ?? '';
}
