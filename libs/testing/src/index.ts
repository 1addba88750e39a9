export * from './contract/arbitraries.ts';
export * from './contract/store.ts';
