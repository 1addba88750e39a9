import { choiceLabel, isKind } from '@entregent/model';
import { ActorGlyph, DateText, OverlapGlyph, TimeBar, type TimeBarRow, useLanguage } from '@entregent/ui';
import { useState } from 'react';
import { Marking } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import type { ActorCard, HatLine } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';
import { EditFactDialog, type KnownFact } from './fact-forms.tsx';
import { clashingHats, kindOf, roleText } from './hat-words.ts';
import { ActorLink, FactGrade, SourceNotes } from './marks.tsx';

const factOf = (hat: HatLine): KnownFact => ({
  name: 'mandate',
  id: hat.id,
  names: [
    { id: hat.person, kind: 'Person', label: hat.personLabel },
    { id: hat.place, kind: hat.placeKind, label: hat.placeLabel },
    ...(hat.behalf && hat.behalfLabel ? [{ id: hat.behalf, kind: 'Organisation', label: hat.behalfLabel }] : []),
  ],
  sources: hat.sources,
});

/** Mandates: of a person on a time bar, of a place as a table of its holders. */
export function HatsTab({ card }: { readonly card: ActorCard }) {
  const t = useTexts(texts);
  const [editing, setEditing] = useState<HatLine>();
  if (card.hats.length === 0) return <p className="e-2 a-gap">{t('emptyHats')}</p>;
  return (
    <>
      {card.kind === 'Person' ? <Bars card={card} onEdit={setEditing} /> : <Holders card={card} onEdit={setEditing} />}
      {editing && <EditFactDialog fact={factOf(editing)} onClose={() => setEditing(undefined)} />}
    </>
  );
}

interface PartProps {
  readonly card: ActorCard;
  readonly onEdit: (hat: HatLine) => void;
}

function Bars({ card, onEdit }: PartProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const rows = card.hats.map((hat): TimeBarRow => {
    const capacity = [
      hat.behalfLabel && t('behalf', { who: hat.behalfLabel }),
      !hat.behalfLabel && hat.capacity && choiceLabel('Capacity', hat.capacity, language),
    ].find(Boolean);
    return {
      id: hat.id,
      role: roleText(hat, language),
      where: { kind: isKind(hat.placeKind) ? hat.placeKind : 'Organisation', name: hat.placeLabel },
      ...(capacity ? { capacity } : {}),
      from: hat.from ?? null,
      to: hat.to ?? null,
      termEnd: hat.termEnd ?? null,
      reliability: hat.reliability ?? null,
      credibility: hat.credibility ?? null,
      weak: hat.sources.length === 1 && hat.reliability !== 'A',
    };
  });
  const clashes = card.clashes.map(({ hats, says, source }) => ({
    rows: [hats[0] ?? '', hats[1] ?? ''] as const,
    title: t('clash'),
    text: (
      <p>
        {says} <span className="e-3">{t('rule', { source })}</span>
      </p>
    ),
  }));
  return (
    <TimeBar
      label={t('hats')}
      rows={rows}
      clashes={clashes}
      onOpen={(id) => {
        const hat = card.hats.find((one) => one.id === id);
        if (hat) onEdit(hat);
      }}
    />
  );
}

function Holders({ card, onEdit }: PartProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const clashing = clashingHats(card.clashes);
  const elsewhere = card.hats.some(({ place }) => place !== card.id);
  return (
    <table className="e-table" aria-label={t('holders')}>
      <thead>
        <tr>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('forWhom')}</th>
          <th scope="col">{t('dates')}</th>
          <th scope="col">{t('sources')}</th>
        </tr>
      </thead>
      <tbody>
        {card.hats.map((hat) => (
          <tr key={hat.id} className={hat.age === 2 ? 'a-past' : undefined}>
            <td>
              <ActorLink id={hat.person} kind="Person" label={hat.personLabel} ours={hat.ours} />
            </td>
            <td>
              {clashing.has(hat.id) && (
                <span className="e-critical a-inline">
                  <OverlapGlyph />
                  <span className="e-hidden">{t('clash')}</span>
                </span>
              )}{' '}
              <button type="button" className="e-plain" onClick={() => onEdit(hat)}>
                {roleText(hat, language)}
              </button>{' '}
              {elsewhere && hat.place !== card.id && (
                <span className="a-inline e-2">
                  <ActorGlyph kind={kindOf(hat.placeKind)} size={12} decorative /> {hat.placeLabel}
                </span>
              )}{' '}
              {hat.access !== card.access && <Marking access={hat.access} quiet />}
            </td>
            <td>{hat.behalf && hat.behalf !== card.id ? hat.behalfLabel : ''}</td>
            <td className="e-nowrap">
              <DateText value={hat.from} /> → <DateText value={hat.to ?? hat.termEnd} empty="" />
            </td>
            <td>
              <SourceNotes sources={hat.sources} orNone />{' '}
              <FactGrade reliability={hat.reliability ?? null} credibility={hat.credibility ?? null} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
