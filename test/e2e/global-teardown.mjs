// Jest globalTeardown: ends what still runs of the product, and leaves no folder behind.
import { rmSync } from 'node:fs';

export default async function teardown() {
  const { home, product } = globalThis.productOfSpecs;
  await product?.stop();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
