import { choiceLabel, levelName, may, type Language } from '@entregent/model';
import { capital, icon, Initials, MarkingBadge, smallIcon, useLanguage } from '@entregent/ui';
import { Menu, useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import {
  IconBell,
  IconChevronDown,
  IconContrast,
  IconKeyboard,
  IconLanguage,
  IconLock,
  IconLogout,
  IconPresentation,
  IconUrgent,
  IconUserCircle,
  IconUserQuestion,
} from '@tabler/icons-react';
import { i18n, speak } from '../i18n/i18n.ts';
import { useTexts } from '../i18n/texts.ts';
import { usePorts } from './ports.tsx';
import { toggleProjector } from './projector.ts';
import { texts } from './texts.ts';
import { useForget, useViewer } from './viewer.ts';
import { ViewAsItem } from './viewing.tsx';

function useScheme() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return () => setColorScheme(scheme === 'dark' ? 'light' : 'dark');
}

export function SchemeItem() {
  const t = useTexts(texts);
  const turn = useScheme();
  return (
    <Menu.Item leftSection={<IconContrast {...icon} />} onClick={turn}>
      {t('lightOrDark')}
    </Menu.Item>
  );
}

export function SchemeButton() {
  const t = useTexts(texts);
  const turn = useScheme();
  return (
    <button type="button" className="s-place" title={t('lightOrDark')} onClick={turn}>
      <IconContrast {...icon} />
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
    <Menu position="right-end" shadow="md" width="max-content" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="s-place" title={t('circles')} aria-label={`${t('circles')} : ${first.name}`}>
          <IconLock {...icon} />
          <span className="s-word e-clip">{first.name}</span>
          <span className="s-count">
            <IconChevronDown {...smallIcon} />
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

interface AccountProps {
  readonly onKeys: () => void;
  readonly onViewAs: () => void;
}

export function AccountMenu({ onKeys, onViewAs }: AccountProps) {
  const language = useLanguage();
  const { name, role } = useViewer();
  return (
    <Menu position="right-end" shadow="md" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="s-who" title={name}>
          <Initials name={name} />
          <span className="s-word">
            <span className="e-clip">{name}</span>
            <span className="e-caption e-clip">{capital(choiceLabel('UserRole', role, language))}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <AccountItems onKeys={onKeys} onViewAs={onViewAs} />
      </Menu.Dropdown>
    </Menu>
  );
}

const personal = [
  { path: '/avis', icon: IconBell, text: 'notices' },
  { path: '/demandes', icon: IconUserQuestion, text: 'requests' },
] as const;
const emergency = { path: '/urgence', icon: IconUrgent, text: 'emergency' } as const;

/** Language, size, keys, signing out: the same in the rail and on the phone. */
export function AccountItems({ onKeys, onViewAs }: AccountProps) {
  const t = useTexts(texts);
  const forget = useForget();
  const navigate = useNavigate();
  const { signOut } = usePorts();
  const { role } = useViewer();
  const glass = may(role, 'access.breakGlass') || may(role, 'access.approveBreakGlass');
  const asides = glass ? [...personal, emergency] : personal;
  const other: Language = i18n.language === 'en' ? 'fr' : 'en';
  const leave = async () => {
    await signOut();
    forget();
    await navigate({ to: '/connexion' });
  };
  return (
    <>
      <Menu.Item leftSection={<IconUserCircle {...icon} />} onClick={() => void navigate({ to: '/compte' })}>
        {t('myAccount')}
      </Menu.Item>
      <Menu.Item lang={other} leftSection={<IconLanguage {...icon} />} onClick={() => void speak(other)}>
        {t('language')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPresentation {...icon} />} onClick={toggleProjector}>
        {t('projector')}
      </Menu.Item>
      <Menu.Item leftSection={<IconKeyboard {...icon} />} rightSection={<kbd>?</kbd>} onClick={onKeys}>
        {t('keys')}
      </Menu.Item>
      <ViewAsItem onOpen={onViewAs} />
      <Menu.Divider />
      {asides.map(({ path, icon: Icon, text }) => (
        <Menu.Item key={path} leftSection={<Icon {...icon} />} onClick={() => void navigate({ to: path as string })}>
          {t(text)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconLogout {...icon} />} onClick={() => void leave()}>
        {t('signOut')}
      </Menu.Item>
    </>
  );
}
