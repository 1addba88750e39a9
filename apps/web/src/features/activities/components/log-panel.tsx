import { check, createInputOf, entities } from '@entregent/model';
import {
  icon,
  ListField,
  MarkingBadge,
  MarkingPicker,
  type RefOption,
  RefPicker,
  smallIcon,
  SourcesField,
  useLanguage,
  useNarrow,
  useToast,
} from '@entregent/ui';
import { Button, Drawer } from '@mantine/core';
import { IconCheck, IconWifiOff } from '@tabler/icons-react';
import { useState } from 'react';
import { ApiError } from '../../../api/api-error.ts';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useSaved } from '../../../app/saved.ts';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import '../activities.css';
import { durationInWords } from '../durations.ts';
import { fill } from '../log-draft.ts';
import { keep } from '../log-queue.ts';
import { logInput, lookUp } from '../log-send.ts';
import { texts } from '../texts.ts';
import { useLog, useLogApi, useOnline, useSelf } from '../use-log.ts';
import { AttendeeList } from './attendee-list.tsx';
import { FollowUpList } from './follow-up-list.tsx';
import { SentenceBox } from './sentence-box.tsx';
import { UnderstoodRows } from './understood-rows.tsx';
import { WaitingList } from './waiting-list.tsx';

export interface LogPanelProps {
  readonly onClose: () => void;
  /** The beginning of a sentence. */
  readonly sentence?: string;
  /** The committee that it is about. */
  readonly committee?: RefOption;
}

const whole = createInputOf(entities.Activity);

/** *Consigner*: one sentence, the form filled from it, one button. Without a network it is kept and sent later. */
export function LogPanel({ onClose, sentence = '', committee }: LogPanelProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const narrow = useNarrow();
  const online = useOnline();
  const self = useSelf();
  const { circles } = useViewer();
  const api = useLogApi();
  const search = useRefSearch();
  const saved = useSaved();
  const toast = useToast();
  const { draft, filled, setSentence, setByHand, open, done } = useLog(sentence, committee);
  const { byHand } = draft;
  const [more, setMore] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const empty = draft.sentence.trim() === '' && Object.keys(byHand).length === 0;

  const keepHere = () => {
    const { title } = filled;
    if (!keep(self.user, { draft, title })) return setSaid(t('notKept'));
    toast({ text: t('keptLocally', { title }) });
    done();
    return onClose();
  };
  const send = async () => {
    if (empty) return setSaid(t('sayWhat'));
    const { kind, title, on, minutes, place } = filled;
    const checked = check(whole, { kind, title, on, minutes, place }, language);
    if (!checked.ok) return setSaid(t('toCorrect', { what: checked.issues.map(({ message }) => message).join(', ') }));
    if (!online) return keepHere();
    setBusy(true);
    try {
      // Whoever taps before the last words were looked up still gets the people and committees that they name.
      const input = logInput(draft, fill(draft, await lookUp(draft, self, api), self));
      const commit = await api.log(input);
      const first = input.minutes
        ? t('loggedFor', { title: input.title, duration: durationInWords(input.minutes, language) })
        : t('logged', { title: input.title });
      const count = input.followUps?.length ?? 0;
      done();
      onClose();
      return await saved({ text: count > 0 ? `${first} ${t('withFollowUps', { count })}` : first, commit });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'OFFLINE') return keepHere();
      const issues = error instanceof ApiError ? error.issues.map(({ message }) => message) : [];
      return setSaid([error instanceof Error ? error.message : String(error), ...issues].join(' '));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Drawer.Root opened onClose={onClose} position="right" size={narrow ? '100%' : 480}>
      <Drawer.Overlay backgroundOpacity={0.2} />
      <Drawer.Content className="log-panel" aria-label={t('log')}>
        <div className="log-head">
          <button type="button" className="e-link log-close" onClick={onClose}>
            {t('close')}
          </button>
          <h2>{t('log')}</h2>
          <MarkingBadge access={filled.access} />
        </div>
        <div className="log-body">
          <WaitingList user={self.user} onOpen={open} />
          <SentenceBox
            value={draft.sentence}
            text={filled.reading.text}
            parts={filled.reading.parts}
            onChange={setSentence}
            onSubmit={() => void send()}
          />
          {!empty && (
            <p className="e-caption log-got">
              <IconCheck {...smallIcon} />
              {t('understood')}
            </p>
          )}
          <UnderstoodRows filled={filled} day={draft.day} onChange={setByHand} />
          <AttendeeList attendees={filled.attendees} byHand={byHand} onChange={setByHand} />
          <section className="log-part">
            <ListField label={t('points')} value={filled.points} onChange={(points) => setByHand({ points })} />
          </section>
          <FollowUpList
            followUps={filled.followUps}
            me={self.person === null ? null : { id: self.person, label: self.name }}
            day={draft.day}
            onChange={(followUps) => setByHand({ followUps })}
          />
          {more ? (
            <section className="log-part log-more e-form">
              <ListField
                label={t('decisions')}
                value={filled.decisions}
                onChange={(decisions) => setByHand({ decisions })}
              />
              <RefPicker
                label={t('issue')}
                kinds={['Issue']}
                search={search}
                multiple
                value={filled.issues}
                onChange={(issues) => setByHand({ issues })}
              />
              <SourcesField
                known={byHand.sources ?? []}
                onKnown={(sources) => setByHand({ sources })}
                drafts={byHand.newSources ?? []}
                onDrafts={(newSources) => setByHand({ newSources })}
                search={search}
                today={draft.day}
              />
              <MarkingPicker circles={circles} value={filled.access} onChange={(access) => setByHand({ access })} />
            </section>
          ) : (
            <button type="button" className="e-link log-open-more" onClick={() => setMore(true)}>
              {t('more')}
            </button>
          )}
        </div>
        <div className="log-foot">
          {said && (
            <p className="e-small e-critical" role="alert">
              {said}
            </p>
          )}
          {!online && (
            <p className="e-caption log-offline">
              <IconWifiOff {...icon} />
              {t('offline')}
            </p>
          )}
          <Button variant="filled" size="lg" fullWidth loading={busy} onClick={() => void send()}>
            {t('log')} <kbd>Ctrl Enter</kbd>
          </Button>
        </div>
      </Drawer.Content>
    </Drawer.Root>
  );
}
