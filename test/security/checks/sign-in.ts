import { MACHINE, SignInService } from '@entregent/server';
import { GraphStore } from '@entregent/graph-db';
import { emptyStore } from '../../contract/support/empty-store.ts';
import { atMost, type Check, none } from '../lib/check.ts';
import { openRealApi, type RealApi } from '../lib/real-api.ts';

const MOST_GUESSES = 5;
const password = 'une phrase assez longue pour durer';

async function accountWithPassword(api: RealApi, login: string): Promise<void> {
  const { headers } = await api.signIn(login, 'influence_lead', { cluster: 0 });
  const reply = await api.send('PUT', '/session/password', { password }, headers);
  if (reply.status >= 300) throw new Error(`no password is set: ${reply.body}`);
}

/** Guesses at one account, a tenth of them at a time; those that were compared with the password are not told to wait. */
async function guess(api: RealApi, login: string, count: number) {
  let [evaluated, opened] = [0, 0];
  for (let sent = 0; sent < count; sent += count / 10) {
    const replies = await Promise.all(
      Array.from({ length: count / 10 }, (_, index) => api.send('POST', '/session', { login, password: `${sent} ${index} un mot de passe` })),
    );
    evaluated += replies.filter(({ code }) => code === 'UNAUTHENTICATED').length;
    opened += replies.filter(({ status }) => status < 300).length;
  }
  return { evaluated, opened };
} // prettier-ignore

/** Guesses, names that might be told apart, a session that is planted before the sign-in, a link that is used twice. */
export const signIn: Check = async ({ settings, share }) => {
  const store = new GraphStore(settings);
  const api = await openRealApi(settings);
  try {
    await emptyStore(store);
    for (const login of ['deviné@example.org', 'connu@example.org', 'fixe@example.org'])
      await accountWithPassword(api, login);
    const { evaluated, opened } = await guess(api, 'deviné@example.org', share.guesses);

    const known = await api.send('POST', '/session', { login: 'connu@example.org', password: 'x'.repeat(20) });
    const unknown = await api.send('POST', '/session', { login: 'inconnu@example.org', password: 'x'.repeat(20) });
    const told = known.status === unknown.status && known.body === unknown.body ? [] : [`${known.body} ${unknown.body}`];

    const planted = 'a'.repeat(43);
    const links = api.app.get(SignInService, { strict: false });
    const { token } = await links.newLink(MACHINE, 'fixe@example.org');
    const first = await api.send('POST', '/session/link', { token }, { cookie: `entregent=${planted}` });
    const fixed = await api.ask('{ viewer { id } }', {}, { cookie: `entregent=${planted}` });
    const fixation = String(first.headers['set-cookie']).includes(planted) || fixed.data !== null ? ['a planted cookie signs in'] : [];

    const again = await api.send('POST', '/session/link', { token });
    const replayed = again.status < 300 ? ['a used link signs in again'] : [];
    const missed = first.status < 300 ? [] : [`the link signs nobody in: ${first.body}`];
    return [
      atMost(`sign-in: guesses evaluated of ${share.guesses}`, evaluated, MOST_GUESSES, 'in 15 minutes'),
      none('sign-in: guesses that got in', `${share.guesses}`, opened > 0 ? [`${opened}`] : []),
      none('sign-in: names told apart', '1 pair', told),
      none('sign-in: fixation and replay', '2', [...fixation, ...replayed, ...missed]),
    ];
  } finally {
    await api.close();
    await store.close();
  }
}; // prettier-ignore
