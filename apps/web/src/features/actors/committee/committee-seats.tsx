import { choiceLabel } from '@entregent/model';
import { ActorGlyph, capital, DateText, OverlapGlyph, useLanguage } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../i18n/texts.ts';
import type { CommitteeCard, HatLine } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';
import { clashingHats, roleText } from '../components/hat-words.ts';
import { ActorLink } from '../components/marks.tsx';
import type { PartProps } from './part-props.ts';

type Member = CommitteeCard['participating'][number];

/** Who holds the committee, our seats, the empty ones, and the members. */
export function CommitteeSeats({ committee }: PartProps) {
  const t = useTexts(texts);
  const { secretariat, officers, seats, emptySeats } = committee;
  const clashing = clashingHats(committee.clashes);
  const standing = committee.clashes.filter(({ hats }) => officers.some(({ id }) => hats.includes(id)));
  const officerIds = new Set(officers.map(({ id }) => id));
  return (
    <aside className="e-side a-seats" aria-label={t('whoHolds')}>
      <h3>{t('whoHolds')}</h3>
      <dl className="e-pairs">
        <dt>{t('secretariat')}</dt>
        <dd>
          {secretariat.length === 0 && <span className="e-3">{t('unknown')}</span>}
          {secretariat.map(({ id, kind, label, to, ours }) => (
            <p key={id}>
              <ActorLink id={id} kind={kind} label={label} ours={ours} />{' '}
              {to && (
                <span className="e-small e-3">
                  {t('until')} <DateText value={to} />
                </span>
              )}
            </p>
          ))}
        </dd>
        {officers.map((hat) => (
          <Officer key={hat.id} hat={hat} clash={clashing.has(hat.id)} />
        ))}
        <EmptySeats seats={emptySeats} />
      </dl>
      {standing.map(({ hats, says }) => (
        <p key={hats.join()} className="e-small e-critical a-gap">
          {says}
        </p>
      ))}
      <h3>{t('ourSeats')}</h3>
      {seats.length === 0 && <p className="e-3">{t('noSeats')}</p>}
      <ul className="a-seat-list">
        {seats.map((hat) => (
          <Seat key={hat.id} hat={hat} officer={officerIds.has(hat.id)} />
        ))}
      </ul>
      <Members title={t('participating')} members={committee.participating} />
      <Members title={t('observing')} members={committee.observing} />
      <Members title={t('otherMembers')} members={committee.otherMembers} />
      {committee.liaisons.length > 0 && (
        <details>
          <summary>
            {t('liaisons')} <span className="e-count">{committee.liaisons.length}</span>
          </summary>
          <ul>
            {committee.liaisons.map((one) => (
              <li key={one.id}>
                <ActorLink {...one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}

function Officer({ hat, clash }: { readonly hat: HatLine; readonly clash: boolean }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const end = hat.to ?? hat.termEnd;
  return (
    <>
      <dt>{roleText(hat, language)}</dt>
      <dd>
        <ActorLink id={hat.person} kind="Person" label={hat.personLabel} ours={hat.ours} />{' '}
        {clash && (
          <span className="e-critical a-inline">
            <OverlapGlyph />
            <span className="e-hidden">{t('clash')}</span>
          </span>
        )}
        {end && (
          <span className="e-small e-3 a-block">
            {t('term')} <DateText value={end} />
          </span>
        )}
      </dd>
    </>
  );
}

/** An office that nobody holds is empty where its last holder left, else it is merely not known. */
function EmptySeats({ seats }: { readonly seats: CommitteeCard['emptySeats'] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  return seats.map(({ role, since }) => [
    <dt key={`${role}-role`}>{capital(choiceLabel('Role', role, language))}</dt>,
    <dd key={role}>
      {since ? (
        <span className="e-critical a-inline">
          <ActorGlyph kind="Person" empty size={13} /> {t('emptySeat')}{' '}
          <span className="e-small">
            {t('emptySince')} <DateText value={since} />
          </span>
        </span>
      ) : (
        <span className="e-3">{t('unknown')}</span>
      )}
    </dd>,
  ]);
}

function Seat({ hat, officer }: { readonly hat: HatLine; readonly officer: boolean }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const end = hat.to ?? hat.termEnd;
  return (
    <li>
      <ActorLink id={hat.person} kind="Person" label={hat.personLabel} ours />
      <span className="e-small e-2 a-block">
        {roleText(hat, language)}
        {hat.behalfLabel && ` · ${t('behalf', { who: hat.behalfLabel })}`}
        {end && !officer && (
          <>
            {' · '}
            {t('until')} <DateText value={end} />
          </>
        )}
      </span>
    </li>
  );
}

const codeOf = ({ country, acronym, label }: Member) => country ?? acronym ?? label;

function Members({ title, members }: { readonly title: string; readonly members: readonly Member[] }) {
  if (members.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span className="e-count">{members.length}</span>
      </h3>
      <p className="a-members">
        {members.map((member) => (
          <Link
            key={member.id}
            className={member.ours ? 'a-accent' : 'a-member'}
            to={`/acteurs/${member.id}` as string}
            title={member.label}
          >
            {codeOf(member)}
          </Link>
        ))}
      </p>
    </>
  );
}
