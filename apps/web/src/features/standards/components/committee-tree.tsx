import { choiceLabel } from '@entregent/model';
import { ActorGlyph, icon, useLanguage } from '@entregent/ui';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useOnScreen } from '../../../app/on-screen.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { type CommitteeLine, type CommitteesAsked, useCommittees } from '../api/standards-queries.ts';
import { texts } from '../texts.ts';

export interface CommitteeTreeProps {
  readonly asked: CommitteesAsked;
}

/** One level of committees; each one's own groups are read when it is unfolded. */
export function CommitteeTree({ asked }: CommitteeTreeProps) {
  const t = useTexts(texts);
  const { data, isPending, hasNextPage, isFetching, fetchNextPage } = useCommittees(asked);
  const rows = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  const total = data?.pages[0]?.totalCount ?? 0;
  useOnScreen(rows.map(({ access }) => access));
  if (isPending) return <p className="e-caption committees-wait">{t('loading')}</p>;
  if (rows.length === 0) return <p className="e-2 committees-wait">{t('none')}</p>;
  return (
    <>
      {asked.parent === undefined && (
        <p className="e-caption committees-total" role="status">
          {t('found', { count: total })}
        </p>
      )}
      <ul className="committees">
        {rows.map((row) => (
          <CommitteeNode key={row.id} line={row} />
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className="e-link committees-more"
          disabled={isFetching}
          onClick={() => void fetchNextPage()}
        >
          {t('more', { count: Math.min(50, total - rows.length) })}
        </button>
      )}
    </>
  );
}

function CommitteeNode({ line }: { readonly line: CommitteeLine }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { id, identifier, title, kind, status, subGroups, seats, windows } = line;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <div className="committees-line">
        {subGroups > 0 ? (
          <button
            type="button"
            className="e-icon-button"
            aria-expanded={open}
            aria-label={t(open ? 'fold' : 'unfold', { name: identifier })}
            onClick={() => setOpen(!open)}
          >
            <Chevron {...icon} />
          </button>
        ) : (
          <span />
        )}
        <ActorGlyph kind="Committee" ours={seats > 0} />
        <p className="e-grow">
          <Link to={`/acteurs/${id}`}>{identifier}</Link> <span className="e-2">{title}</span>
          <span className="e-caption committees-facts">
            {[
              kind && choiceLabel('CommitteeKind', kind, language),
              status && status !== 'active' && choiceLabel('CommitteeStatus', status, language),
              subGroups > 0 && t('subGroups', { count: subGroups }),
              seats > 0 && t('seats', { count: seats }),
              windows > 0 && t('windowsHere', { count: windows }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      </div>
      {open && <CommitteeTree asked={{ parent: id }} />}
    </li>
  );
}
