import { AccountsService, CirclesService, type ImportReport, ImportsService, MACHINE } from '@entregent/server';
import { keysUpTo, type Reader, today } from '@entregent/model';
import { registers, type Told } from '@entregent/registers';
import type { Call } from './command.ts';
import { type Cast, demoFiles, isoFile, readCast } from './seed-files.ts';
import { seedUndertakings } from './seed-undertakings.ts';

export interface Seeded {
  readonly circles: number;
  readonly users: number;
  readonly iso: ImportReport;
  readonly demo: ImportReport | null;
  readonly links: number;
  readonly undertakings: number;
}

const administrator = {
  login: 'administrateur@entregent.example',
  name: 'Administration',
  role: 'administrator',
  language: 'fr',
} as const;
const wholeCluster = { code: 'cluster', name: 'Tout le pôle', kind: 'cluster', defaultLevel: 1 } as const;
/** Why the first people are in their circles. */
const SETTING_UP = 'Mise en place de la base';

/** A circle for all and one administrator: what an empty base needs before anybody can sign in. */
export async function seedAdministrator(accounts: AccountsService, circles: CirclesService): Promise<void> {
  const known = await accounts.circles();
  if (!known.some(({ code }) => code === wholeCluster.code)) await circles.create(MACHINE, wholeCluster);
  const memberships = [{ circle: wholeCluster.code, level: 4 }];
  await accounts.addUser(MACHINE, { ...administrator, memberships, reason: SETTING_UP });
}

async function seedCircles(accounts: AccountsService, circles: CirclesService, cast: Cast): Promise<Cast['circles']> {
  const known = new Set((await accounts.circles()).map(({ code }) => code));
  const missing = cast.circles.filter(({ code }) => !known.has(code));
  for (const { owner: _owner, ...circle } of missing) await circles.create(MACHINE, circle);
  return missing;
}

/** Who answers for a new circle, once there are accounts. */
async function seedOwners(accounts: AccountsService, circles: CirclesService, made: Cast['circles']): Promise<void> {
  for (const { code, owner } of made) await circles.change(MACHINE, { code, owner: (await accounts.user(owner)).id });
}

/** Accounts that are there keep what was changed of them. */
async function seedUsers(accounts: AccountsService, { users }: Cast): Promise<number> {
  const known = new Set((await accounts.users()).map(({ login }) => login));
  const missing = users.filter(({ login }) => !known.has(login));
  for (const { person: _person, ...user } of missing) await accounts.addUser(MACHINE, { ...user, reason: SETTING_UP });
  return missing.length;
}

/** Writes for the administrator, with the keys of the circles of the demonstration and of no other. */
async function seeder(accounts: AccountsService, { circles }: Cast): Promise<Reader> {
  const user = (await accounts.firstOf('administrator')) ?? (await accounts.users())[0];
  return {
    user: user?.id ?? '',
    person: null,
    role: 'administrator',
    language: 'fr',
    access: circles.flatMap(({ code }) => keysUpTo(code, 4)),
  };
}

async function* demoFacts(on: string): AsyncGenerator<Told> {
  for (const { open } of demoFiles()) yield* registers.demo.read(open(), { language: 'fr', on });
}

async function seedLinks(accounts: AccountsService, cast: Cast, people: ReadonlyMap<string, string>): Promise<number> {
  const users = await accounts.users();
  let linked = 0;
  for (const { login, person } of cast.users) {
    const id = person === null ? undefined : people.get(person);
    const user = users.find((one) => one.login === login);
    if (!id || !user || user.person !== null) continue;
    await accounts.changeUser(MACHINE, { login, person: id });
    linked += 1;
  }
  return linked;
}

/** Fills a base with the register of ISO and the fictional cluster. What is there already stays as it is. */
export async function seed({ product, say }: Pick<Call, 'product' | 'say'>): Promise<Seeded> {
  const accounts = await product.get(AccountsService);
  const imports = await product.get(ImportsService);
  const cast = readCast();
  say({ fr: 'Cercles et comptes', en: 'Circles and accounts' });
  const circles = await product.get(CirclesService);
  const made = await seedCircles(accounts, circles, cast);
  const users = await seedUsers(accounts, cast);
  await seedOwners(accounts, circles, made);
  const reader = await seeder(accounts, cast);
  say({ fr: 'Comités de l’ISO', en: 'Committees of ISO' });
  const iso = await imports.importFile(reader, 'iso', isoFile.open(), { file: isoFile.name });
  say({ fr: 'Pôle fictif', en: 'Fictional cluster' });
  const on = today();
  // Its days count from the first seeding: told anew on another day, every one of them would move.
  const present = await imports.origins(reader, 'demo');
  const demo =
    present.size > 0 ? null : await imports.importTold(reader, registers.demo, demoFacts(on), { file: 'demo', on });
  say({ fr: 'Comptes reliés à leurs fiches', en: 'Accounts linked to their cards' });
  const people = present.size > 0 ? present : await imports.origins(reader, 'demo');
  const links = await seedLinks(accounts, cast, people);
  say({ fr: 'Engagements de confidentialité', en: 'Confidentiality undertakings' });
  const undertakings = demo === null ? 0 : await seedUndertakings(product, people, on);
  return { circles: made.length, users, iso, demo, links, undertakings };
}
