import { AccountsRepository, AccountsService, MACHINE, TokensService } from '@entregent/server';
import type { Profile, RealApi, Reply } from './real-api.ts';

/** Something that a person was given and that is taken away: his very next request must feel it. */
export interface Revocation {
  readonly name: string;
  /** What the next request is answered. */
  readonly code: string;
  readonly arrange: (api: RealApi, profile: Profile) => Promise<Given>;
}

/** How one asks with what was given, and how it is taken away. */
export interface Given {
  readonly ask: () => Promise<Reply>;
  readonly revoke: () => Promise<unknown>;
}

const reading = (api: RealApi, person: string, headers: Profile['headers']) => () =>
  api.ask(`{ person(id: "${person}") { id } }`, {}, headers);

const leaving = (user: string) => ({ user, circle: 'dossier', by: null, reason: 'spec' });

/** All that can be taken away, one line each. @param person a record of the circle `dossier` */
export const revocations = (person: string): readonly Revocation[] => [
  {
    name: 'account',
    code: 'UNAUTHENTICATED',
    arrange: async (api, { name, headers }) => ({
      ask: reading(api, person, headers),
      revoke: () => api.app.get(AccountsService, { strict: false }).changeUser(MACHINE, { login: name, active: false }),
    }),
  },
  {
    name: 'session',
    code: 'UNAUTHENTICATED',
    arrange: async (api, { headers }) => ({
      ask: reading(api, person, headers),
      revoke: () => api.send('DELETE', '/session', undefined, headers),
    }),
  },
  {
    name: 'membership of a circle',
    code: 'NOT_FOUND',
    arrange: async (api, { name, headers }) => ({
      ask: reading(api, person, headers),
      revoke: () => api.app.get(AccountsRepository, { strict: false }).endMembership(leaving(name)),
    }),
  },
  {
    name: 'level in a circle',
    code: 'NOT_FOUND',
    arrange: async (api, { name, headers }) => ({
      ask: reading(api, person, headers),
      revoke: () => api.app.get(AccountsRepository, { strict: false }).setMembership({ ...leaving(name), level: 0 }),
    }),
  },
  {
    name: 'token',
    code: 'UNAUTHENTICATED',
    arrange: async (api, { name, role }) => {
      const tokens = api.app.get(TokensService, { strict: false });
      const { id, secret } = await tokens.create(MACHINE, { login: name, role, circles: ['dossier'] });
      return {
        ask: reading(api, person, { authorization: `Bearer ${secret}` }),
        revoke: () => tokens.end(MACHINE, id),
      };
    },
  },
];
