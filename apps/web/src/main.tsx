import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import '@entregent/ui/styles.css';
import './app/shell.css';
import './app/sign-in.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onSignedOut } from './api/execute.ts';
import { pages } from './app/pages.ts';
import { filledPorts as ports } from './app/filled-ports.ts';
import { createQueryClient, Providers } from './app/providers.tsx';
import { createAppRouter } from './app/router.tsx';
import { giveNonce } from './app/style-nonce.ts';

giveNonce();
const client = createQueryClient();
const router = createAppRouter({ pages, client, ports });
// A session that ends while one reads: sign in again, then come back to the same page.
onSignedOut(() => {
  if (router.state.location.pathname === '/connexion') return;
  client.clear();
  void router.invalidate();
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
createRoot(root).render(
  <StrictMode>
    <Providers client={client} ports={ports}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
