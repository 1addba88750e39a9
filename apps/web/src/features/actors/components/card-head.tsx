import { isKind } from '@entregent/model';
import { ActorGlyph, HatChip, icon, Initials, PageHead, useLanguage, useToast } from '@entregent/ui';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPlus, IconTopologyStar3, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { openLog } from '../../../app/log-request.ts';
import { useSaved } from '../../../app/saved.ts';
import { Marking } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import { type ActorCard, type ActorKindName, removeActor, type Values } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';
import { chipOf, clashingHats } from './hat-words.ts';
import { secondLineOf } from './second-line.ts';

interface CardHeadProps {
  readonly card: ActorCard;
  readonly kind: ActorKindName;
  readonly record: Values;
  readonly onEdit: () => void;
}

/** Name, marking, what it is, current hats; what one can do with the card. */
export function CardHead({ card, kind, record, onEdit }: CardHeadProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const clashing = clashingHats(card.clashes);
  const hats = kind === 'Person' ? card.hats.filter(({ age }) => age < 2) : [];
  const aliases = (record['aliases'] as readonly string[] | undefined) ?? [];
  return (
    <div className="a-card-head">
      {kind === 'Person' ? (
        <Initials name={card.label} big />
      ) : (
        <ActorGlyph kind={isKind(kind) ? kind : 'Person'} ours={card.ours} relay={record['relay'] === true} size={26} />
      )}
      <div className="e-grow">
        <PageHead
          title={card.label}
          beside={
            <>
              <Marking access={card.access} />
              <span className="e-2">{secondLineOf(card.kind, record, language)}</span>
              {record['relay'] === true && <span className="a-accent e-small">{t('relay')}</span>}
              {record['businessSecret'] === true && <span className="e-critical e-small">{t('secret')}</span>}
              {record['invented'] === true && <span className="e-caption">{t('invented')}</span>}
            </>
          }
          actions={
            <>
              <Button variant="default" leftSection={<IconPlus {...icon} />} onClick={() => openLog(card.label)}>
                {t('log')}
              </Button>
              <Button variant="default" onClick={onEdit}>
                {t('edit')} <kbd>e</kbd>
              </Button>
              <MoreMenu card={card} kind={kind} />
            </>
          }
        />
        {hats.length > 0 && (
          <div className="e-hats">
            {hats.map((hat) => (
              <HatChip key={hat.id} hat={chipOf(hat, clashing, language, 'place')} />
            ))}
          </div>
        )}
        {kind === 'Committee' && aliases.length > 0 && (
          <p className="e-small e-3">{t('alsoWritten', { names: aliases.join(', ') })}</p>
        )}
      </div>
    </div>
  );
}

function MoreMenu({ card, kind }: { readonly card: ActorCard; readonly kind: ActorKindName }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const saved = useSaved();
  const toast = useToast();
  const remove = async () => {
    try {
      const { commit } = await removeActor(kind, card.id, card.version);
      await navigate({ to: '/acteurs' });
      await saved({ text: t('removed', { name: card.label }), commit });
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error), failed: true });
    }
  };
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('other')}>
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          leftSection={<IconTopologyStar3 {...icon} />}
          to={'/carte' as string}
          search={{ autour: card.id } as never}
        >
          {t('map')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void remove()}>
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
