import { lazy } from 'react';
import { useHomeCounts } from '../features/home/api/home-queries.ts';
import { GlassBanner } from '../features/glass/components/glass-banner.tsx';
import { Bell } from '../features/notices/components/bell.tsx';
import { RequestAccess } from '../features/requests/components/request-access.tsx';
import { WhoSees } from '../features/actors/components/who-sees.tsx';
import { type Ports, ports } from './ports.tsx';
import { searchRecords } from './search-records.ts';

/** The ports with what features give them; main.tsx hands them down. A feature that fills a slot adds its line here. */
export const filledPorts: Ports = {
  ...ports,
  search: searchRecords,
  useCounts: useHomeCounts,
  WhoSees,
  Bell,
  Banner: GlassBanner,
  RequestAccess,
  LogPanel: lazy(async () => ({
    default: (await import('../features/activities/components/log-panel.tsx')).LogPanel,
  })),
  LogKeeper: lazy(async () => ({
    default: (await import('../features/activities/components/log-keeper.tsx')).LogKeeper,
  })),
};
