import { testStore } from '../../libs/testing/src/contract/store.ts';
import { openServices, playRound } from './harness.ts';
import { allReads } from '@entregent/server/reads';
const t = () => (performance.now() / 1000).toFixed(1);
const store = testStore({ timeout: 60000 });
const ran = new Set<string>();
console.log(t(), 'open');
const s = await openServices(ran);
console.log(t(), 'opened');
for (const [k, f] of Object.entries(allReads))
  (allReads as any)[k] = async (...a: any[]) => {
    const b = performance.now();
    try {
      return await (f as any)(...a);
    } finally {
    }
  };
const r = await playRound(s, store, 1);
console.log(t(), r.hidden, r.records);
for (const { read, withHidden: a, without: b } of r.differences) {
  let i = 0;
  while (a[i] === b[i]) i++;
  console.log(read, '\n  A', a.slice(Math.max(0, i - 150), i + 150), '\n  B', b.slice(Math.max(0, i - 150), i + 150));
}
await s.close();
await store.close();
