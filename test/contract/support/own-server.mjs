// A database of one spec's own, which it may kill: the launcher's, with the types that the spec needs.
export { startNeo4j } from '../../../apps/launch/neo4j.mjs';
