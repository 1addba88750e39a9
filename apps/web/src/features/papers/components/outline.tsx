import { smallIcon } from '@entregent/ui';
import { IconCheck } from '@tabler/icons-react';
import { useTexts } from '../../../i18n/texts.ts';
import type { PaperCard, SectionName } from '../api/paper-queries.ts';
import { isWeak, otherSections, problemParts, weaknessesOf } from '../paper-model.ts';
import { texts } from '../texts.ts';

interface OutlineProps {
  readonly card: PaperCard;
  readonly current: SectionName | undefined;
  readonly onGo: (section: SectionName) => void;
}

/** The plan of the method, what is weak in each part, and what remains before the paper may go out. */
export function Outline({ card, current, onGo }: OutlineProps) {
  const t = useTexts(texts);
  const weak = weaknessesOf(card);
  const entry = (name: SectionName) => {
    const section = card.sections.find((one) => one.name === name);
    const count = section?.sentences.filter(isWeak).length ?? 0;
    return (
      <button type="button" aria-current={current === name || undefined} onClick={() => onGo(name)}>
        {t(name)}
        {count > 0 && <em>{t('toReview', { count })}</em>}
        {!section?.text && <em data-empty>{t('toWrite')}</em>}
      </button>
    );
  };
  return (
    <nav className="d-outline" aria-label={t('plan')}>
      <ol>
        <li>
          <p>
            <span>1</span>
            {t('problem')}
          </p>
          <ol>
            {problemParts.map((name) => (
              <li key={name}>{entry(name)}</li>
            ))}
          </ol>
        </li>
        {otherSections.map((name, index) => (
          <li key={name} className="d-top">
            <span>{index + 2}</span>
            {entry(name)}
          </li>
        ))}
      </ol>
      <div className="d-checks">
        <h3>{t('beforeSharing')}</h3>
        <Check count={weak.stale} look="stale" bad={t('stale', { count: weak.stale })} good={t('noStale')} />
        <Check count={weak.single} look="single" bad={t('single', { count: weak.single })} good={t('noSingle')} />
        <Check
          count={weak.unsourced}
          look="unsourced"
          bad={t('unsourced', { count: weak.unsourced })}
          good={t('allSourced')}
        />
      </div>
      <p className="e-caption">
        {t('words', { count: weak.words })} · {t('limit', { count: card.staleAfterMonths })}
      </p>
    </nav>
  );
}

interface CheckProps {
  readonly count: number;
  readonly look: string;
  readonly bad: string;
  readonly good: string;
}

function Check({ count, look, bad, good }: CheckProps) {
  if (count > 0)
    return (
      <p>
        <i className="d-swatch" data-look={look} aria-hidden /> {bad}
      </p>
    );
  return (
    <p className="e-ok">
      <IconCheck {...smallIcon} /> {good}
    </p>
  );
}
