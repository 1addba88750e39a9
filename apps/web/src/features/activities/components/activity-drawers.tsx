import { Activity } from '@entregent/model';
import { Drawer, EntityForm, HistoryList } from '@entregent/ui';
import { useQuery } from '@tanstack/react-query';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useSaved } from '../../../app/saved.ts';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { namesOf, type OneActivity, reviseActivity, useActivityHistory } from '../api/activity-queries.ts';
import { texts } from '../texts.ts';

interface SideProps {
  readonly one: OneActivity;
  readonly onClose: () => void;
}

/** Changes an activity, with new sources in the same gesture. */
export function EditDrawer({ one: { activity, details }, onClose }: SideProps) {
  const t = useTexts(texts);
  const search = useRefSearch();
  const saved = useSaved();
  const { circles } = useViewer();
  const names = [...details.about, ...details.sources.map(({ id, title }) => ({ id, kind: 'Source', label: title }))];
  return (
    <Drawer title={t('edit')} sub={activity.title} onClose={onClose}>
      <EntityForm
        entity={Activity}
        record={activity}
        circles={circles}
        names={names}
        search={search}
        onCancel={onClose}
        onSubmit={async ({ input, newSources }) => {
          const { id, version } = activity;
          const sources = newSources.length > 0 ? { sources: activity.sources } : {};
          const done = await reviseActivity({
            change: { ...sources, ...input, id, version },
            newSources: newSources.map((source) => ({ ...source, reliability: source.reliability as 'A' | null })),
          });
          onClose();
          await saved({ text: t('changed', { title: activity.title }), ...done });
        }}
      />
    </Drawer>
  );
}

/** What happened to an activity, change by change. */
export function HistoryDrawer({ one: { activity }, onClose }: SideProps) {
  const t = useTexts(texts);
  const { data = [] } = useActivityHistory(activity.id, true);
  const ids = [...new Set(data.flatMap(({ fields }) => fields.flatMap(({ before, after }) => idsIn([before, after]))))];
  const { data: names = [] } = useQuery({
    queryKey: ['activities', 'names', ids],
    enabled: ids.length > 0,
    queryFn: () => namesOf(ids),
  });
  return (
    <Drawer title={t('history')} sub={activity.title} onClose={onClose}>
      <HistoryList
        entity={Activity}
        changes={data.map(({ commit, reason, fields, ...change }) => ({ ...change, id: commit, why: reason, fields }))}
        nameOf={(id) => names.find((one) => one.id === id)?.label}
      />
    </Drawer>
  );
}

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const idsIn = (values: readonly unknown[]): readonly string[] =>
  values.flat(2).filter((value): value is string => typeof value === 'string' && uuid.test(value));
