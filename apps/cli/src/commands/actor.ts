import { ActorsService } from '@entregent/server';
import { actorKinds, choiceLabel } from '@entregent/model';
import type { Command } from '../command.ts';
import { named } from '../naming.ts';

export const actorCommand: Command = {
  name: 'actor',
  right: 'records.read',
  usage: {
    fr: 'actor NOM|ID : la fiche d’une personne, d’une organisation ou d’une commission',
    en: 'actor NAME|ID: the card of a person, an organisation or a committee',
  },
  words: [1, 20],
  run: async (call) => {
    const { id } = await named(call, call.words.join(' '), actorKinds);
    const actors = await call.product.get(ActorsService);
    const card = await actors.card(await call.reader(), id);
    const hats = card.hats.map(
      (hat) => `  ${hat.personLabel}, ${hat.title ?? choiceLabel('Role', hat.role, call.language)}, ${hat.placeLabel}`,
    );
    const ties = card.ties.flatMap(({ says, ties: listed, total }) => [
      `  ${says} (${total})`,
      ...listed.map(({ otherLabel }) => `    ${otherLabel}`),
    ]);
    return { json: card, text: [`${card.label}  [${card.access}]  ${card.id}`, ...hats, ...ties].join('\n') };
  },
};
