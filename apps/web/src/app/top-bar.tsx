import { icon, MarkingBadge } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../i18n/texts.ts';
import { Brand } from './brand.tsx';
import { palette } from './command-palette.tsx';
import { useHighestOnScreen } from './on-screen.ts';
import { usePorts } from './ports.tsx';
import { texts } from './texts.ts';
import { useViewer } from './viewer.ts';
import { WhoSees } from './who-sees.tsx';

export interface TopBarProps {
  readonly folded: boolean;
  readonly onLog?: () => void;
}

/** Search, the highest marking on the screen, who sees it, Consigner. */
export function TopBar({ folded, onLog }: TopBarProps) {
  const t = useTexts(texts);
  const { sample, circles } = useViewer();
  const { Bell } = usePorts();
  const access = useHighestOnScreen();
  const circle = circles.find(({ code }) => access?.startsWith(`${code}:`))?.name;
  return (
    <div className="s-bar">
      <Link className="s-bar-brand" to="/" aria-label="Entregent">
        <Brand />
      </Link>
      <button type="button" className="s-find" onClick={palette.open}>
        <IconSearch {...icon} />
        <span className="e-clip">{t('find')}</span>
        <kbd>{t('findKey')}</kbd>
      </button>
      {sample && folded && <span className="e-caption e-nowrap">{t('sample')}</span>}
      <span className="e-grow" />
      {access && (
        <span className="s-on-screen">
          <span className="e-caption">{t('onScreen')}</span>
          <MarkingBadge access={access} {...(circle ? { circle } : {})} />
        </span>
      )}
      {access && <WhoSees access={access} />}
      {Bell && <Bell />}
      {onLog && (
        <Button className="s-log" leftSection={<IconPlus {...icon} />} onClick={onLog}>
          {t('log')} <kbd>n</kbd>
        </Button>
      )}
    </div>
  );
}
