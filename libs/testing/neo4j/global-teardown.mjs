// Jest globalTeardown: stops what global-setup.mjs started, and leaves no folder behind.
import { rmSync } from 'node:fs';

export default async function teardown() {
  const { server, home } = globalThis.neo4jOfSpecs;
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
