import { cssVariablesResolver, theme, ToastProvider } from '@entregent/ui';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { styleNonce } from './style-nonce.ts';
import { isPassing } from '../api/api-error.ts';
import { i18n } from '../i18n/i18n.ts';
import { type Ports, PortsProvider } from './ports.tsx';

/** A read is tried once more where waiting can help, which the server did too: whoever waits should be told why before long. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 1 && isPassing(error),
      },
      mutations: { retry: false },
    },
  });

export interface ProvidersProps {
  readonly client: QueryClient;
  readonly ports: Ports;
  readonly children: ReactNode;
  /** `test` switches transitions off. */
  readonly env?: 'default' | 'test';
}

export function Providers({ client, ports, children, env = 'default' }: ProvidersProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      env={env}
      getStyleNonce={styleNonce}
    >
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={client}>
          <PortsProvider value={ports}>
            <ToastProvider>{children}</ToastProvider>
          </PortsProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  );
}
