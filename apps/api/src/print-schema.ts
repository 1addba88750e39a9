import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { printApiSchema } from './schema.ts';

writeFileSync(new URL('../schema.graphql', import.meta.url), await printApiSchema());
