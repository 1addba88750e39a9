/** What the product itself says in a paper, between the words of its records. */
export interface PaperWording {
  readonly proposal: string;
  readonly supporters: string;
  readonly followed: (committees: readonly string[]) => string;
  readonly window: (what: string, national: string | null, official: string | null) => string;
  readonly stage: (what: string, stage: readonly string[], where: string | null) => string;
  readonly since: (date: string, toTheDay: boolean) => string;
  readonly ask: (whom: readonly string[], before: string | null) => string;
  readonly supports: (actor: string, said: string) => string;
  readonly noQuote: string;
  readonly otherReading: (date: string, position: string) => string;
  /** For -2 to +2. */
  readonly positions: readonly [string, string, string, string, string];
}

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;

const fr: PaperWording = {
  proposal: 'Solution proposée',
  supporters: 'Soutiens exprimés',
  followed: (committees) => `Travaux suivis\u00a0: ${listed(committees, 'et')}.`,
  window: (what, national, official) =>
    `${what}\u00a0: ${listed(
      [national && `échéance nationale le ${national}`, official && `échéance officielle le ${official}`].filter(
        (part) => part !== null,
      ),
      'et',
    )}.`,
  stage: (what, stage, where) => `${what}${where === null ? '' : `, ${where}`}\u00a0: ${stage.join(', ')}.`,
  since: (date, toTheDay) => `depuis ${toTheDay ? 'le ' : ''}${date}`,
  ask: (whom, before) =>
    [
      `Nous demandons que cette solution soit retenue${before === null ? '' : ` avant le ${before}`}.`,
      ...(whom.length === 0 ? [] : [`La décision revient à\u00a0: ${listed(whom, 'et')}.`]),
    ].join(' '),
  supports: (actor, said) => `${actor}\u00a0: ${said}`,
  noQuote: 'Appréciation sans citation conservée.',
  otherReading: (date, position) => `autre lecture du ${date}\u00a0: ${position}`,
  positions: ['opposé', 'plutôt opposé', 'neutre', 'plutôt favorable', 'favorable'],
};

const en: PaperWording = {
  proposal: 'Proposed solution',
  supporters: 'Support expressed',
  followed: (committees) => `Work followed: ${listed(committees, 'and')}.`,
  window: (what, national, official) =>
    `${what}: ${listed(
      [national && `national deadline on ${national}`, official && `official deadline on ${official}`].filter(
        (part) => part !== null,
      ),
      'and',
    )}.`,
  stage: (what, stage, where) => `${what}${where === null ? '' : `, ${where}`}: ${stage.join(', ')}.`,
  since: (date) => `since ${date}`,
  ask: (whom, before) =>
    [
      `We ask that this solution be adopted${before === null ? '' : ` before ${before}`}.`,
      ...(whom.length === 0 ? [] : [`The decision rests with: ${listed(whom, 'and')}.`]),
    ].join(' '),
  supports: (actor, said) => `${actor}: ${said}`,
  noQuote: 'An appreciation without a quotation on record.',
  otherReading: (date, position) => `another reading of ${date}: ${position}`,
  positions: ['opposed', 'rather opposed', 'neutral', 'rather in favour', 'in favour'],
};

export const paperWording: Readonly<Record<'fr' | 'en', PaperWording>> = { fr, en };
