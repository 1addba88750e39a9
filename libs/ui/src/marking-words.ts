import type { Language, LevelName } from '@entregent/model';

const fr = {
  /** Who may read what bears a level (FIRST, TLP 2.0), within the circle. */
  levels: {
    CLEAR: 'sans restriction de diffusion',
    GREEN: 'dans la communauté, sans publication',
    AMBER: 'l’organisation et ses clients, selon le besoin d’en connaître',
    'AMBER+STRICT': 'l’organisation seule, selon le besoin d’en connaître',
    RED: 'les seules personnes nommées',
  } as Readonly<Record<LevelName, string>>,
  within: (level: string, circle: string) => `${circle} : ${level}.`,
  noCircle:
    'Vous n’êtes dans aucun cercle ouvert. Sans marquage, personne ne verrait la fiche : demandez à entrer dans un cercle.',
  closed: (circle: string) => `${circle} (fermé)`,
  secret: 'Secret des affaires',
  secretHint: 'Non connu, de valeur parce que secret, et protégé (C. com. art. L. 151-1).',
  secretReason: 'Pourquoi c’est un secret',
  secretOwner: 'Détenteur du secret',
  restricted: 'Ce document porte la mention DIFFUSION RESTREINTE',
  restrictedText:
    'Il ne peut pas être gardé ici : la mention DIFFUSION RESTREINTE impose un système homologué (II 901), et cette base n’est pas déclarée telle. Rien n’en est enregistré. Conservez-le où il vous a été remis ; vous pouvez consigner, sans son contenu, que vous l’avez reçu.',
};
export type MarkingWords = typeof fr;

const en: MarkingWords = {
  levels: {
    CLEAR: 'no limit on disclosure',
    GREEN: 'within the community, not published',
    AMBER: 'the organisation and its clients, need to know',
    'AMBER+STRICT': 'the organisation only, need to know',
    RED: 'the named recipients only',
  },
  within: (level, circle) => `${circle}: ${level}.`,
  noCircle: 'You are in no open circle. Without a marking nobody would see the record: ask to be let into a circle.',
  closed: (circle) => `${circle} (closed)`,
  secret: 'Business secret',
  secretHint: 'Not known, valuable because secret, and protected (directive (EU) 2016/943).',
  secretReason: 'Why it is a secret',
  secretOwner: 'Owner of the secret',
  restricted: 'This document bears the mention DIFFUSION RESTREINTE',
  restrictedText:
    'It cannot be kept here: the mention DIFFUSION RESTREINTE asks for an approved system (II 901), and this base is not declared one. Nothing of it is saved. Leave it where it was handed to you; you may log, without its content, that you received it.',
};

/** What markings are called and mean, in both languages. */
export const markingWords: Readonly<Record<Language, MarkingWords>> = { fr, en };
