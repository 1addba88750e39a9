import { bigIcon, icon } from '@entregent/ui';
import { Menu } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTexts } from '../i18n/texts.ts';
import { AccountItems, SchemeItem } from './account.tsx';
import { places } from './places.ts';
import type { PlacesProps } from './rail.tsx';
import { texts } from './texts.ts';

/** The places under the thumb: up to three, Consigner in the middle, the others under « Plus ». */
export function PhoneBar({ shown, current, onKeys, onViewAs, onLog }: PlacesProps & { readonly onLog?: () => void }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const near = shown.filter((id) => places[id].phone);
  const far = shown.filter((id) => !places[id].phone);
  const link = (id: (typeof near)[number]) => {
    const { path, icon: Icon } = places[id];
    return (
      <Link key={id} to={path} aria-current={current === id ? 'page' : undefined}>
        <Icon {...bigIcon} />
        {t(id)}
      </Link>
    );
  };
  return (
    <nav className="s-phone" aria-label={t('places')}>
      {near.slice(0, 2).map(link)}
      {onLog && (
        <button type="button" onClick={onLog}>
          <IconPlus {...bigIcon} />
          {t('log')}
        </button>
      )}
      {near.slice(2).map(link)}
      <Menu position="top-end" shadow="md" width={240} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" data-current={(current && far.includes(current)) || undefined}>
            <IconDots {...bigIcon} />
            {t('more')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {far.map((id) => {
            const { path, icon: Icon } = places[id];
            return (
              <Menu.Item key={id} leftSection={<Icon {...icon} />} onClick={() => void navigate({ to: path })}>
                {t(id)}
              </Menu.Item>
            );
          })}
          <SchemeItem />
          <AccountItems onKeys={onKeys} onViewAs={onViewAs} />
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
