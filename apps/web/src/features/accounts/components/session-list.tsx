import { DateText, Section } from '@entregent/ui';
import { Button } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.ts';
import { endOtherSessions, endSession, type Session, useMySessions } from '../api/account-queries.ts';
import { texts } from '../texts.ts';
import { useAct } from '../use-act.ts';

/** Where one is signed in, each with its end. */
export function SessionList() {
  const t = useTexts(texts);
  const act = useAct();
  const { data, error } = useMySessions();
  if (error) throw error;
  if (!data) return null;
  return (
    <Section
      title={t('sessions')}
      count={data.length}
      actions={
        data.length > 1 && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void act(endOtherSessions, (count) => t('sessionsEnded', { count }))}
          >
            {t('endOthers')}
          </Button>
        )
      }
    >
      <p className="e-2 c-lead">{t('sessionsText')}</p>
      <table className="e-table c-table" aria-label={t('sessions')}>
        <thead>
          <tr>
            <th scope="col">{t('device')}</th>
            <th scope="col">{t('opened')}</th>
            <th scope="col">{t('seen')}</th>
            <th scope="col">
              <span className="e-hidden">{t('end')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function SessionRow({ session: { id, device, opened, seen, current } }: { readonly session: Session }) {
  const t = useTexts(texts);
  const act = useAct();
  const named = device ?? t('unknownDevice');
  return (
    <tr>
      <td>
        {named} {current && <b className="e-small">({t('thisOne')})</b>}
      </td>
      <td>
        <DateText value={opened} />
      </td>
      <td>
        <DateText value={seen} />
      </td>
      <td className="e-number">
        {!current && (
          <button
            type="button"
            className="e-link"
            aria-label={t('endNamed', { device: named })}
            onClick={() =>
              void act(
                () => endSession(id),
                () => t('sessionEnded'),
              )
            }
          >
            {t('end')}
          </button>
        )}
      </td>
    </tr>
  );
}
