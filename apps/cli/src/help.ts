import type { Command, Language } from './command.ts';

const globals: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Options communes :',
    '  --json       une seule valeur JSON sur la sortie standard',
    '  --as LOGIN   avec les droits de ce compte',
    '  --lang fr|en langue des messages',
    '  --home DIR   dossier de l’instance',
  ],
  en: [
    'Common options:',
    '  --json       one JSON value on standard output',
    '  --as LOGIN   with the rights of this account',
    '  --lang fr|en language of the messages',
    '  --home DIR   folder of the instance',
  ],
};

const own: Readonly<Record<Language, readonly string[]>> = {
  fr: ['  backup FICHIER : sauvegarde toute la base', '  restore FICHIER : remplace la base par une sauvegarde'],
  en: ['  backup FILE: saves the whole base', '  restore FILE: replaces the base by a backup'],
};

/** How the program, or one command of it, is used: French, then English. */
export function helpText(commands: readonly Command[], command?: Command): string {
  const part = (language: Language) =>
    command
      ? [command.usage[language], '', ...globals[language]]
      : [
          language === 'fr' ? 'npm run -s entregent -- COMMANDE' : 'npm run -s entregent -- COMMAND',
          '',
          ...commands.map(({ usage }) => `  ${usage[language]}`),
          ...own[language],
          '',
          ...globals[language],
        ];
  return [...part('fr'), '', ...part('en')].join('\n');
}
