import { choiceLabel, levelName, type Language } from '@entregent/model';
import { Initials, MarkingBadge, useLanguage } from '@entregent/ui';
import { Menu, useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import {
  IconChevronDown,
  IconCircleHalf2,
  IconKeyboard,
  IconLanguage,
  IconLock,
  IconLogout,
  IconPresentation,
} from '@tabler/icons-react';
import { i18n, speak } from '../i18n/i18n.ts';
import { useTexts } from '../i18n/texts.ts';
import { usePorts } from './ports.tsx';
import { toggleProjector } from './projector.ts';
import { texts } from './texts.ts';
import { useForget, useViewer } from './viewer.ts';

export function SchemeButton() {
  const t = useTexts(texts);
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return (
    <button
      type="button"
      className="s-place"
      title={t('lightOrDark')}
      onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      <IconCircleHalf2 size={16} stroke={1.5} />
      <span className="s-word">{t('lightOrDark')}</span>
    </button>
  );
}

/** The circles that the reader belongs to, and how far he reads in each. */
export function CircleMenu() {
  const t = useTexts(texts);
  const { circles } = useViewer();
  const [first] = circles;
  if (!first) return null;
  return (
    <Menu position="right-end" shadow="md" width="max-content">
      <Menu.Target>
        <button type="button" className="s-place" title={t('circles')} aria-label={`${t('circles')} : ${first.name}`}>
          <IconLock size={16} stroke={1.5} />
          <span className="s-word e-clip">{first.name}</span>
          <span className="s-count">
            <IconChevronDown size={14} stroke={1.5} />
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('circles')}</Menu.Label>
        {circles.map(({ code, name, level }) => (
          <Menu.Item
            key={code}
            aria-label={t('circleUpTo', { name, level: levelName(level) })}
            rightSection={<MarkingBadge access={`${code}:${level}`} />}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function AccountMenu({ onKeys }: { readonly onKeys: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { name, role } = useViewer();
  return (
    <Menu position="right-end" shadow="md" width={220}>
      <Menu.Target>
        <button type="button" className="s-who" title={name} aria-label={t('account', { name })}>
          <Initials name={name} />
          <span className="s-word">
            <span className="e-clip">{name}</span>
            <span className="e-caption e-clip">{choiceLabel('UserRole', role, language)}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <AccountItems onKeys={onKeys} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Language, size, keys, signing out: the same in the rail and on the phone. */
export function AccountItems({ onKeys }: { readonly onKeys: () => void }) {
  const t = useTexts(texts);
  const forget = useForget();
  const navigate = useNavigate();
  const { signOut } = usePorts();
  const other: Language = i18n.language === 'en' ? 'fr' : 'en';
  const leave = async () => {
    await signOut();
    forget();
    await navigate({ to: '/connexion' });
  };
  return (
    <>
      <Menu.Item lang={other} leftSection={<IconLanguage size={16} stroke={1.5} />} onClick={() => void speak(other)}>
        {t('language')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPresentation size={16} stroke={1.5} />} onClick={toggleProjector}>
        {t('projector')}
      </Menu.Item>
      <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.5} />} rightSection={<kbd>?</kbd>} onClick={onKeys}>
        {t('keys')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={() => void leave()}>
        {t('signOut')}
      </Menu.Item>
    </>
  );
}
