import { accessKey, type Entity, levels, Undertaking } from '@entregent/model';
import {
  Dialog,
  EntityForm,
  type EntityFormSubmission,
  type FieldControl,
  MarkingBadge,
  type RefOption,
} from '@entregent/ui';
import { Checkbox, Input } from '@mantine/core';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useViewer } from '../../../app/viewer.ts';
import { useCircleName } from '../circle-names.ts';

const order = [
  'person', 'organisation', 'textVersion', 'signing', 'scope', 'ceiling', 'survivalMonths', 'from', 'to', 'identityCheck',
  'conflicts', 'conflictScope', 'note',
] as const; // prettier-ignore

export interface UndertakingFormProps {
  readonly title: string;
  /** The draft to change as it was read, or presets of a new one. */
  readonly record?: Readonly<Record<string, unknown>>;
  readonly names?: readonly RefOption[];
  readonly onSave: (submission: EntityFormSubmission) => Promise<void>;
  readonly onClose: () => void;
}

/** The text of an undertaking: who, which dossiers, up to which marking, from when to when. */
export function UndertakingForm({ title, record, names = [], onSave, onClose }: UndertakingFormProps) {
  const { circles } = useViewer();
  const search = useRefSearch();
  return (
    <Dialog title={title} size="xl" onClose={onClose}>
      <EntityForm
        entity={Undertaking as unknown as Entity}
        record={{ ceiling: 2, ...record }}
        fields={order}
        controls={{ scope: DossierPicker, conflictScope: DossierPicker, ceiling: LevelPicker }}
        circles={circles}
        names={names}
        search={search}
        withSources={false}
        onSubmit={onSave}
        onCancel={onClose}
      />
    </Dialog>
  );
}

/** Some of the reader's own circles; others that stand there already stay. */
const DossierPicker: FieldControl = ({ label, value, onChange, error }) => {
  const { circles } = useViewer();
  const nameOf = useCircleName();
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const codes = [...new Set([...circles.map(({ code }) => code), ...chosen])];
  return (
    <Group label={label} error={error}>
      {codes.map((code) => (
        <Checkbox
          key={code}
          size="sm"
          label={nameOf(code)}
          checked={chosen.includes(code)}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
          }
        />
      ))}
    </Group>
  );
};

interface LevelPickerProps extends ComponentProps<FieldControl> {
  /** Highest level that is offered, 0 to 4. */
  readonly most?: number;
}

/** A TLP level. */
export function LevelPicker({ label, value, onChange, error, most = 4 }: LevelPickerProps) {
  const name = useId();
  return (
    <Group label={label} error={error}>
      <div role="radiogroup" aria-label={label} className="e-levels">
        {levels.slice(0, most + 1).map((level, index) => (
          <label key={level}>
            <input type="radio" name={name} checked={value === index} onChange={() => onChange(index)} />
            <MarkingBadge access={accessKey('-', index)} />
          </label>
        ))}
      </div>
    </Group>
  );
}

function Group({ label, error, children }: { label: string; error?: string | undefined; children: ReactNode }) {
  return (
    <Input.Wrapper label={label} labelElement="div" error={error}>
      <div className="g-choices" role="group" aria-label={label}>
        {children}
      </div>
    </Input.Wrapper>
  );
}
