import type { ToldActor, ToldStep } from './path-told.ts';

/** How the actor before is spoken of: the reader himself, a woman, a man, a person whose honorific is not known, a body. */
export type Form = 'you' | 'f' | 'm' | 'n' | 'body';

/** The words of paths in one language. */
export interface PathWords {
  /** An actor by name, the reader as "you"; `first` opens the sentence. */
  readonly name: (actor: ToldActor, you: boolean, first?: boolean) => string;
  /** How the actor of a step stands to the one before, since when included. */
  readonly how: (step: ToldStep, previous: Form, actor: Form, since: string | null) => string;
  readonly why: (facts: {
    /** Days since the last meeting of each two people who follow each other; null for people who never met. */
    readonly contacts: readonly (number | null)[];
    readonly grade: string | null;
    readonly sources: number;
  }) => string;
  readonly ask: (asked: Asked) => string;
  readonly noPath: (from: string, to: string, day: string) => string;
}

export interface Asked {
  readonly steps: readonly ToldStep[];
  readonly start: ToldActor;
  readonly isYou: (actor: ToldActor) => boolean;
  /** True when the first two people have not met for a year. */
  readonly cold: boolean;
}

export const formOf = (actor: ToldActor, you: boolean): Form => {
  if (you) return 'you';
  if (actor.kind !== 'Person') return 'body';
  return actor.honorific === 'mme' ? 'f' : actor.honorific === 'm' ? 'm' : 'n';
};
