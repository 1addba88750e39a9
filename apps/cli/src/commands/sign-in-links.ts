import { AccountsService, CirclesService, MACHINE, SignInService } from '@entregent/server';
import type { Command } from '../command.ts';
import { UsageError } from '../failure.ts';
import { demoAccount } from '../people.ts';
import { seedAdministrator } from '../seeding.ts';

/** Names of the roles in the answer, in the order in which they are shown. */
const shown = { influence_lead: 'lead', delegate: 'delegate', director: 'director' } as const;
type Shown = keyof typeof shown;

export const signInLinksCommand: Command = {
  name: 'sign-in-links',
  right: 'shell',
  usage: {
    fr: 'sign-in-links --url ADRESSE [--user LOGIN] : liens de connexion à usage unique',
    en: 'sign-in-links --url ADDRESS [--user LOGIN]: one-time sign-in links',
  },
  options: { url: { type: 'string' }, user: { type: 'string' } },
  run: async ({ product, options }) => {
    const url = String(options['url'] ?? '').replace(/\/+$/, '');
    if (!URL.canParse(url)) throw new UsageError('Donnez --url ADRESSE.', 'Give --url ADDRESS.');
    const accounts = await product.get(AccountsService);
    const signIn = await product.get(SignInService);
    if ((await accounts.users()).length === 0) await seedAdministrator(accounts, await product.get(CirclesService));
    const users = await accounts.users();
    const named = options['user'] === undefined ? undefined : await accounts.user(String(options['user']));
    const cast = (Object.keys(shown) as Shown[]).flatMap((role) => {
      const user = demoAccount(users, role);
      return user ? [{ role: shown[role] as string, login: user.login }] : [];
    });
    const administrators = users.filter(({ role, active }) => role === 'administrator' && active);
    const chosen = named
      ? [{ role: named.role as string, login: named.login }]
      : cast.length > 0
        ? cast
        : administrators.slice(0, 1).map(({ role, login }) => ({ role: role as string, login }));
    const links = [];
    for (const { role, login } of chosen)
      links.push({ role, login, url: `${url}/connexion?jeton=${(await signIn.newLink(MACHINE, login)).token}` });
    return { json: { signIn: links }, text: links.map((link) => `${link.role} : ${link.url}`).join('\n') };
  },
};
