import type { StoreSettings } from '@entregent/graph-db';

/** A Neo4j over a folder of its own, which goes with it. */
export function ownNeo4j(): Promise<{ readonly settings: StoreSettings; readonly stop: () => Promise<void> }>;
