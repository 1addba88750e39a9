import { AccountsService, features, MACHINE } from '@entregent/server';
import type { Reader, UserRole } from '@entregent/model';
import { openServices, type ServicesUnderTest } from '../support/services.ts';

const domain = 'office.example';

/** People of a small office, by name; each holds levels of circles. */
export interface Office extends ServicesUnderTest {
  /** What an account may read and write at this moment. */
  readonly as: (name: string, fresh?: boolean) => Promise<Reader>;
  readonly idOf: (name: string) => Promise<string>;
  readonly hire: (name: string, role: UserRole, circles: Readonly<Record<string, number>>) => Promise<void>;
  readonly own: (circle: string, name: string) => Promise<void>;
  /** Entries of the audit log, oldest first. */
  readonly audit: (act: string) => Promise<readonly { by: string; subject: string; detail: Record<string, unknown> }[]>;
}

export async function openOffice(): Promise<Office> {
  const services = await openServices([...features], ['cluster', 'dossier', 'council']);
  const accounts = services.get(AccountsService);
  const login = (name: string) => `${name}@${domain}`;
  const idOf = async (name: string) => (await accounts.user(login(name))).id;
  return {
    ...services,
    idOf,
    as: async (name, fresh = false) => ({ ...(await accounts.readerOf(login(name))), language: 'en', fresh }),
    hire: async (name, role, circles) => {
      await accounts.addUser(MACHINE, { login: login(name), name, role });
      for (const [circle, level] of Object.entries(circles))
        await accounts.setMembership(MACHINE, { login: login(name), circle, level });
    },
    own: async (circle, name) => {
      const owner = await idOf(name);
      await services.store.schema('MATCH (c:Circle {code: $circle}) SET c.owner = $owner, c.name = $circle', {
        circle,
        owner,
      });
    },
    audit: async (act) => {
      const rows = (await services.store.schema(
        'MATCH (e:AuditEntry {act: $act}) RETURN e.by AS by, e.subject AS subject, e.detail AS detail ORDER BY e.at, e.id',
        { act },
      )) as readonly { by: string; subject: string; detail: string }[];
      return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }));
    },
  };
}
