// Tries every way round the levels of a marking on the Neo4j that the environment names; prints what was let through and ends
// with 1 if anything was. Run as it is and, by the check of level mutants, with one check of the product taken out.
import 'reflect-metadata';
import { levelProbes } from './lib/level-probes.ts';
import { settingsOfSpecs } from '../../libs/testing/src/contract/store.ts';

const through = await levelProbes({ ...settingsOfSpecs(), timeout: 60_000 });
for (const one of through) console.log(one);
process.exitCode = through.length > 0 ? 1 : 0;
