import { type ComponentType, lazy } from 'react';
import { useHomeCounts } from '../features/home/api/home-queries.ts';
import { GlassBanner } from '../features/glass/components/glass-banner.tsx';
import { Bell } from '../features/notices/components/bell.tsx';
import { RequestAccess } from '../features/requests/components/request-access.tsx';
import { type Ports, ports } from './ports.tsx';
import { searchRecords } from './search-records.ts';

/** One component of a module, fetched when it is first shown. */
const shown = <N extends string, P extends object>(name: N, load: () => Promise<Record<N, ComponentType<P>>>) =>
  lazy(async () => ({ default: (await load())[name] }));

/** The ports with what features give them; main.tsx hands them down. A feature that fills a slot adds its line here. */
export const filledPorts: Ports = {
  ...ports,
  search: searchRecords,
  useCounts: useHomeCounts,
  PersonUndertakings: shown(
    'PersonUndertakings',
    () => import('../features/undertakings/components/person-undertakings.tsx'),
  ),
  Bell,
  Banner: GlassBanner,
  RequestAccess,
  LogPanel: shown('LogPanel', () => import('../features/activities/components/log-panel.tsx')),
  LogKeeper: shown('LogKeeper', () => import('../features/activities/components/log-keeper.tsx')),
  SignInFactors: shown('SignInFactors', () => import('../features/sign-in-factors/sign-in-factors.tsx')),
  SignInWays: shown('SignInWays', () => import('../features/sign-in-factors/components/sign-in-ways.tsx')),
  SecondStep: shown('SecondStep', () => import('../features/sign-in-factors/components/second-step.tsx')),
  ConfirmWays: shown('ConfirmWays', () => import('../features/sign-in-factors/components/confirm-ways.tsx')),
  FactorReminder: shown('FactorReminder', () => import('../features/sign-in-factors/components/factor-reminder.tsx')),
};
