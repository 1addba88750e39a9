import { choiceLabel } from '@entregent/model';
import { capital, DateText, icon, Section, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconRoute, IconTopologyStar3 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../../app/viewer.ts';
import { Marking } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import type { ActorCard, TieLine } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';
import { EditFactDialog } from './fact-forms.tsx';
import { ActorLink, FactGrade, SourceNotes } from './marks.tsx';

/** Ties by what they say, and the ways to see them drawn. */
export function NetworkTab({ card }: { readonly card: ActorCard }) {
  const t = useTexts(texts);
  const { person } = useViewer();
  const [editing, setEditing] = useState<TieLine>();
  return (
    <>
      <div className="e-actions a-chips">
        <Button
          component={Link}
          variant="default"
          leftSection={<IconTopologyStar3 {...icon} />}
          to={'/carte' as string}
          search={{ autour: card.id } as never}
        >
          {t('map')}
        </Button>
        {person !== card.id && (
          <Button
            component={Link}
            variant="default"
            leftSection={<IconRoute {...icon} />}
            to={'/chemins' as string}
            search={{ ...(person ? { de: person } : {}), a: card.id } as never}
          >
            {t('paths')}
          </Button>
        )}
      </div>
      {card.ties.length === 0 && <p className="e-2">{t('emptyTies')}</p>}
      {card.ties.map(({ type, outgoing, says, total, ties }) => (
        <Section key={`${type}-${outgoing}`} title={capital(says)} count={total}>
          <table className="e-table a-ties" aria-label={says}>
            <tbody>
              {ties.map((tie) => (
                <Tie key={tie.id} tie={tie} card={card} onEdit={() => setEditing(tie)} />
              ))}
            </tbody>
          </table>
          {total > ties.length && <p className="e-3">{t('moreTies', { count: total - ties.length })}</p>}
        </Section>
      ))}
      {editing && (
        <EditFactDialog
          fact={{ name: 'tie', id: editing.id, type: editing.type, names: [], sources: editing.sources }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

function Tie({ tie, card, onEdit }: { readonly tie: TieLine; readonly card: ActorCard; readonly onEdit: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const what = [tie.title, tie.status && choiceLabel('MemberStatus', tie.status, language)].filter(Boolean).join(', ');
  return (
    <tr className={tie.ended ? 'a-past' : undefined}>
      <td>
        <ActorLink id={tie.otherId} kind={tie.otherKind} label={tie.otherLabel} />{' '}
        {tie.access !== card.access && <Marking access={tie.access} quiet />}
      </td>
      <td>
        {what} {tie.note && <span className="e-3">{tie.note}</span>}
      </td>
      <td className="e-nowrap e-2">
        {tie.from && <DateText value={tie.from} />}
        {tie.to && (
          <>
            {' → '}
            <DateText value={tie.to} />
          </>
        )}
        {tie.ended && <span className="e-3"> {t('ended')}</span>}
      </td>
      <td>
        <SourceNotes sources={tie.sources} orNone />{' '}
        <FactGrade reliability={tie.reliability ?? null} credibility={tie.credibility ?? null} />
      </td>
      <td className="e-number">
        <button type="button" className="e-link e-small" aria-label={`${t('edit')} ${tie.otherLabel}`} onClick={onEdit}>
          {t('edit')}
        </button>
      </td>
    </tr>
  );
}
