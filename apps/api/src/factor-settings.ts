import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactorSettings } from '@entregent/server';
import type { Environment } from './environment.ts';

/** Where people reach the product. A name, not a number: passkeys belong to a host name (WebAuthn level 3, 5.1.2). */
const publicUrl = ({ PUBLIC_URL, PORT }: Environment): URL => new URL(PUBLIC_URL ?? `http://localhost:${PORT}`);

/** @throws Error when a provider is named without the file of its secret, or the file cannot be read */
export function factorSettings(env: Environment): FactorSettings {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET_FILE, OIDC_LABEL, OIDC_SCOPE } = env;
  const secretsKeyFile = env.ENTREGENT_SECRETS_KEY_FILE ?? join(env.ENTREGENT_HOME, 'secrets/key');
  const settings = { publicUrl: publicUrl(env), required: env.REQUIRE_SECOND_FACTOR, secretsKeyFile };
  if (OIDC_ISSUER === undefined) return { ...settings, provider: null };
  if (OIDC_CLIENT_SECRET_FILE === undefined) throw new Error('OIDC_ISSUER needs OIDC_CLIENT_SECRET_FILE');
  const clientSecret = readFileSync(OIDC_CLIENT_SECRET_FILE, 'utf8').trim();
  const provider = { issuer: new URL(OIDC_ISSUER), clientId: OIDC_CLIENT_ID, clientSecret, label: OIDC_LABEL };
  return { ...settings, provider: { ...provider, scope: OIDC_SCOPE } };
}
