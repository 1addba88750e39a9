/** The OpenID provider whose people may sign in with it. */
export interface ProviderSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says: the name under which people know it. */
  readonly label: string;
  readonly scope: string;
}

/** How people sign in to this instance, beside passwords; who composes the product says it. */
export interface FactorSettings {
  /** The address under which people reach the product: passkeys and answers of the provider belong to it. */
  readonly publicUrl: URL;
  /** True when an account without a second factor may do nothing but choose one. */
  readonly required: boolean;
  readonly provider: ProviderSettings | null;
  /** File of the key that seals the secrets of code generators. */
  readonly secretsKeyFile: string;
}

/** Asked for by the services of sign-in; without it they are those of a trial on one's own machine. */
export const FACTOR_SETTINGS = Symbol('settings of second factors');

export const defaultFactorSettings: FactorSettings = {
  publicUrl: new URL('http://localhost:4000'),
  required: false,
  provider: null,
  secretsKeyFile: '.entregent/secrets/key',
};
