import { may } from '@entregent/model';
import { DateText, Dialog } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useUndertakings } from '../api/undertaking-queries.ts';
import { texts } from '../texts.ts';
import '../undertakings.css';
import { GatePanel } from './gate-panel.tsx';
import { Dossiers, Level, StateMark } from './marks.tsx';

export interface PersonUndertakingsProps {
  readonly person: string;
  readonly name: string;
}

/** On a person's card: what he or she undertook, and whether a document may be handed over. */
export function PersonUndertakings(props: PersonUndertakingsProps) {
  return may(useViewer().role, 'undertakings.read') ? <Known {...props} /> : null;
}

function Known({ person, name }: PersonUndertakingsProps) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const { data, error } = useUndertakings({ person });
  const lines = data?.pages[0]?.nodes ?? [];
  if (error || !data) return null;
  return (
    <>
      <h3>{t('ofPerson')}</h3>
      {lines.length === 0 && <p className="e-3">{t('none')}</p>}
      <ul className="g-of-person">
        {lines.map(({ id, state, scope, ceiling, to }) => (
          <li key={id}>
            <Link to={`/engagements/${id}` as string}>
              <StateMark state={state} />
            </Link>{' '}
            <Level level={ceiling} />
            <p className="e-caption">
              <Dossiers codes={scope} /> · <DateText value={to ?? null} />
            </p>
          </li>
        ))}
      </ul>
      <button type="button" className="e-link e-small" onClick={() => setAsking(true)}>
        {t('mayReceive')}
      </button>
      {asking && (
        <Dialog title={t('gateOf', { who: name })} size="lg" onClose={() => setAsking(false)}>
          <GatePanel person={person} />
        </Dialog>
      )}
    </>
  );
}
