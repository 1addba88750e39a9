import { ActorGlyph, DateText, Drawer } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { useOnScreen } from '../../../app/on-screen.ts';
import { Marking } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import { useMapActor } from '../api/network-queries.ts';
import { texts } from '../texts.ts';

interface ActorDrawerProps {
  readonly id: string;
  readonly on: string;
  readonly me: string | null;
  readonly onClose: () => void;
}

/** The chosen actor in short: who it is on that day, and where to go from here. */
export function ActorDrawer({ id, on, me, onClose }: ActorDrawerProps) {
  const t = useTexts(texts);
  const { data: actor, error } = useMapActor(id, on);
  useOnScreen(actor ? [actor.access] : []);
  if (error) {
    return (
      <Drawer title={t('map')} onClose={onClose}>
        <p role="alert">{error.message}</p>
      </Drawer>
    );
  }
  if (!actor) {
    return (
      <Drawer title="…" onClose={onClose}>
        <p role="status">{t('loading')}</p>
      </Drawer>
    );
  }
  return (
    <Drawer
      lead={<ActorGlyph kind={actor.kind} ours={actor.ours} relay={actor.relay} size={20} />}
      title={actor.label}
      sub={actor.sub}
      onClose={onClose}
      footer={
        <>
          <Link className="e-link" to={'/acteurs/$id' as string} params={{ id } as never}>
            {t('card')}
          </Link>
          <Link className="e-link" to={'/carte' as string} search={{ autour: id, au: on } as never}>
            {t('centreHere')}
          </Link>
          {me !== id && (
            <Link
              className="e-link"
              to={'/chemins' as string}
              search={{ ...(me ? { de: me } : {}), a: id, au: on } as never}
            >
              {t('pathTo')}
            </Link>
          )}
        </>
      }
    >
      <section>
        <Marking access={actor.access} />
      </section>
      {actor.why && (
        <section>
          <h3>{t('why')}</h3>
          <p>{actor.why}</p>
        </section>
      )}
      {actor.hats.length > 0 && (
        <section>
          <h3>{t('hats')}</h3>
          <ul className="n-plain">
            {actor.hats.map((hat) => (
              <li key={hat.mandate}>
                <b>{hat.within}</b> {hat.label}
                {hat.since && (
                  <span className="e-3">
                    {' '}
                    {t('since')} <DateText value={hat.since} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {actor.employers.length > 0 && (
        <section>
          <h3>{t('employers')}</h3>
          <p>{actor.employers.join(', ')}</p>
        </section>
      )}
      {actor.kind === 'Person' && (
        <section>
          <h3>{t('lastSeen')}</h3>
          <p>
            {actor.lastSeen === null || actor.lastSeen === undefined ? (
              <span className="e-3">{t('noLastSeen')}</span>
            ) : (
              <>
                <DateText value={actor.lastSeen} /> {actor.lastActivity}
              </>
            )}
          </p>
        </section>
      )}
      <section className="e-caption">{t('neighbours', { count: actor.neighbours })}</section>
    </Drawer>
  );
}
