import { entityOf } from '@entregent/model';
import { Details } from '@entregent/ui';
import { Suspense } from 'react';
import { usePorts } from '../../../app/ports.tsx';
import { Marking, WhoSees } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import type { ActorCard, ActorKindName, Values } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';
import { SourceNotes } from './marks.tsx';

const elsewhere: Readonly<Record<ActorKindName, readonly string[]>> = {
  Person: ['givenName', 'familyName', 'honorific', 'languages', 'why', 'relay', 'invented'],
  Organisation: ['name', 'kind', 'acronym', 'country', 'relay', 'ours'],
  Committee: ['identifier', 'title', 'titleFr', 'aliases', 'status'],
};

interface CardAsideProps {
  readonly card: ActorCard;
  readonly kind: ActorKindName;
  readonly record: Values;
}

/** Why the person is here, who sees it, contacts and the other fields, sources of the card itself. */
export function CardAside({ card, kind, record }: CardAsideProps) {
  const t = useTexts(texts);
  const { PersonUndertakings } = usePorts();
  const why = record['why'];
  return (
    <aside className="e-side" aria-label={t('details')}>
      {kind === 'Person' && (
        <>
          <h3>{t('why')}</h3>
          <p className="e-serif a-why">{typeof why === 'string' ? why : <span className="e-3">{t('noWhy')}</span>}</p>
        </>
      )}
      <h3>{t('whoSees')}</h3>
      <p className="e-row">
        <Marking access={card.access} quiet /> <WhoSees access={card.access} form="number" />
      </p>
      {kind === 'Person' && PersonUndertakings && (
        <Suspense>
          <PersonUndertakings person={card.id} name={card.label} />
        </Suspense>
      )}
      <h3>{t('details')}</h3>
      <Details entity={entityOf(kind)} record={record} without={[...elsewhere[kind], 'sources', 'origin']} />
      <h3>{t('sources')}</h3>
      <p>
        <SourceNotes sources={card.sources} orNone />
      </p>
    </aside>
  );
}
