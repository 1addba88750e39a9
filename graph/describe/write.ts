import { writeFileSync } from 'node:fs';
import { graphModelPage } from './graph-model.ts';
import { declaredNames } from './names.ts';

writeFileSync(new URL('../schema.json', import.meta.url), `${JSON.stringify(declaredNames(), null, 2)}\n`);
writeFileSync(new URL('../../docs/graph-model.md', import.meta.url), graphModelPage());
