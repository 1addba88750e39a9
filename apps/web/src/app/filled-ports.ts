import { lazy } from 'react';
import { useHomeCounts } from '../features/home/api/home-queries.ts';
import { type Ports, ports } from './ports.tsx';
import { searchRecords } from './search-records.ts';

/** The ports with what features give them; main.tsx hands them down. A feature that fills a slot adds its line here. */
export const filledPorts: Ports = {
  ...ports,
  search: searchRecords,
  useCounts: useHomeCounts,
  PersonUndertakings: lazy(async () => ({
    default: (await import('../features/undertakings/components/person-undertakings.tsx')).PersonUndertakings,
  })),
  LogPanel: lazy(async () => ({
    default: (await import('../features/activities/components/log-panel.tsx')).LogPanel,
  })),
  LogKeeper: lazy(async () => ({
    default: (await import('../features/activities/components/log-keeper.tsx')).LogKeeper,
  })),
};
