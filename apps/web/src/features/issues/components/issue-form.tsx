import { type Entity, Issue } from '@entregent/model';
import { Dialog, EntityForm, type EntityFormSubmission } from '@entregent/ui';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useViewer } from '../../../app/viewer.ts';
import type { IssueCard } from '../api/issue-queries.ts';
import { useIssueFields } from '../api/issue-queries.ts';

interface FormProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSave: (submission: EntityFormSubmission) => Promise<void>;
}

/** A new issue. */
export function IssueForm({ title, onClose, onSave }: FormProps) {
  const { circles } = useViewer();
  const search = useRefSearch();
  return (
    <Dialog title={title} size="xl" onClose={onClose}>
      <EntityForm
        entity={Issue as unknown as Entity}
        circles={circles}
        search={search}
        onSubmit={onSave}
        onCancel={onClose}
      />
    </Dialog>
  );
}

/** An issue's own fields, as they were read; a change made elsewhere in the meantime is refused, not overwritten. */
export function IssueEdit({ title, card, onClose, onSave }: FormProps & { readonly card: IssueCard }) {
  const { circles } = useViewer();
  const search = useRefSearch();
  const { data, error } = useIssueFields(card.id);
  if (error) throw error;
  if (!data) return null;
  const names = [
    ...card.deciders,
    ...card.committees,
    ...card.sources.map(({ id, title: label }) => ({ id, kind: 'Source', label })),
  ];
  return (
    <Dialog title={title} size="xl" onClose={onClose}>
      <EntityForm
        entity={Issue as unknown as Entity}
        record={data}
        circles={circles}
        names={names}
        search={search}
        onSubmit={onSave}
        onCancel={onClose}
      />
    </Dialog>
  );
}
