// The launcher's way to start a database, for the runner: a plan is made once for each statement, as in the suite.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNeo4j } from '../../../apps/launch/neo4j.mjs';

export async function ownNeo4j() {
  const home = mkdtempSync(join(tmpdir(), 'entregent-security-'));
  const settings = { 'dbms.cypher.min_replan_interval': '12h' };
  const { uri, user, password, stop } = await startNeo4j({ home, settings });
  return {
    settings: { uri, user, password, timeout: 180_000 },
    async stop() {
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
