import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AccessKey, Circle, Language, UndertakingStep, UserRole } from '@entregent/model';
import { z } from 'zod';

/** Beside this application, wherever it was started from. */
const folder = fileURLToPath(new URL('../../../graph/seed/', import.meta.url));

const Cast = z.object({
  circles: z.array(Circle.extend({ owner: z.string() })),
  users: z.array(
    z.object({
      login: z.string(),
      name: z.string(),
      role: UserRole,
      language: Language,
      person: z.string().nullable(),
      memberships: z.array(z.object({ circle: z.string(), level: z.int() })),
    }),
  ),
});
/** Circles and users of the demonstration; the owner of a circle is a sign-in name, a user's `person` the origin of his card. */
export type Cast = z.output<typeof Cast>;

export const readCast = (): Cast => Cast.parse(JSON.parse(readFileSync(`${folder}demo/circles.json`, 'utf8')));

const DemoUndertaking = z.object({
  person: z.string(),
  organisation: z.string().nullable(),
  access: AccessKey,
  set: z.record(z.string(), z.unknown()),
  evidence: z.string(),
  signedBy: z.string(),
  steps: z.array(
    z.object({
      step: z.union([UndertakingStep, z.literal('sign')]),
      by: z.string(),
      on: z.string(),
      reason: z.string().optional(),
    }),
  ),
});
/** Undertakings of the demonstration, each with the steps that its register took, by whom and on which day. */
export type DemoUndertaking = z.output<typeof DemoUndertaking>;

export const readUndertakings = (): readonly DemoUndertaking[] =>
  z.array(DemoUndertaking).parse(JSON.parse(readFileSync(`${folder}undertakings.json`, 'utf8')));

export const isoFile = {
  name: 'iso-committees.jsonl.gz',
  open: () => createReadStream(`${folder}iso/iso-committees.jsonl.gz`),
};

/** The files of facts of the demonstration: read together, a record of one may be named from another. */
export const demoFiles = () =>
  readdirSync(`${folder}demo`)
    .filter((name) => name.endsWith('.json') && name !== 'circles.json')
    .toSorted()
    .map((name) => ({ name, open: () => createReadStream(`${folder}demo/${name}`) }));
