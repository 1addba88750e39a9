import type { Command } from '../command.ts';
import { seed } from '../seeding.ts';

const sum = (counts: Readonly<Record<string, number>> = {}): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

export const seedCommand: Command = {
  name: 'seed',
  right: 'shell',
  usage: {
    fr: 'seed : charge les comités de l’ISO et le pôle fictif ; ce qui est là reste',
    en: 'seed: loads the committees of ISO and the fictional cluster; what is there stays',
  },
  run: async (call) => {
    const done = await seed(call);
    const facts = sum(done.iso.created) + sum(done.demo?.created);
    const text =
      call.language === 'fr'
        ? `${done.circles} cercle(s), ${done.users} compte(s), ${facts} fait(s), ${done.links} lien(s) ajoutés`
        : `${done.circles} circle(s), ${done.users} account(s), ${facts} fact(s), ${done.links} link(s) added`;
    return { json: done, text };
  },
};
