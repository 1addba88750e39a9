import { EmptyPage, icon, PageHead } from '@entregent/ui';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconArrowRight, IconRefresh } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { ApiError, isPassing } from '../api/api-error.ts';
import { useTexts } from '../i18n/texts.ts';
import { usePorts } from './ports.tsx';
import { texts } from './texts.ts';

export function NotFoundPage() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  return (
    <div className="e-page">
      <PageHead title={t('notFoundTitle')} />
      <EmptyPage
        steps={[
          {
            icon: <IconArrowRight {...icon} />,
            title: t('day'),
            action: t('toStart'),
            onAction: () => void navigate({ to: '/' }),
          },
        ]}
      >
        {t('notFoundText')}
      </EmptyPage>
    </div>
  );
}

const again = 5000;

/** Says what failed, and offers to try again; it tries by itself where only waiting is needed. */
export function ErrorPage({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useTexts(texts);
  const { RequestAccess } = usePorts();
  const { id } = useParams({ strict: false }) as { readonly id?: string };
  const asks = error instanceof ApiError && error.code === 'NOT_FOUND' && id !== undefined;
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    if (!isPassing(error)) return undefined;
    const timer = setInterval(() => retry(), again);
    return () => clearInterval(timer);
  }, [error]);
  return (
    <div className="e-page" role="alert">
      <PageHead title={t('errorTitle')} />
      <EmptyPage
        steps={[
          {
            icon: <IconRefresh {...icon} />,
            title: t('retry'),
            action: t('retry'),
            onAction: onRetry,
          },
        ]}
      >
        {error instanceof ApiError ? error.message : t('errorText')}
      </EmptyPage>
      {asks && RequestAccess && <RequestAccess record={id} />}
    </div>
  );
}
