import { entityOf } from '@entregent/model';
import { type FieldChange, fieldLabel, HistoryList, type RecordChange, useLanguage, useToast } from '@entregent/ui';
import { useSaved } from '../../../app/saved.ts';
import { useWatchers } from '../../../app/people-queries.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { type ActorCard, type ActorKindName, changeFact, useHistory, useNames } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';

const factOf = { Person: 'person', Organisation: 'organisation', Committee: 'committee' } as const;
const read = (json: string | null | undefined): unknown =>
  json === null || json === undefined ? null : JSON.parse(json);
const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const idsIn = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && uuid.test(one));

/** What happened to the record itself, value by value; each can be put back. */
export function HistoryTab({ card, kind }: { readonly card: ActorCard; readonly kind: ActorKindName }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const saved = useSaved();
  const toast = useToast();
  const { data, error } = useHistory(kind, card.id);
  const { data: watchers } = useWatchers(card.access);
  const entity = entityOf(kind);
  const changes = (data ?? []).map(({ commit, reason, at, by, kind: how, action, fields }): RecordChange => ({
    id: commit,
    at,
    by: watchers?.people.find(({ id }) => id === by)?.name ?? (uuid.test(by) ? '—' : by),
    kind: action === 'create' ? 'create' : how,
    why: reason || null,
    fields: fields.map(({ field, before, after }) => ({ field, before: read(before), after: read(after) })),
  }));
  const ids = [...new Set(changes.flatMap(({ fields }) => fields.flatMap(({ before, after }) => [...idsIn(before), ...idsIn(after)])))]; // prettier-ignore
  const { data: names } = useNames(ids);
  if (error) throw error;
  if (!data) return null;
  const restore = async (_: RecordChange, { field, before }: FieldChange) => {
    try {
      const { commit } = await changeFact(factOf[kind], { id: card.id, version: card.version, [field]: before }, []);
      await saved({ text: t('restored', { field: fieldLabel(entity, field, language) }), commit });
    } catch (refused) {
      toast({ text: refused instanceof Error ? refused.message : String(refused), failed: true });
    }
  };
  return (
    <HistoryList
      entity={entity}
      changes={changes}
      nameOf={(id) => names?.find((one) => one.id === id)?.label}
      onRestore={(change, field) => void restore(change, field)}
    />
  );
}
