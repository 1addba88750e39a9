import { queries } from '@entregent/graph';
import type { Reader } from '@entregent/model';
import neo4j from 'neo4j-driver';
import { storedTypes } from '../../libs/server/src/network/map-columns.ts';
import { NetworkRepository } from '../../libs/server/src/network/network.repository.ts';
import { MapKind, mapTieTypes, MOST_COUNTED } from '../../libs/server/src/network/network.schemas.ts';
import { NetworkService } from '../../libs/server/src/network/network.service.ts';
import { inTurn, plantedDay, plantedReader, randomActors } from './fixtures/planted-questions.ts';
import { plantedStore, type PlantedStore } from './fixtures/planted-store.ts';
import type { BenchResult } from './lib/pairs.ts';
import { pairs } from './lib/pairs.ts';

const NODES = 600;
/** The first run of a statement in a new database is planned for seconds. */
const patient = { timeout: 120_000 };

/** The map's own statement through the driver alone: its row is neither parsed nor put into columns. */
async function bareMap({ driver }: PlantedStore, reader: Reader, around: string): Promise<unknown> {
  const session = driver.session({ fetchSize: 5000 });
  const parameters = {
    around,
    issue: around,
    depth: neo4j.int(2),
    limit: neo4j.int(NODES),
    counted: neo4j.int(MOST_COUNTED),
    kinds: MapKind.options,
    ties: storedTypes(mapTieTypes),
    shown: [],
    on: plantedDay,
    access: reader.access,
  };
  try {
    return (await session.executeRead((tx) => tx.run(queries.network.map.text, parameters), patient)).records;
  } finally {
    await session.close();
  }
}

export async function run(): Promise<BenchResult[]> {
  const reader = plantedReader(500);
  const planted = await plantedStore('100k');
  const service = new NetworkService(new NetworkRepository(planted.store));
  try {
    const results: BenchResult[] = [];
    const centres = { 'random centres': randomActors(planted, reader, 30, 3), 'hubs as centres': planted.graph.hubs };
    for (const [where, actors] of Object.entries(centres)) {
      const [own, their] = [inTurn(actors), inTurn(actors)];
      results.push(
        await pairs({
          name: `focus map, 100k, ${where}`,
          goal: 1.3,
          candidate: () => service.focus(reader, { around: own(), depth: 2, limit: NODES, on: plantedDay }),
          reference: () => bareMap(planted, reader, their()),
          warmup: 8,
          pairs: 40,
          unit: `map of up to ${NODES} actors`,
          note: 'reference: the same statement through the bare driver',
        }),
      );
    }
    return results;
  } finally {
    await planted.stop();
  }
}
