import { useLanguage } from '@entregent/ui';
import { useTexts } from '../../../i18n/texts.ts';
import { useActorCounts } from '../api/actor-queries.ts';
import { Address, filterOf, noConditions } from '../filters.ts';
import { texts } from '../texts.ts';

/** Views that answer a question at once; each is a set of conditions that one can go on from. */
const views = [
  { name: 'all', set: {} },
  { name: 'relays', set: { relais: true } },
  { name: 'cold', set: { type: ['Person'], pasvu: 6, relais: true } },
  { name: 'members', set: { pole: true } },
] as const satisfies readonly { name: string; set: Partial<Address> }[];

const conditions = Object.keys(noConditions) as readonly (keyof typeof noConditions)[];
const blank = Address.parse({});
const addressOf = (set: object): Address => ({ ...blank, ...noConditions, ...set });
const same = (a: Address, b: Address) =>
  conditions.every((name) => JSON.stringify(a[name] || null) === JSON.stringify(b[name] || null));

interface SavedViewsProps {
  readonly address: Address;
  readonly onChoose: (change: Partial<Address>) => void;
}

export function SavedViews({ address, onChoose }: SavedViewsProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const counts = useActorCounts(views.map(({ set }) => filterOf(addressOf(set))));
  return (
    <nav className="e-tabs a-views" aria-label={t('views')}>
      {views.map(({ name, set }, index) => (
        <button
          key={name}
          type="button"
          aria-current={same(address, addressOf(set)) ? 'true' : undefined}
          onClick={() => onChoose({ ...noConditions, ...set } as Partial<Address>)}
        >
          {t(name)}{' '}
          {counts[index] !== undefined && <span className="e-count">{counts[index].toLocaleString(language)}</span>}
        </button>
      ))}
    </nav>
  );
}
