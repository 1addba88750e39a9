import './committee.css';
import { Section, useLanguage } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { useOnScreen } from '../../../app/on-screen.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { type ActorCard, useCommitteeCard } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';
import { CommitteeSeats } from './committee-seats.tsx';
import { CommitteeTree } from './committee-tree.tsx';
import { Meetings, Programme } from './committee-work.tsx';
import { MirrorChain } from './mirror-chain.tsx';
import type { PartProps } from './part-props.ts';

/** A committee in its surroundings: mirrors, tree, programme, meetings, who holds it, members. */
export function CommitteeOverview({ card }: { readonly card: ActorCard }) {
  const { data, error } = useCommitteeCard(card.id);
  if (error) throw error;
  return data ? <Overview card={card} committee={data} /> : null;
}

function Overview({ card, committee }: PartProps) {
  const t = useTexts(texts);
  useOnScreen([...committee.workItems, ...committee.meetings].map(({ access }) => access));
  return (
    <>
      <MirrorChain card={card} committee={committee} />
      <div className="a-committee" lang={useLanguage()}>
        <CommitteeTree card={card} committee={committee} />
        <div>
          <Programme committee={committee} />
          <Meetings committee={committee} />
          {committee.issues.length > 0 && (
            <Section title={t('issues')} count={committee.issues.length}>
              <ul className="a-lines">
                {committee.issues.map(({ id, label }) => (
                  <li key={id}>
                    <Link to={`/enjeux/${id}` as string}>{label}</Link>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <CommitteeSeats card={card} committee={committee} />
      </div>
    </>
  );
}
