import { page, type Page } from './page.ts';

/** Every page, by path. A page is one file in its feature and one line here; the rail follows from this list. */
export const pages: readonly Page[] = [
  page('/', () => import('../features/home/home-page.tsx').then((m) => m.HomePage)),
  page('/acteurs', () => import('../features/actors/actors-page.tsx').then((m) => m.ActorsPage)),
  page('/acteurs/$id', () => import('../features/actors/actor-page.tsx').then((m) => m.ActorPage)),
  page('/actions', () => import('../features/activities/activities-page.tsx').then((m) => m.ActivitiesPage)),
  page('/actions/$id', () => import('../features/activities/activity-page.tsx').then((m) => m.ActivityPage)),
  page('/normes', () => import('../features/standards/standards-page.tsx').then((m) => m.StandardsPage)),
  page('/carte', () => import('../features/network/map-page.tsx').then((m) => m.MapPage), { folded: true }),
  page('/chemins', () => import('../features/network/paths-page.tsx').then((m) => m.PathsPage), { folded: true }),
  page('/enjeux', () => import('../features/issues/issues-page.tsx').then((m) => m.IssuesPage)),
  page('/enjeux/$id', () => import('../features/issues/issue-page.tsx').then((m) => m.IssuePage)),
  page('/documents', () => import('../features/papers/papers-page.tsx').then((m) => m.PapersPage)),
  page('/documents/$id', () => import('../features/papers/paper-page.tsx').then((m) => m.PaperPage), { folded: true }),
  page('/avis', () => import('../features/notices/notices-page.tsx').then((m) => m.NoticesPage)),
  page('/demandes', () => import('../features/requests/requests-page.tsx').then((m) => m.RequestsPage)),
  page('/urgence', () => import('../features/glass/glass-page.tsx').then((m) => m.GlassPage)),
];
