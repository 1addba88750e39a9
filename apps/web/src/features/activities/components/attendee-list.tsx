import { AttendanceMode, choiceLabel } from '@entregent/model';
import { ActorGlyph, icon, RefPicker, type RefOption, smallIcon, useLanguage } from '@entregent/ui';
import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconUserPlus, IconX } from '@tabler/icons-react';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { hatInWords } from '../hat-words.ts';
import type { Attendee, ByHand, Draft } from '../log-draft.ts';
import { texts } from '../texts.ts';

export interface AttendeeListProps {
  readonly attendees: readonly Attendee[];
  readonly byHand: Draft['byHand'];
  readonly onChange: (change: ByHand) => void;
}

/** Who was there, each under the hat of that day. */
export function AttendeeList({ attendees, byHand, onChange }: AttendeeListProps) {
  const t = useTexts(texts);
  const search = useRefSearch();
  const add = (option: RefOption | null) => {
    if (!option) return;
    const { without = [], added = [] } = byHand;
    const person = { ...option, ours: false, access: 'cluster:0' };
    onChange({ added: [...added, person], without: without.filter((key) => key !== option.id) });
  };
  return (
    <section className="log-part">
      <h3>
        {t('present')} <span>{attendees.length}</span>
      </h3>
      <ul className="log-people">
        {attendees.map((attendee) => (
          <AttendeeLine key={attendee.key} attendee={attendee} byHand={byHand} onChange={onChange} />
        ))}
      </ul>
      <RefPicker label={t('addPerson')} kinds={['Person']} search={search} value={null} onChange={add} />
    </section>
  );
}

interface AttendeeLineProps extends Pick<AttendeeListProps, 'byHand' | 'onChange'> {
  readonly attendee: Attendee;
}

function AttendeeLine({ attendee, byHand, onChange }: AttendeeLineProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { key, person, name, me, hats, hat, others, unknown, mode } = attendee;
  const label = me ? t('you') : (person?.label ?? name);
  const id = person?.id ?? key;
  const caption = hat
    ? hatInWords(hat.fits ? { ...hat, placeLabel: null } : hat, language)
    : person
      ? (person.sub ?? t('noHat'))
      : t(unknown ? 'notChecked' : 'newPerson');
  const choose = (mandate: string | null) => onChange({ hats: { ...byHand.hats, [id]: mandate } });
  const ticked = (on: boolean) => (on ? { rightSection: <IconCheck {...smallIcon} /> } : {});
  return (
    <li>
      {person ? <ActorGlyph kind="Person" ours={person.ours} /> : <IconUserPlus {...icon} />}
      <span className="e-grow">
        <b>{label}</b>
        <span className="e-caption">
          {caption}
          {mode !== 'in_person' && ` · ${choiceLabel('AttendanceMode', mode, language)}`}
          {others.length > 0 && !(key in (byHand.named ?? {})) && (
            <span className="e-critical"> · {t('several', { count: others.length })}</span>
          )}
        </span>
      </span>
      <Menu position="bottom-end" shadow="md" width={300} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className="e-icon-button log-target" aria-label={t('changeHat', { name: label })}>
            <IconChevronDown {...icon} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {hats.length > 0 && <Menu.Label>{t('hatsThatDay')}</Menu.Label>}
          {hats.map((one) => (
            <Menu.Item key={one.mandate} {...ticked(one.mandate === hat?.mandate)} onClick={() => choose(one.mandate)}>
              {hatInWords(one, language)}
            </Menu.Item>
          ))}
          {hats.length > 0 && (
            <Menu.Item {...ticked(hat === null)} onClick={() => choose(null)}>
              {t('noHat')}
            </Menu.Item>
          )}
          {(others.length > 0 || (person && key === name && !me)) && <Menu.Label>{t('otherPeople')}</Menu.Label>}
          {others.map((other) => (
            <Menu.Item key={other.id} onClick={() => onChange({ named: { ...byHand.named, [key]: other } })}>
              {other.label} <span className="e-3">{other.sub}</span>
            </Menu.Item>
          ))}
          {person && key === name && !me && (
            <Menu.Item onClick={() => onChange({ named: { ...byHand.named, [key]: null } })}>
              {t('newPersonNamed', { name })}
            </Menu.Item>
          )}
          <Menu.Label>{t('attended')}</Menu.Label>
          {AttendanceMode.options.map((one) => (
            <Menu.Item
              key={one}
              {...ticked(one === mode)}
              onClick={() => onChange({ modes: { ...byHand.modes, [id]: one } })}
            >
              {choiceLabel('AttendanceMode', one, language)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconX {...icon} />}
            onClick={() =>
              onChange({
                without: [...(byHand.without ?? []), key],
                added: (byHand.added ?? []).filter((one) => one.id !== key),
              })
            }
          >
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
