import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSaved } from '../../../app/saved.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { addAssessment, addStance, type IssueActor, type IssueCard } from '../api/issue-queries.ts';
import { texts } from '../texts.ts';
import { FactForm, PositionField, type Rating, RatingFields, ScaleField } from './fact-form.tsx';

interface NewFactProps {
  readonly card: IssueCard;
  readonly actor?: IssueActor | undefined;
  readonly onClose: () => void;
}

/** Where an actor stands now, as the reader has it. */
export function NewStance({ card, actor, onClose }: NewFactProps) {
  const t = useTexts(texts);
  const saved = useSaved();
  const newest = card.standings.find((one) => one.actor.id === actor?.id)?.latest[0];
  const [position, setPosition] = useState(newest?.position ?? 0);
  const [said, setSaid] = useState('');
  const [rating, setRating] = useState<Rating>({ reliability: null, credibility: null });
  return (
    <FactForm
      title={actor ? t('addStanceTo', { actor: actor.label }) : t('addStance')}
      card={card}
      actor={actor}
      measure={<PositionField value={position} onChange={setPosition} />}
      words={
        <Textarea
          label={t('saidField')}
          autosize
          minRows={2}
          value={said}
          onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        />
      }
      rating={<RatingFields value={rating} onChange={setRating} />}
      onClose={onClose}
      onSave={async (fact, name) => {
        const done = await addStance({ ...fact, ...rating, position, said: said.trim() || null } as never);
        onClose();
        await saved({ text: t('stanceSaved', { actor: name }), commit: done.commit });
      }}
    />
  );
}

/** How much an actor weighs and cares, in the reader's eyes; `at` is where he put the point. */
export function NewAssessment({
  card,
  actor,
  at,
  onClose,
}: NewFactProps & { readonly at?: { readonly influence: number; readonly interest: number } | undefined }) {
  const t = useTexts(texts);
  const saved = useSaved();
  const newest = card.weighings.find((one) => one.actor.id === actor?.id)?.latest[0];
  const [influence, setInfluence] = useState(at?.influence ?? newest?.influence ?? 2);
  const [interest, setInterest] = useState(at?.interest ?? newest?.interest ?? 2);
  return (
    <FactForm
      title={actor ? t('assessTo', { actor: actor.label }) : t('addAssessment')}
      card={card}
      actor={actor}
      needsEvidence
      measure={
        <div className="i-scales">
          <ScaleField label={t('influence')} value={influence} onChange={setInfluence} />
          <ScaleField label={t('interest')} value={interest} onChange={setInterest} />
        </div>
      }
      onClose={onClose}
      onSave={async (fact, name) => {
        const done = await addAssessment({ ...fact, influence, interest } as never);
        onClose();
        await saved({ text: t('assessmentSaved', { actor: name }), commit: done.commit });
      }}
    />
  );
}
