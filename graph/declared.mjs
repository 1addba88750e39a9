// What the model declares of the graph: read from schema.json, which is generated from libs/model.
import { existsSync, readFileSync } from 'node:fs';

/** The declared labels, relationship types and property keys; nothing before schema.json is generated. */
export function declared(file = new URL('schema.json', import.meta.url)) {
  if (!existsSync(file)) return {};
  const { labels, relationshipTypes, propertyKeys } = JSON.parse(readFileSync(file, 'utf8'));
  return { labels, relationshipTypes, propertyKeys };
}
