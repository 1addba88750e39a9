import { choiceLabel, type Language } from '@entregent/model';
import { capital } from '@entregent/ui';
import type { Values } from '../api/actor-queries.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const languageOf = (code: string, language: Language): string => {
  if (!/^[a-z]{2,3}$/i.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
};

/** What stands beside a name: honorific and languages of a person, kind and country of an organisation, title of a committee. */
export function secondLineOf(kind: string, record: Values, language: Language): string {
  const parts: (string | undefined)[] = [];
  if (kind === 'Person') {
    const honorific = text(record['honorific']);
    parts.push(honorific && choiceLabel('Honorific', honorific, language));
    const spoken = Array.isArray(record['languages']) ? (record['languages'] as string[]) : [];
    parts.push(spoken.map((code) => languageOf(code, language)).join(', '));
  } else if (kind === 'Organisation') {
    const type = text(record['kind']);
    const country = text(record['country']);
    parts.push(type && capital(choiceLabel('OrganisationKind', type, language)), text(record['acronym']));
    parts.push(country && new Intl.DisplayNames(language, { type: 'region' }).of(country));
  } else {
    const [first, second] = [text(record['titleFr']), text(record['title'])];
    parts.push(language === 'fr' ? (first ?? second) : (second ?? first));
  }
  return parts.filter(Boolean).join(' · ');
}
