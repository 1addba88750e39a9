import type { MapKind } from './network.schemas.ts';
import type { Fact, ToldActor, ToldStep } from './path-told.ts';
import { pathWords } from './path-languages.ts';
import { type Form, formOf } from './path-words.ts';

const actor = (kind: MapKind, label: string, honorific: string | null = null): ToldActor => ({
  id: label,
  kind,
  label,
  honorific,
  access: 'pole:1',
  ours: false,
  relay: false,
});
const fact = (more: Partial<Fact> = {}): Fact => ({
  type: 'KNOWS',
  forward: true,
  tie: 't',
  mandate: null,
  from: null,
  title: null,
  role: null,
  reliability: null,
  credibility: null,
  sources: 2,
  within: true,
  ...more,
});
const [woman, man, firm] = [actor('Person', 'A', 'mme'), actor('Person', 'B', 'm'), actor('Organisation', 'Firm')];
const [tc, iso] = [actor('Committee', 'CEN/TC 442'), actor('Committee', 'ISO/TC 59')];
const step = (
  previous: ToldActor,
  to: ToldActor,
  facts: readonly Fact[],
  through: ToldActor | null = null,
): ToldStep => ({
  previous,
  actor: to,
  through,
  facts,
  lastMet: null,
});
const seats = [fact({ type: 'VIA_MANDATE' }), fact({ type: 'VIA_MANDATE' })];
const jobs = [fact({ type: 'EMPLOYED_BY' }), fact({ type: 'EMPLOYED_BY', forward: false })];

const how = (language: 'fr' | 'en', told: ToldStep, since: string | null, previous?: Form) =>
  pathWords(language).how(told, previous ?? formOf(told.previous, false), formOf(told.actor, false), since);

describe('a step in words', () => {
  it.each<[ToldStep, string | null, string, string]>([
    [
      step(woman, man, seats, tc),
      '2022-05',
      'siège avec elle au CEN/TC 442 depuis 2022',
      'sits with her on CEN/TC 442 since 2022',
    ],
    [step(man, woman, seats, iso), null, 'siège avec lui à l’ISO/TC 59', 'sits with him on ISO/TC 59'],
    [step(woman, man, jobs, firm), '2021', 'collègue depuis 2021, Firm', 'colleague since 2021, Firm'],
    [step(woman, man, [fact()]), '2019', 'la connaît depuis 2019', 'knows her since 2019'],
    [step(woman, firm, [fact({ type: 'EMPLOYED_BY' })]), null, 'l’emploie', 'employs her'],
    [step(firm, woman, [fact({ type: 'EMPLOYED_BY', forward: false })]), null, 'y travaille', 'works there'],
    [
      step(tc, woman, [fact({ type: 'VIA_MANDATE', role: 'chair' })]),
      '2020',
      'y siège : présidente depuis 2020',
      'sits there: chair since 2020',
    ],
    [
      step(man, tc, [fact({ type: 'VIA_MANDATE', role: 'convenor' })]),
      null,
      'l’a pour animateur',
      'has him as convenor',
    ],
    [
      step(firm, tc, [fact({ type: 'HOLDS_SECRETARIAT' })]),
      null,
      'lui confie son secrétariat',
      'has its secretariat there',
    ],
    [step(tc, firm, [fact({ type: 'VIA_MANDATE' })]), null, 'y a un siège', 'has a seat there'],
  ])('%#: says the same in French and in English', (told, since, french, english) => {
    expect(how('fr', told, since)).toBe(french);
    expect(how('en', told, since)).toBe(english);
  });

  it('speaks to the reader', () => {
    expect(how('fr', step(woman, man, [fact()]), '2019', 'you')).toBe('vous connaît depuis 2019');
    expect(how('fr', step(woman, man, seats, tc), null, 'you')).toBe('siège avec vous au CEN/TC 442');
    expect(how('en', step(woman, firm, [fact({ type: 'EMPLOYED_BY' })]), null, 'you')).toBe('employs you');
  });

  it('takes both forms of a role where the honorific does not say', () => {
    const told = step(tc, actor('Person', 'C'), [fact({ type: 'VIA_MANDATE', role: 'convenor' })]);
    expect(how('fr', told, null)).toBe('y siège : animateur, animatrice');
  });

  it('never takes two words for one role as two forms', () => {
    const told = step(tc, woman, [fact({ type: 'VIA_MANDATE', role: 'reviewer' })]);
    expect(how('fr', told, null)).toBe('y siège : relecteur, consultant');
  });
});

describe('why and what to ask', () => {
  it('tells how long ago people met, the weakest link and missing sources', () => {
    const facts = { contacts: [0, 45, 400, 900, null], grade: 'C3', sources: 0 };
    expect(pathWords('fr').why(facts)).toBe(
      'Derniers contacts : aujourd’hui, il y a 45 jours, il y a 13 mois, il y a 2 ans, aucun consigné · maillon le plus faible C3 · un lien sans source',
    );
    expect(pathWords('en').why(facts)).toBe(
      'Last contacts: today, 45 days ago, 13 months ago, 2 years ago, none logged · weakest link C3 · one link unsourced',
    );
  });

  it('names the meeting where one may be introduced', () => {
    const asked = {
      steps: [step(woman, man, [fact()]), step(man, actor('Person', 'D'), seats, tc)],
      start: woman,
      isYou: ({ id }: ToldActor) => id === 'A',
      cold: false,
    };
    expect(pathWords('fr').ask(asked)).toBe(
      'Demandez à M. B de vous présenter à D. L’occasion : la prochaine séance du CEN/TC 442.',
    );
    expect(pathWords('en').ask({ ...asked, isYou: () => false })).toBe(
      'Ask Mr B to introduce Ms A to D. The occasion: the next meeting of CEN/TC 442.',
    );
  });
});
