import type { Language } from '@entregent/model';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from './i18n.ts';

type Texts = Readonly<Record<string, string>>;

/** `people_one`, `people_many`, `people_other` are the forms of one key, `people`. */
type KeyOf<K> = K extends `${infer B}_one` | `${infer B}_many` | `${infer B}_other` ? B : K;
type Names<S> = S extends `${string}{{${infer N}}}${infer Rest}` ? N | Names<Rest> : never;
type FormsOf<F, K extends string> = F[Extract<keyof F, K | `${K}_one` | `${K}_many` | `${K}_other`>];
type Variables<F, K extends string> = Names<FormsOf<F, K>>;
type Given<V extends string> = { readonly [N in V]: N extends 'count' ? number : string | number };

/** English has no form `_many`; every other key of the French must be there, and no other. */
type English<F> = { readonly [K in Exclude<keyof F, `${string}_many`>]: string };

export interface DefinedTexts<F extends Texts> {
  readonly namespace: string;
  readonly fr: F;
  readonly en: English<F>;
}

/** Says a text: `t('seen', { count: 3 })`. Keys and variables are checked against the French. */
export type Say<F extends Texts> = <K extends Extract<KeyOf<keyof F>, string>>(
  key: K,
  ...given: [Variables<F, K>] extends [never] ? [] : [variables: Given<Variables<F, K>>]
) => string;

let defined = 0;

/**
 * The texts of one area in both languages: `export const texts = defineTexts({ fr: {…}, en: {…} })`, one file a
 * feature. Plurals end in `_one`, `_many` (French only), `_other`; variables stand in `{{braces}}`.
 */
export function defineTexts<const F extends Texts>(given: {
  readonly fr: F;
  readonly en: English<F>;
}): DefinedTexts<F> {
  defined += 1;
  const namespace = `area${defined}`;
  for (const language of ['fr', 'en'] as const) i18n.addResourceBundle(language, namespace, given[language]);
  return { namespace, ...given };
}

/** The texts of an area in the reader's language. */
export function useTexts<F extends Texts>({ namespace }: DefinedTexts<F>): Say<F> {
  const { t } = useTranslation(namespace, { i18n });
  return useCallback((key: string, variables?: object) => t(key, { ...variables }), [t]) as Say<F>;
}

/** The same outside a component. */
export function sayIn<F extends Texts>({ namespace }: DefinedTexts<F>, language: Language): Say<F> {
  const t = i18n.getFixedT(language, namespace) as (key: string, variables: object) => string;
  return ((key: string, variables?: object) => t(key, { ...variables })) as Say<F>;
}
