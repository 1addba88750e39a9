// Stands for the CLI in the launcher's specs: notes what it was asked, and reads or writes a mark in the database.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { cypher } from './cypher.mjs';

const { ENTREGENT_HOME, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const server = { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD };
const [command, ...rest] = process.argv.slice(2);
appendFileSync(join(ENTREGENT_HOME, 'commands.txt'), `${command}\n`);

const commands = {
  migrate: () => {},
  seed: () => {},
  'sign-in-links': () => ({ signIn: [{ role: 'lead', url: `${rest[2]}/sign-in/one-time` }] }),
  mark: async () => ({
    marks: (await cypher(server, 'CREATE (:Mark) WITH 1 AS one MATCH (m:Mark) RETURN count(m) AS n'))[0].n,
  }),
  marks: async () => ({ marks: (await cypher(server, 'MATCH (m:Mark) RETURN count(m) AS n'))[0].n }),
  fail: () => process.exit(3),
};
const answer = await commands[command]();
if (answer) console.log(JSON.stringify(answer));
