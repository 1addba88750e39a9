import { choiceLabel } from '@entregent/model';
import { z } from 'zod';

type Language = 'fr' | 'en';

export const HatText = z.object({ role: z.string().nullable(), title: z.string().nullable(), place: z.string() });

/** What a record's second line is made of. */
export const Lines = z.object({
  kind: z.string(),
  acronym: z.string().nullable(),
  country: z.string().nullable(),
  title: z.string().nullable(),
  hats: z.array(HatText.loose()),
  posts: z.array(HatText.loose()),
});

const countries = {
  fr: new Intl.DisplayNames('fr', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

export const countryName = (code: string, language: Language): string => {
  try {
    return countries[language].of(code) ?? code;
  } catch {
    return code;
  }
};

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** A hat in words: what it is called, or else its role, and where. */
export const hatText = ({ role, title, place }: z.output<typeof HatText>, language: Language): string => {
  const what = title ?? (role === null ? null : choiceLabel('Role', role, language));
  return what === null ? place : `${capital(what)}, ${place}`;
};

/** The line under a name: current hat of a person, acronym and country of an organisation, title of the rest. */
export function secondLine(
  of: z.output<typeof Lines> & { readonly label?: string },
  language: Language,
): string | null {
  const [hat] = [...of.hats, ...of.posts];
  if (of.kind === 'Person') return hat ? hatText(hat, language) : null;
  if (of.kind !== 'Organisation') return of.title;
  const country = of.country && countryName(of.country, language);
  // A body that is known by its acronym alone is not called so twice.
  const acronym = of.acronym === of.label ? null : of.acronym;
  return [acronym, country].filter(Boolean).join(' · ') || null;
}
