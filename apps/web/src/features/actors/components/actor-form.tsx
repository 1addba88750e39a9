import { type Entity, entityOf } from '@entregent/model';
import { type ConflictingField, ConflictDialog, Dialog, EntityForm, type EntityFormSubmission } from '@entregent/ui';
import { useState } from 'react';
import { ApiError } from '../../../api/api-error.ts';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useSaved } from '../../../app/saved.ts';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import {
  type ActorKindName,
  addFact,
  changeFact,
  type FactName,
  type SourceLine,
  useActorRecord,
  type Values,
} from '../api/actor-queries.ts';
import { texts as cardTexts } from '../card-texts/texts.ts';
import { texts } from '../texts.ts';

const factOf = { Person: 'person', Organisation: 'organisation', Committee: 'committee' } as const satisfies Record<
  ActorKindName,
  FactName
>;
const newTitle = { Person: 'newPerson', Organisation: 'newOrganisation', Committee: 'newCommittee' } as const;

const nameOf = (entity: Entity, values: Values) => entity.options.name(values as never);

interface NewActorProps {
  readonly kind: ActorKindName;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** A new person, organisation or committee, with its sources. */
export function NewActor({ kind, onClose, onCreated }: NewActorProps) {
  const t = useTexts(texts);
  const { circles } = useViewer();
  const search = useRefSearch();
  const saved = useSaved();
  const entity = entityOf(kind);
  return (
    <Dialog title={t(newTitle[kind])} size="xl" onClose={onClose}>
      <EntityForm
        entity={entity}
        circles={circles}
        search={search}
        onCancel={onClose}
        onSubmit={async ({ input, newSources }) => {
          const done = await addFact(factOf[kind], input, newSources);
          await saved({ text: t('created', { name: nameOf(entity, input) }), commit: done.commit });
          onCreated(done.id);
        }}
      />
    </Dialog>
  );
}

interface Conflict {
  readonly version: number;
  readonly fields: readonly ConflictingField[];
}

/** What a refused save says of the record as it is now; undefined for any other failure. */
export function conflictOf(error: unknown): Conflict | undefined {
  if (!(error instanceof ApiError) || error.code !== 'CONFLICT') return undefined;
  const [record] = (error.details['records'] ?? []) as readonly Conflict[];
  return record;
}

interface EditActorProps {
  readonly kind: ActorKindName;
  readonly id: string;
  readonly sources: readonly SourceLine[];
  readonly onClose: () => void;
}

/** An actor's own fields. Where somebody else saved in the meantime, the choice is made field by field. */
export function EditActor({ kind, id, sources, onClose }: EditActorProps) {
  const t = useTexts(cardTexts);
  const { circles } = useViewer();
  const search = useRefSearch();
  const saved = useSaved();
  const { data: record, error } = useActorRecord(kind, id);
  // The form keeps what was read when it opened: a newer version is for the conflict to show, not to overwrite unseen.
  const [begun, setBegun] = useState<Values | undefined>(record);
  const [conflict, setConflict] = useState<Conflict & { readonly newSources: readonly unknown[] }>();
  if (error) throw error;
  if (!begun && record) setBegun(record);
  if (!begun) return null;
  const entity = entityOf(kind);
  const save = async (input: Values, newSources: readonly unknown[]) => {
    const done = await changeFact(factOf[kind], input, newSources);
    onClose();
    await saved({ text: t('changed', { name: nameOf(entity, { ...begun, ...input }) }), ...done });
  };
  const submit = async ({ input, newSources }: EntityFormSubmission) => {
    const known = newSources.length === 0 ? {} : { sources: input['sources'] ?? begun['sources'] };
    try {
      await save({ ...input, ...known }, newSources);
    } catch (failure) {
      const found = conflictOf(failure);
      if (!found) throw failure;
      setConflict({ ...found, newSources });
    }
  };
  return (
    <>
      <Dialog title={t('edit')} size="xl" onClose={onClose}>
        <EntityForm
          entity={entity}
          record={begun}
          circles={circles}
          names={sources.map(({ id: source, title }) => ({ id: source, kind: 'Source', label: title }))}
          search={search}
          onSubmit={submit}
          onCancel={onClose}
        />
      </Dialog>
      {conflict && (
        <ConflictDialog
          entity={entity}
          fields={conflict.fields}
          nameOf={(one) => sources.find((source) => source.id === one)?.title}
          onClose={() => setConflict(undefined)}
          onResolve={(mine) => save({ id, version: conflict.version, ...mine }, conflict.newSources)}
        />
      )}
    </>
  );
}
