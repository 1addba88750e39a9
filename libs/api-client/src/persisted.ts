import documents from './gen/persisted-documents.json' with { type: 'json' };

/** Every operation that a browser may ask for, by id. A Map: an object would also answer to `__proto__`. */
export const persistedOperations: ReadonlyMap<string, string> = new Map(Object.entries(documents));
