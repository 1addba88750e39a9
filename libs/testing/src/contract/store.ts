import { GraphStore, type StoreSettings } from '@entregent/graph-db';
import { keysUpTo, type Reader } from '@entregent/model';

/** Where the Neo4j of the specs is: the global set-up of their project says it in the environment. */
export function settingsOfSpecs(): StoreSettings {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = process.env;
  if (!uri) throw new Error('no Neo4j for the specs: their project needs the global set-up of libs/testing/neo4j');
  return { uri, user: user ?? 'neo4j', password: password ?? '' };
}

/** A store over the Neo4j of the specs; close it after use. */
export const testStore = (more: Partial<StoreSettings> = {}): GraphStore =>
  new GraphStore({ ...settingsOfSpecs(), ...more });

/** A reader who holds some access keys and nothing else. */
export const readerWith = (access: readonly string[], more: Partial<Reader> = {}): Reader => ({
  user: 'a-reader',
  person: null,
  role: 'influence_lead',
  language: 'en',
  access,
  ...more,
});

/** A reader who holds every level of some circles. */
export const memberOf = (circles: readonly string[], more: Partial<Reader> = {}): Reader =>
  readerWith(
    circles.flatMap((circle) => keysUpTo(circle, 4)),
    more,
  );
