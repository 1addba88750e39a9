import { AccountsService } from '@entregent/server';
import { shownUser } from '../accounts-shown.ts';
import type { Command } from '../command.ts';
import { named } from '../naming.ts';
import { acting } from '../people.ts';

export const userLinkCommand: Command = {
  name: 'user link',
  right: 'accounts.manage',
  usage: {
    fr: 'user link LOGIN PERSONNE : dit quelle fiche est celle de ce compte',
    en: 'user link LOGIN PERSON: says which card is that of this account',
  },
  words: [2, 20],
  run: async (call) => {
    const [login = '', ...name] = call.words;
    const accounts = await call.product.get(AccountsService);
    const person = await named(call, name.join(' '), ['Person']);
    return shownUser(await accounts.changeUser(await acting(call), { login, person: person.id }));
  },
};
