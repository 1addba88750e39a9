import { LanguageProvider } from '@entregent/ui';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  Outlet,
  redirect,
  type RouterHistory,
  useRouter,
} from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { i18n } from '../i18n/i18n.ts';
import { Brand } from './brand.tsx';
import { ErrorPage, NotFoundPage } from './fallback-pages.tsx';
import type { Page } from './page.ts';
import type { Ports } from './ports.tsx';
import { Shell } from './shell.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { parseAddress, writeAddress } from './url.ts';
import { viewerQuery } from './viewer.ts';

interface RouterContext {
  readonly client: QueryClient;
  readonly ports: Ports;
}

function Root() {
  useTranslation(undefined, { i18n });
  return (
    <LanguageProvider language={i18n.language === 'en' ? 'en' : 'fr'}>
      <Outlet />
    </LanguageProvider>
  );
}

function Failed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    // What failed before the page was shown is loaded anew; what failed in it is drawn anew.
    void router.invalidate();
    reset();
  };
  return <ErrorPage error={error} onRetry={retry} />;
}

/** As `Failed`, before it is known who asks: there is no shell to stand in yet. */
function FailedOutside(props: ErrorComponentProps) {
  return (
    <>
      <div className="s-bar">
        <Brand />
        <b>Entregent</b>
      </div>
      <Failed {...props} />
    </>
  );
}

export interface RouterOptions extends RouterContext {
  readonly pages: readonly Page[];
  /** Specs give a history in memory. */
  readonly history?: RouterHistory;
}

/** The routes: signing in stands alone, every page stands in the shell and asks for somebody signed in. */
export function createAppRouter({ pages, client, ports, history }: RouterOptions) {
  const root = createRootRouteWithContext<RouterContext>()({ component: Root });
  const signIn = createRoute({ getParentRoute: () => root, path: '/connexion', component: SignInPage });
  const inside = createRoute({
    getParentRoute: () => root,
    id: 'inside',
    beforeLoad: async ({ location }) => {
      const viewer = await client.ensureQueryData(viewerQuery(ports));
      if (viewer) return;
      throw redirect({ to: '/connexion', search: location.href === '/' ? {} : { retour: location.href } });
    },
    component: () => <Shell pages={pages} />,
    errorComponent: FailedOutside,
  });
  const routes = pages.map(({ path, component: Component }) =>
    createRoute({
      getParentRoute: () => inside,
      path,
      component: Component,
      errorComponent: Failed,
    }),
  );
  const elsewhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFoundPage });
  const index = pages.some(({ path }) => path === '/')
    ? []
    : [createRoute({ getParentRoute: () => inside, path: '/', component: NotFoundPage })];
  return createRouter({
    routeTree: root.addChildren([signIn, inside.addChildren([...routes, ...index, elsewhere])]),
    context: { client, ports },
    defaultPreload: 'intent',
    scrollRestoration: true,
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    ...(history ? { history } : {}),
  });
}
