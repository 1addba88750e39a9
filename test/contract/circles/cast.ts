import { createHash } from 'node:crypto';
import type { GraphStore } from '@entregent/graph-db';
import { readerWith } from '../../../libs/testing/src/contract/store.ts';
import { type Reader, today } from '@entregent/model';

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly role: string;
}

/** Enters an account as it is stored, whatever the ways are by which accounts are made. */
export async function account(store: GraphStore, role: string, name = role): Promise<Account> {
  const id = crypto.randomUUID();
  const login = `${id.slice(0, 8)}@exemple.fr`;
  await store.schema(
    'CREATE (:User {id: $id, login: $login, name: $name, role: $role, language: "fr", active: true})',
    { id, login, name, role },
  );
  return { id, login, role };
}

/** An open session of an account; its secret. */
export async function session(store: GraphStore, { id }: Account): Promise<string> {
  const secret = `secret-${crypto.randomUUID()}`;
  const hash = createHash('sha256').update(secret).digest('base64url');
  const [now, until] = [new Date(), new Date(Date.now() + 3_600_000)].map((one) => one.toISOString());
  await store.schema(
    'CREATE (:Session {id: randomUUID(), hash: $hash, user: $id, at: $now, seen: $now, proved: $now, until: $until})',
    { hash, id, now: now ?? '', until: until ?? '' },
  );
  return secret;
}

/** Somebody who asks, by his account alone: circles and their members are not opened by access keys. */
export const asking = ({ id, role }: Account, more: Partial<Reader> = {}): Reader =>
  readerWith([], { user: id, role, language: 'fr', ...more });

/** A day so many days from today. */
export const inDays = (n: number): string => today('Europe/Paris', new Date(Date.now() + n * 86_400_000));
