import { commit, GraphStore } from '@entregent/graph-db';
import { emptyStore, enterCircles } from '../../contract/support/empty-store.ts';
import { type Check, none } from '../lib/check.ts';
import { author } from '../lib/planted-base.ts';
import { openRealApi } from '../lib/real-api.ts';
import { revocations } from '../lib/revocations.ts';
import { circles } from '../random-graph.ts';

/** What is taken away is gone for the very next request (OWASP ASVS 5.0, 8.3.2). */
export const revocation: Check = async ({ settings, share }) => {
  const store = new GraphStore(settings);
  const api = await openRealApi(settings);
  try {
    await emptyStore(store);
    await enterCircles(store, circles);
    const person = crypto.randomUUID();
    const set = { familyName: 'X', access: 'dossier:2' };
    await commit(store, author, {
      kind: 'import',
      reason: 'read before',
      operations: [{ op: 'create', type: 'Person', id: person, set }],
    });
    const faults: string[] = [];
    const all = revocations(person);
    for (const { name, code, arrange } of all)
      for (let turn = 0; turn < share.revocations; turn += 1) {
        const login = `${name.replaceAll(' ', '-')}-${turn}@example.org`;
        const { ask, revoke } = await arrange(api, await api.signIn(login, 'influence_lead', { dossier: 2 }));
        const before = await ask();
        if (before.data?.['person'] === undefined) faults.push(`${name} ${turn}: ${before.code} before it was revoked`);
        await revoke();
        const after = await ask();
        if (after.code !== code) faults.push(`${name} ${turn}: ${after.code ?? after.body} after it was revoked`);
      }
    return [none('revocations that the next request does not feel', `${all.length * share.revocations}`, faults)];
  } finally {
    await api.close();
    await store.close();
  }
};
