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
  page('/journal', () => import('../features/audit/journal-page.tsx').then((m) => m.JournalPage)),
  page('/documents/$id', () => import('../features/papers/paper-page.tsx').then((m) => m.PaperPage), { folded: true }),
  page('/compte', () => import('../features/accounts/my-account-page.tsx').then((m) => m.MyAccountPage)),
  page('/administration', () => import('./administration-page.tsx').then((m) => m.AdministrationPage)),
  page('/administration/comptes', () => import('../features/accounts/accounts-page.tsx').then((m) => m.AccountsPage)),
  page('/administration/jetons', () => import('../features/accounts/tokens-page.tsx').then((m) => m.TokensPage)),
  page('/administration/droits', () => import('../features/accounts/rights-page.tsx').then((m) => m.RightsPage)),
  page('/engagements', () => import('../features/undertakings/undertakings-page.tsx').then((m) => m.UndertakingsPage)),
  page('/engagements/$id', () =>
    import('../features/undertakings/undertaking-page.tsx').then((m) => m.UndertakingPage),
  ),
  page('/administration/cercles', () => import('../features/circles/circles-page.tsx').then((m) => m.CirclesPage)),
  page('/administration/cercles/$code', () => import('../features/circles/circle-page.tsx').then((m) => m.CirclePage)),
  page('/avis', () => import('../features/notices/notices-page.tsx').then((m) => m.NoticesPage)),
  page('/demandes', () => import('../features/requests/requests-page.tsx').then((m) => m.RequestsPage)),
  page('/urgence', () => import('../features/glass/glass-page.tsx').then((m) => m.GlassPage)),
];
