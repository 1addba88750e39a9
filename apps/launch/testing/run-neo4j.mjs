// Starts a Neo4j over the home that is given, says its address and process, and stays.
import { startNeo4j } from '../neo4j.mjs';

const { uri, pid } = await startNeo4j({ home: process.argv[2], quick: true });
console.log(JSON.stringify({ uri, pid }));
setInterval(() => {}, 1000);
