import type { Credibility, PaperLanguage, Reliability } from './paper-data.ts';

/** Words for the two halves of an Admiralty rating, each a noun phrase that can follow "A1: ". */
interface RatingWords {
  readonly reliability: Record<Reliability, string>;
  readonly credibility: Record<Credibility, string>;
}

export const RATING_WORDS: Record<PaperLanguage, RatingWords> = {
  fr: {
    reliability: {
      A: 'source totalement fiable',
      B: 'source habituellement fiable',
      C: 'source assez fiable',
      D: 'source rarement fiable',
      E: 'source non fiable',
      F: 'fiabilité de la source inconnue',
    },
    credibility: {
      1: 'information confirmée par d’autres',
      2: 'information probablement vraie',
      3: 'information peut-être vraie',
      4: 'information douteuse',
      5: 'information improbable',
      6: 'véracité impossible à apprécier',
    },
  },
  en: {
    reliability: {
      A: 'fully reliable source',
      B: 'usually reliable source',
      C: 'fairly reliable source',
      D: 'seldom reliable source',
      E: 'unreliable source',
      F: 'source of unknown reliability',
    },
    credibility: {
      1: 'information confirmed by others',
      2: 'information probably true',
      3: 'information possibly true',
      4: 'information doubtful',
      5: 'information improbable',
      6: 'truth impossible to judge',
    },
  },
};

/** The rating in words: `source totalement fiable, information confirmée par d’autres`. */
export const ratingInWords = (reliability: Reliability, credibility: Credibility, language: PaperLanguage): string => {
  const words = RATING_WORDS[language];
  return `${words.reliability[reliability]}, ${words.credibility[credibility]}`;
};
