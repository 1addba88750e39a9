import { may } from '@entregent/model';
import { type KeyAction, LoweringNoteProvider, useKeys } from '@entregent/ui';
import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { CommandPalette, palette } from './command-palette.tsx';
import { ConfirmIdentity } from './confirm-identity.tsx';
import { KeysHelp } from './keys-help.tsx';
import { loweringNote } from './lowering-note.tsx';
import { closeLog, openLog, useLogRequest } from './log-request.ts';
import { type Place, placeIds, placeOf, places } from './places.ts';
import type { Page } from './page.ts';
import { PhoneBar } from './phone-bar.tsx';
import { usePorts } from './ports.tsx';
import { Rail } from './rail.tsx';
import { texts } from './texts.ts';
import { useViewer } from './viewer.ts';
import { TopBar } from './top-bar.tsx';
import { ViewAsDialog, ViewingBanner } from './viewing.tsx';

/** Rail, top bar, page; on a phone a short bar above and the places below. */
export function Shell({ pages }: { readonly pages: readonly Page[] }) {
  const t = useTexts(texts);
  const { LogPanel, LogKeeper, FactorReminder, Banner } = usePorts();
  const { role, viewing } = useViewer();
  const logs = LogPanel !== undefined && !viewing && may(role, 'records.write');
  const { pathname } = useLocation();
  const paths = useMatches().map(({ routeId }) => routeId);
  const folded = pages.some((page) => page.folded && paths.some((id) => id.endsWith(page.path)));
  const logging = useLogRequest();
  const [helping, setHelping] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);

  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  const keys = useMemo(
    (): readonly KeyAction[] => [
      { key: 'mod+k', label: t('findShort'), run: palette.open },
      ...(logs ? [{ key: 'n', label: t('log'), run: () => openLog() }] : []),
      { key: '?', label: t('keys'), run: () => setHelping(true) },
    ],
    [t, logs],
  );
  useKeys(keys);

  const open = ({ path: own, right }: Place) =>
    pages.some(({ path }) => path === own) && (right === undefined || may(role, right));
  const shown = placeIds.filter((id) => open(places[id]));
  const current = placeOf(pathname);
  const log = logs ? { onLog: () => openLog() } : {};
  return (
    <LoweringNoteProvider value={loweringNote}>
      <div className="s-app" data-folded={folded || undefined}>
        <a className="s-skip" href="#contenu">
          {t('skip')}
        </a>
        <Rail shown={shown} current={current} onKeys={() => setHelping(true)} onViewAs={() => setChoosing(true)} />
        <div className="s-main">
          <header>
            <TopBar folded={folded} {...log} />
            <ViewingBanner />
            {Banner && <Banner />}
            {FactorReminder && (
              <Suspense fallback={null}>
                <FactorReminder />
              </Suspense>
            )}
          </header>
          <main id="contenu" ref={main} tabIndex={-1}>
            <Suspense fallback={<p className="e-page e-3">{t('loading')}</p>}>
              <Outlet />
            </Suspense>
          </main>
          <PhoneBar
            shown={shown}
            current={current}
            onKeys={() => setHelping(true)}
            onViewAs={() => setChoosing(true)}
            {...log}
          />
        </div>
        <CommandPalette shown={shown} {...log} />
        {logs && LogKeeper && (
          <Suspense fallback={null}>
            <LogKeeper />
          </Suspense>
        )}
        <ConfirmIdentity />
        {choosing && <ViewAsDialog onClose={() => setChoosing(false)} />}
        {helping && <KeysHelp onClose={() => setHelping(false)} />}
        {logs && logging && (
          <Suspense fallback={null}>
            <LogPanel {...logging} onClose={closeLog} />
          </Suspense>
        )}
      </div>
    </LoweringNoteProvider>
  );
}
