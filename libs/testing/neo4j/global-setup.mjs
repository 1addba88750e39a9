// Jest globalSetup: a Neo4j for the specs that need a real one. NEO4J_URI in the environment is used as it is (`npm test`
// gives one server to all suites); otherwise a quick one is started over a folder of its own. Workers inherit the
// variables NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, and ENTREGENT_HOME, a folder that goes with the server.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverEnvironment, startNeo4j } from '../../../apps/launch/neo4j.mjs';

/** Starts the server of the specs, with more settings than usual if need be. */
export async function startServerOfSpecs(settings = {}) {
  const home = mkdtempSync(join(tmpdir(), 'entregent-specs-'));
  const server = await startNeo4j({ home, quick: true, settings });
  globalThis.neo4jOfSpecs = { server, home };
  Object.assign(process.env, serverEnvironment(server), { ENTREGENT_HOME: home });
}

export default () => startServerOfSpecs();
