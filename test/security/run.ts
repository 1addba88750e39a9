// npm run security [-- --rounds N] [--only PART] [--day] [--seed S]: runs every check whose name holds PART on a Neo4j of its
// own and prints one line a figure, with its bound. Ends with 1 when one does not hold. `--day` runs the share of npm test.
import { parseArgs } from 'node:util';
import { provenBySpecs } from './checks/proven-by-specs.ts';
import { checks } from './checks.ts';
import { day, line, night } from './lib/check.ts';
import { ownNeo4j } from './lib/own-neo4j.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '20261124' },
    day: { type: 'boolean', default: false },
  },
});
const share = values.day ? day : night;
const ground = {
  share: values.rounds === undefined ? share : { ...share, graphs: Number(values.rounds) },
  seed: Number(values.seed),
};
// By day `npm test` runs the specs itself.
const all = values.day ? checks : { ...checks, specs: provenBySpecs };
const chosen = Object.entries(all).filter(([name]) => name.includes(values.only));
const neo4j = await ownNeo4j();
let [held, failed] = [0, 0];
try {
  for (const [name, check] of chosen) {
    const began = performance.now();
    for (const figure of await check({ ...ground, settings: neo4j.settings })) {
      console.log(line(figure));
      for (const fault of figure.faults) console.log(`         ${fault}`);
      if (figure.held) held += 1;
      else failed += 1;
    }
    console.log(`       (${name}: ${((performance.now() - began) / 1000).toFixed(0)} s)`);
  }
} finally {
  await neo4j.stop();
}
console.log(`${held} figures held, ${failed} failed`);
process.exitCode = failed > 0 || held === 0 ? 1 : 0;
