const minutes = (n: number) => n * 60_000;
const days = (n: number) => minutes(n * 24 * 60);

/** How often a password may be guessed. */
export interface GuessRule {
  /** Guesses that are evaluated within the window, right or wrong. */
  readonly most: number;
  /** In milliseconds. */
  readonly window: number;
  /** How long the next guess has to wait after the first, the second …, in milliseconds; none where the list ends. */
  readonly pauses: readonly number[];
}

/** Durations are in milliseconds (OWASP ASVS 5.0, 6.3.1 and 7.3; ADR 10 says why these). */
export interface SignInRules {
  /** A session that was not used for so long has ended. */
  readonly idle: number;
  /** A session ends so long after the sign-in, however much it is used. */
  readonly absolute: number;
  /** How long after a proof of identity sensitive acts are open. */
  readonly fresh: number;
  /** A sign-in link, and the one of an invitation, work for so long. */
  readonly link: number;
  readonly invitation: number;
  /** A device from which an account signed in is known for so long. */
  readonly device: number;
  /** Guesses at one account from devices that it does not know; guesses from one that it knows are counted apart, alike. */
  readonly account: GuessRule;
  /** Wrong guesses from one address, whatever the account. */
  readonly address: GuessRule;
  /** A file of passwords that are refused, beside the list that comes with the product. */
  readonly commonPasswords?: string | undefined;
}

export const defaultSignInRules: SignInRules = {
  idle: minutes(30),
  absolute: minutes(10 * 60),
  fresh: minutes(5),
  link: days(1),
  invitation: days(7),
  device: days(180),
  account: { most: 5, window: minutes(15), pauses: [0, 5000, 20_000, 80_000] },
  address: { most: 20, window: minutes(15), pauses: [] },
};

/** Asked for by the services of sign-in; who composes the product gives it, else the defaults hold. */
export const SIGN_IN_RULES = Symbol('sign-in rules');
