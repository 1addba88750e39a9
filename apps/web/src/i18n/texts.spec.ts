import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DefinedTexts, defineTexts, sayIn } from './texts.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|\/)texts\.ts$/.test(path),
);
const areas = files.filter((path) => !path.startsWith('i18n/'));
const variables = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([name]) => name).toSorted((a, b) => a.localeCompare(b));

describe('texts of the areas', () => {
  it.each(areas)('%s uses the same variables in both languages', async (path) => {
    const area = (await import(`${source}${path}`)) as Record<string, DefinedTexts<Record<string, string>>>;
    const both = Object.values(area).flatMap(({ fr, en }) =>
      Object.entries(en).map(([key, text]) => [key, variables(String(fr[key])), variables(text)] as const),
    );
    expect(both.length).toBeGreaterThan(0);
    expect(both.map(([key, french]) => [key, french])).toEqual(both.map(([key, , english]) => [key, english]));
  });
});

describe('defineTexts', () => {
  const texts = defineTexts({
    fr: {
      greet: 'Bonjour {{name}}',
      people_one: '{{count}} personne',
      people_many: '{{count}} de personnes',
      people_other: '{{count}} personnes',
    },
    en: { greet: 'Hello {{name}}', people_one: '{{count}} person', people_other: '{{count}} people' },
  });

  it('says a text with its variables, unescaped', () => {
    expect(sayIn(texts, 'fr')('greet', { name: 'L’Été & Cie' })).toBe('Bonjour L’Été & Cie');
    expect(sayIn(texts, 'en')('greet', { name: 'Ada' })).toBe('Hello Ada');
  });

  it('takes the plural of each language: none is singular in French alone', () => {
    expect([0, 1, 2].map((count) => sayIn(texts, 'fr')('people', { count }))).toEqual([
      '0 personne',
      '1 personne',
      '2 personnes',
    ]);
    expect([0, 1, 2].map((count) => sayIn(texts, 'en')('people', { count }))).toEqual([
      '0 people',
      '1 person',
      '2 people',
    ]);
  });
});
