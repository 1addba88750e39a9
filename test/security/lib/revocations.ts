import { commit, GraphStore } from '@entregent/graph-db';
import {
  AccountsRepository,
  AccountsService,
  GlassService,
  MACHINE,
  TokensService,
  UndertakingsService,
} from '@entregent/server';
import { stored } from '../../contract/undertakings/cast.ts';
import { author } from './planted-base.ts';
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
  {
    name: 'emergency access',
    code: 'NOT_FOUND',
    arrange: async (api, { name }) => {
      const glass = api.app.get(GlassService, { strict: false });
      const { headers } = await api.signIn(`urgent-${name}`, 'delegate', { cluster: 1 });
      await glass.ask(await readerOf(api, `urgent-${name}`), {
        circle: 'dossier',
        level: 2,
        minutes: 15,
        reason: 'spec',
      });
      const second = { ...(await readerOf(api, name)), role: 'director', fresh: true };
      const [waiting] = await glass.toApprove(second);
      await glass.decide(second, { id: waiting!.id, accept: true, reason: 'spec' });
      return { ask: reading(api, person, headers), revoke: () => glass.end(second, waiting!.id) };
    },
  },
  {
    name: 'undertaking',
    code: 'GATE_CLOSED',
    arrange: async (api, { headers, name }) => {
      const id = await undertakingOf(api, person);
      const keeper = { ...(await readerOf(api, name)), role: 'director', fresh: true };
      return {
        ask: () => atTheGate(api, person, headers),
        revoke: () =>
          api.app
            .get(UndertakingsService, { strict: false })
            .step(keeper, { id, version: 1, step: 'revoke', reason: 'spec' }),
      };
    },
  },
];

const readerOf = (api: RealApi, login: string) => api.app.get(AccountsService, { strict: false }).readerOf(login);

/** What an open gate answers is data; a closed one is its code, so that both can be asked like any reading. */
async function atTheGate(api: RealApi, person: string, headers: Profile['headers']): Promise<Reply> {
  const input = { person, circle: 'dossier', level: 2, named: true, purpose: 'spec' };
  const asked = 'query ($input: GateInput!) { person: gateAnswer(input: $input) { open conditions { condition } } }';
  const reply = await api.ask(asked, { input }, headers);
  const answer = reply.data?.['person'] as { readonly open: boolean } | undefined;
  return answer?.open === false ? { ...reply, code: 'GATE_CLOSED' } : reply;
}

/** An undertaking in force by which the person may receive what is marked `dossier:2`. */
async function undertakingOf(api: RealApi, person: string): Promise<string> {
  const undertaking = stored({ person, ceiling: 2, access: 'dossier:2' });
  await commit(api.app.get(GraphStore, { strict: false }), author, {
    kind: 'import',
    reason: 'in force',
    operations: [undertaking],
  });
  return undertaking.id;
}
