import { ActorGlyph, capital, icon, useWords } from '@entregent/ui';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDebouncedValue } from '@mantine/hooks';
import { fold } from '@entregent/model';
import { useState } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { type PlaceId, places } from './places.ts';
import { type Found, usePorts } from './ports.tsx';
import { texts } from './texts.ts';

const [store, actions] = createSpotlight();
/** Opens and closes the box from anywhere. */
export const palette = actions;

const none: readonly Found[] = [];

/** Records for what is typed, once it has two letters and the typing has paused. */
function useFound(text: string) {
  const { search } = usePorts();
  const [asked] = useDebouncedValue(text.trim(), 60, { leading: true });
  const { data, isFetching } = useQuery({
    queryKey: ['search', asked],
    queryFn: () => search?.(asked) ?? none,
    enabled: search !== undefined && asked.length >= 2,
    staleTime: 10_000,
    placeholderData: (before) => before,
  });
  return asked.length >= 2 ? { found: data ?? none, busy: isFetching } : { found: none, busy: false };
}

export interface CommandPaletteProps {
  readonly shown: readonly PlaceId[];
  readonly onLog?: () => void;
}

/** Ctrl K: records by name, places, actions. */
export function CommandPalette({ shown, onLog }: CommandPaletteProps) {
  const t = useTexts(texts);
  const words = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { found, busy } = useFound(text);
  const asked = fold(text);
  const matches = (label: string) => fold(label).includes(asked);
  const near = shown.filter((id) => matches(t(id)));
  const log = onLog && matches(t('log'));
  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      centered={false}
      attributes={{ content: { 'aria-label': t('findShort') } }}
      clearQueryOnClose
      scrollable
      maxHeight="60vh"
      size="lg"
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
    >
      <Spotlight.Search placeholder={t('find')} aria-label={t('find')} leftSection={<IconSearch {...icon} />} />
      <Spotlight.ActionsList aria-label={t('results')}>
        {[...Map.groupBy(found, ({ kind }) => kind)].map(([kind, group]) => (
          <Spotlight.ActionsGroup key={kind} label={capital(words.kinds[kind])}>
            {group.map(({ id, name, sub, ours = false, path }) => (
              <Spotlight.Action
                key={id}
                leftSection={<ActorGlyph kind={kind} ours={ours} decorative />}
                label={name}
                {...(sub ? { description: sub } : {})}
                onClick={() => void navigate({ to: path })}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {log && (
          <Spotlight.ActionsGroup label={t('actions')}>
            <Spotlight.Action
              leftSection={<IconPlus {...icon} />}
              rightSection={<kbd>n</kbd>}
              label={t('log')}
              onClick={onLog}
            />
          </Spotlight.ActionsGroup>
        )}
        {near.length > 0 && (
          <Spotlight.ActionsGroup label={t('go')}>
            {near.map((id) => {
              const { path, icon: Icon } = places[id];
              return (
                <Spotlight.Action
                  key={id}
                  leftSection={<Icon {...icon} />}
                  label={t(id)}
                  onClick={() => void navigate({ to: path })}
                />
              );
            })}
          </Spotlight.ActionsGroup>
        )}
        {found.length === 0 && near.length === 0 && !log && (
          <Spotlight.Empty>{busy ? t('searching') : t('nothingFound')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
