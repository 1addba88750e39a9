import { join } from 'node:path';
import type { AuditSettings } from '@entregent/server';
import { z } from 'zod';

const flag = z.stringbool().default(false);

/** Every setting, its default and its meaning: the one place that reads the environment. */
export const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** Address under which people reach the product, for links; that of HOST and PORT when left out. */
  PUBLIC_URL: z.url().optional(),
  /** True behind TLS: the cookie then is `__Host-` and never leaves over plain HTTP. */
  SECURE: flag,
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  /** Folder of the built web application; none is served when left out. */
  WEB_DIST: z.string().optional(),
  NEO4J_URI: z.string().default('bolt://127.0.0.1:7687'),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().optional(),
  /** Requests a minute from one address. */
  RATE_LIMIT: z.coerce.number().int().positive().default(1200),
  /** Addresses of the proxies in front, or their networks, separated by commas: what they say of the client's address is believed. */
  TRUSTED_PROXIES: z.string().optional(),
  /** Minutes after which a session that is not used has ended. */
  SESSION_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(24 * 60)
    .default(30),
  /** Hours after which a session ends however much it is used. */
  SESSION_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .max(7 * 24)
    .default(10),
  /** A file of passwords to refuse beside the list of the product: one a line, or sorted SHA-1 as Have I Been Pwned gives them. */
  COMMON_PASSWORDS_FILE: z.string().optional(),
  /** True when an account without a second factor may do nothing but choose one. */
  REQUIRE_SECOND_FACTOR: flag,
  /** Issuer of the OpenID provider whose people may sign in with it; https, but on this machine itself. No provider when left out. */
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.startsWith('https:') || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(`${url}/`), {
      message: 'https only',
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().default('entregent'),
  /** File that holds the client's secret at the provider. */
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  /** Name of the provider on the button. */
  OIDC_LABEL: z.string().max(40).default('OpenID Connect'),
  OIDC_SCOPE: z.string().default('openid email'),
  /** Runs every read once after the start, so that no person waits for a query plan. */
  WARM_UP: z.stringbool().default(true),
  /** Folder of the instance: run.json, store, exports. */
  ENTREGENT_HOME: z.string().default('.entregent'),
  /** File of the key that seals the audit log; `audit/key` in the folder of the instance when left out. */
  ENTREGENT_AUDIT_KEY_FILE: z.string().optional(),
  /** File of the key that seals the secrets of code generators; `secrets/key` in the folder of the instance when left out. */
  ENTREGENT_SECRETS_KEY_FILE: z.string().optional(),
  /** A second file for the checkpoints of the audit log, best on another machine. */
  ENTREGENT_AUDIT_CHECKPOINTS: z.string().optional(),
  /** How long entries of the audit log are kept, in months. */
  ENTREGENT_AUDIT_MONTHS: z.coerce.number().int().min(6).max(12).default(12),
  /** Ends the process when standard input closes, so that it does not outlive what started it. */
  ENTREGENT_END_WITH_STDIN: flag,
});
export type Environment = z.output<typeof Environment>;

/** @throws ZodError that lists every wrong variable */
export const readEnvironment = (env: Readonly<Record<string, string | undefined>> = process.env): Environment =>
  Environment.parse(env);

/** Where the key and the checkpoints of the audit log lie. */
export const auditSettings = (env: Environment): AuditSettings => {
  const own = join(env.ENTREGENT_HOME, 'audit/checkpoints.jsonl');
  const elsewhere = env.ENTREGENT_AUDIT_CHECKPOINTS;
  return {
    keyFile: env.ENTREGENT_AUDIT_KEY_FILE ?? join(env.ENTREGENT_HOME, 'audit/key'),
    checkpoints: elsewhere === undefined ? [own] : [own, elsewhere],
    months: env.ENTREGENT_AUDIT_MONTHS,
  };
};

export const storeSettings = (env: Environment) => ({
  uri: env.NEO4J_URI,
  user: env.NEO4J_USER,
  password: env.NEO4J_PASSWORD,
  ...(env.NEO4J_DATABASE === undefined ? {} : { database: env.NEO4J_DATABASE }),
});
