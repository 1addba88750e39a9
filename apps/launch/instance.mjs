import { join } from 'node:path';
import { changeState, readState } from './home.mjs';
import { LaunchError } from './launch-error.mjs';
import { serverEnvironment } from './neo4j.mjs';
import { migrationStamp } from './prepare.mjs';
import { run } from './processes.mjs';
import { Service, startApi } from './services.mjs';
import { childEnvironment, workspace } from './workspace.mjs';

/** What the launcher may take to stop everything: 10 s in all. */
const patience = { api: 3500, neo4j: 5500 };

/** Refuses to handle the store of a server that is not the home's own. */
export const externalDatabase = () =>
  new LaunchError('EXTERNAL_DATABASE', {
    fr: 'La base est celle que nomme NEO4J_URI : sauvegardez et restaurez-la avec les outils de ce serveur.',
    en: 'The database is the one that NEO4J_URI names: back it up and restore it with the tools of that server.',
  });

/** Runs a command of the product's CLI to its end and gives its standard output; shows it when the command fails. */
export async function runCli(command, args, { env, signal }) {
  const options = { env: childEnvironment(env), cwd: workspace, stdio: ['ignore', 'pipe', 2], tolerate: true, signal };
  const { code, stdout } = await run(command[0], [...command.slice(1), ...args], options);
  if (code === 0) return stdout;
  process.stderr.write(stdout);
  throw new LaunchError('COMMAND_FAILED', {
    fr: `La commande « ${args[0]} » a échoué (code ${code}) ; sa sortie est ci-dessus.`,
    en: `The command "${args[0]}" failed (code ${code}); its output is above.`,
  });
}

/** Brings a base to the present migrations, and notes it so that commands need not ask again. */
export async function migrate(home, command, options) {
  await runCli(command, ['migrate'], options);
  changeState(home, { migrations: migrationStamp() });
}

function readLinks(stdout) {
  try {
    return JSON.parse(stdout).signIn.map(({ role, url }) => ({ role, url }));
  } catch (cause) {
    const texts = {
      fr: 'Les liens de connexion n’ont pas pu être lus dans la réponse de « sign-in-links ».',
      en: 'The sign-in links could not be read in the answer of "sign-in-links".',
    };
    throw new LaunchError('LINKS_NOT_READ', texts, { cause });
  }
}

/** One running instance: its database, its API, and what may be done to them while they run. */
export class Instance {
  constructor({ home, port, parts, progress, signal }) {
    Object.assign(this, { home, parts, progress, signal });
    // A name, not a number: passkeys belong to a host name (WebAuthn level 3, 5.1.2).
    this.url = `http://localhost:${port}`;
    this.lost = new Promise((_done, fail) => {
      this.onLost = fail;
    });
    this.lost.catch(() => {});
    const kept = { progress, onLost: this.onLost };
    this.neo4j = new Service({ ...kept, name: 'Neo4j', begin: (stop) => this.#beginNeo4j(stop) });
    this.api = new Service({ ...kept, name: 'API', begin: (stop) => this.#beginApi(port, stop) });
  }

  async #beginNeo4j(signal) {
    const { home, progress, boltPort } = this;
    this.server = await this.parts.startNeo4j({ home, port: boltPort, progress, signal });
    // Kept for every later start: the API finds the server again at the same address.
    if (!this.server.external) this.boltPort = Number(new URL(this.server.uri).port);
    this.env = { ...serverEnvironment(this.server), ENTREGENT_HOME: home };
    return this.server;
  }

  #beginApi(port, signal) {
    const env = childEnvironment({
      ...this.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      WEB_DIST: join(workspace, 'apps/web/dist'),
      ENTREGENT_END_WITH_STDIN: '1',
    });
    const log = join(this.home, 'logs/api.log');
    return startApi({ command: this.parts.api(), env, cwd: workspace, url: this.url, log, signal });
  }

  migrate() {
    return migrate(this.home, this.parts.cli(), this);
  }

  /** Fills a home once: a second start never brings back what was removed from the demonstration. */
  async fill(empty) {
    if (readState(this.home).filled) return;
    if (!empty) {
      const text = 'Données de démonstration · demonstration data';
      await this.progress.step(text, () => runCli(this.parts.cli(), ['seed'], this));
    }
    changeState(this.home, { filled: empty ? 'empty' : 'demonstration' });
  }

  async links() {
    return readLinks(await runCli(this.parts.cli(), ['sign-in-links', '--json', '--url', this.url], this));
  }

  /** Stops the database for work on its store, and starts it again whatever came of that work. */
  async paused(work) {
    if (this.server.external) throw externalDatabase();
    await this.api.stop(patience.api);
    await this.neo4j.stop();
    try {
      return await work();
    } finally {
      try {
        await this.neo4j.start(this.signal);
        await this.migrate();
        await this.api.start(this.signal);
      } catch (error) {
        this.onLost(error);
      }
    }
  }

  async handle({ command, file }) {
    const { home, progress, signal } = this;
    const work = { backup: this.parts.store.dump, restore: this.parts.store.load }[command];
    if (!work)
      throw new LaunchError('UNKNOWN_COMMAND', { fr: `Commande inconnue : ${command}`, en: `Unknown: ${command}` });
    progress.line(`▸ ${command} ${file}`);
    return this.paused(() => work(home, file, { progress, signal }));
  }

  async stop() {
    await this.api.stop(patience.api);
    await this.neo4j.stop(patience.neo4j);
  }
}
