import { icon } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../i18n/texts.ts';
import { AccountMenu, CircleMenu, SchemeButton } from './account.tsx';
import { Brand } from './brand.tsx';
import { type PlaceId, places } from './places.ts';
import { usePorts } from './ports.tsx';
import { texts } from './texts.ts';
import { useViewer } from './viewer.ts';

export interface PlacesProps {
  readonly shown: readonly PlaceId[];
  readonly current: PlaceId | undefined;
  readonly onKeys: () => void;
  readonly onViewAs: () => void;
}

const noCounts = () => ({});

/** The places at the left, the reader's own things below. */
export function Rail({ shown, current, onKeys, onViewAs }: PlacesProps) {
  const t = useTexts(texts);
  const { sample } = useViewer();
  const useCounts = usePorts().useCounts ?? noCounts;
  const counts: Partial<Record<PlaceId, number>> = useCounts();
  const link = (id: PlaceId) => {
    const { path, icon: Icon } = places[id];
    return (
      <Link
        key={id}
        className="s-place"
        to={path}
        title={t(id)}
        activeProps={{}}
        aria-current={current === id ? 'page' : undefined}
      >
        <Icon {...icon} />
        <span className="s-word">{t(id)}</span>
        {counts[id] !== undefined && counts[id] > 0 && <span className="s-count">{counts[id]}</span>}
      </Link>
    );
  };
  return (
    <nav className="s-rail" aria-label={t('places')}>
      <Link className="s-brand" to="/" title="Entregent">
        <Brand />
        <span className="s-word">Entregent</span>
      </Link>
      {sample && <p className="s-sample">{t('sample')}</p>}
      {shown.filter((id) => !places[id].below).map(link)}
      <div className="s-end">
        {shown.filter((id) => places[id].below).map(link)}
        <CircleMenu />
        <SchemeButton />
        <AccountMenu onKeys={onKeys} onViewAs={onViewAs} />
      </div>
    </nav>
  );
}
