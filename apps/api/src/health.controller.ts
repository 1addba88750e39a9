import { Controller, Get } from '@nestjs/common';
import { GraphStore } from '@entregent/graph-db';
import { OpenToAll } from '@entregent/server';

@Controller('health')
export class HealthController {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** Answers once the database does. */
  @Get()
  @OpenToAll()
  async health(): Promise<{ ok: true }> {
    await this.#store.verify();
    return { ok: true };
  }
}
