import type { GraphStore, Values } from '@entregent/graph-db';
import { keysUpTo, type Reader } from '@entregent/model';
import { type GateService, type KeptFile, UndertakingsModule, UndertakingsService } from '@entregent/server';
import { creating, newId, person, save } from '../support/commits.ts';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';
import { openServices, type ServicesUnderTest } from '../support/services.ts';

export const circles = ['cluster', 'dossier', 'council'] as const;
export const author = memberOf(circles, { role: 'administrator' });

/** The people of the register and their accounts: a director and a data officer who keep it, a recipient who signs. */
export const cast = { ann: person('Ann'), bob: person('Bob'), sam: person('Sam'), eve: person('Eve') };

const keeper = (user: string, role: string, of: { readonly id: string }, more: Partial<Reader> = {}): Reader =>
  memberOf(circles, { user, role, person: of.id, fresh: true, language: 'fr', marking: 'cluster:1', ...more });

export const ann = keeper(newId(), 'director', cast.ann);
export const bob = keeper(newId(), 'data_officer', cast.bob);
export const sam = keeper(newId(), 'director', cast.sam);
/** Sees what is common to all, in no dossier. */
export const outsider = readerWith([...keysUpTo('cluster', 2), ...keysUpTo('dossier', 4)], {
  user: newId(), role: 'director', person: cast.eve.id, language: 'fr', fresh: true,
}); // prettier-ignore

export async function enterAccount(store: GraphStore, reader: Reader, memberships: Readonly<Record<string, number>>) {
  await store.schema('MERGE (u:User {id: $id}) SET u += {login: $id, name: $id, role: $role, active: true, person: $person}', {
    id: reader.user, role: reader.role, person: reader.person,
  }); // prettier-ignore
  await store.schema(
    'MATCH (u:User {id: $id}) UNWIND keys($levels) AS code MATCH (c:Circle {code: code}) MERGE (u)-[m:MEMBER]->(c) SET m.level = $levels[code], m.since = $since, m.joined = $since',
    { id: reader.user, levels: memberships, since: '2020-01-01T00:00:00.000Z' },
  );
}

export async function openRegister(): Promise<ServicesUnderTest & { readonly register: UndertakingsService }> {
  const under = await openServices([UndertakingsModule], circles);
  await save(under.store, author, Object.values(cast));
  for (const reader of [ann, bob, sam]) await enterAccount(under.store, reader, { cluster: 4, dossier: 4, council: 4 });
  return { ...under, register: under.get(UndertakingsService) };
}

const year = new Date().getUTCFullYear();
/** A draft that lacks nothing of its own. */
export const draft = (more: object = {}) => ({
  person: cast.sam.id,
  textVersion: 'v3',
  scope: ['dossier'],
  ceiling: 3,
  from: `${year - 1}-01-01`,
  to: `${year + 1}-12-31`,
  survivalMonths: 24,
  signing: 'handwritten_scan' as const,
  identityCheck: 'Seen with a passport.',
  conflicts: 'None.',
  conflictScope: [] as string[],
  businessSecret: false,
  sources: [] as string[],
  ...more,
});

export const file = (): KeptFile => ({
  file: newId(),
  name: 'signed.pdf',
  type: 'pdf',
  hash: 'a'.repeat(64),
  size: 1200,
});

export const versionOf = async (register: UndertakingsService, id: string): Promise<number> =>
  (await register.card(ann, { id })).version;

type Step = Parameters<UndertakingsService['step']>[1]['step'];

/** Takes a step as somebody, from the version that stands. */
export const take = async (register: UndertakingsService, by: Reader, id: string, step: Step, more: object = {}) =>
  register.step(by, {
    id,
    version: await versionOf(register, id),
    step,
    evidence: 'A passport, a registry extract.',
    ...more,
  });

/** An undertaking that went the whole way: Ann vetted, Bob reviewed. */
export async function inForce(register: UndertakingsService, more: object = {}): Promise<string> {
  const { id } = await register.create(ann, draft(more));
  await take(register, ann, id, 'vet');
  await register.attach(ann, id, file());
  await take(register, bob, id, 'review');
  await take(register, bob, id, 'bring_into_force');
  return id;
}

/** An undertaking as a record in any state, without the steps: what the gate must not be taken in by. */
export const stored = (more: Values = {}) =>
  creating('Undertaking', {
    ...(draft() as Values), state: 'in_force', vettedBy: ann.user, vettedOn: '2026-01-01', reviewedBy: bob.user,
    reviewedOn: '2026-01-02', file: newId(), fileName: 'a.pdf', fileType: 'pdf', fileHash: 'a'.repeat(64), fileSize: 10,
    access: 'cluster:1', ...more,
  }); // prettier-ignore

export const delivery = (more: object = {}): Parameters<GateService['preview']>[1] => ({
  person: cast.sam.id,
  circle: 'dossier',
  level: 3,
  purpose: 'Co-drafting the reply to the enquiry.',
  named: true,
  ...more,
});
