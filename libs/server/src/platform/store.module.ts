import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { GraphStore, type StoreSettings } from '@entregent/graph-db';
import { Witness } from './witness.ts';
import { Writer } from './writer.ts';

/** Closes the connections when the application stops. */
class StoreCloser implements OnApplicationShutdown {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#store.close();
  }
}

/** One store for the whole process, and the one way to write to it. */
@Module({})
export class StoreModule {
  static with(settings: StoreSettings): DynamicModule {
    return {
      module: StoreModule,
      global: true,
      providers: [
        { provide: GraphStore, useFactory: () => new GraphStore(settings) },
        Witness,
        Writer,
        { provide: StoreCloser, inject: [GraphStore], useFactory: (store: GraphStore) => new StoreCloser(store) },
      ],
      exports: [GraphStore, Witness, Writer],
    };
  }
}
