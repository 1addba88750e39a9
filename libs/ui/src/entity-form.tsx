import { type Entity, type FieldIssue, receivingKinds } from '@entregent/model';
import { Button } from '@mantine/core';
import { type ComponentType, type KeyboardEvent, useMemo, useId, useState } from 'react';
import { Controller, type FieldErrors, type Resolver, useForm, useWatch } from 'react-hook-form';
import { changesNothing, initialValues, inputOf, lowersMarking, type Values } from './entity-form-values.ts';
import { type FieldDescription, fieldsOf } from './field-kinds.ts';
import { FormField } from './form-field.tsx';
import { useLanguage, useWords } from './language.tsx';
import { LoweringReason } from './lowering.tsx';
import { type CircleOption, defaultMarking, MarkingPicker } from './marking-picker.tsx';
import type { RefOption, RefSearch } from './ref-picker.tsx';
import { RestrictedDeclaration } from './restricted-declaration.tsx';
import { type Secret, SecretFields, secretKeys } from './secret-fields.tsx';
import { type SourceDraft, SourcesField } from './sources-field.tsx';

export interface EntityFormSubmission {
  /** Input of the API: a new record in full, or id, version and what changed. */
  readonly input: Values;
  /** Sources told in the same gesture, to be created with it and added to `input.sources`. */
  readonly newSources: readonly SourceDraft[];
}

/** A control of one's own for a field. */
export type FieldControl = ComponentType<{
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error?: string | undefined;
}>;

export interface EntityFormProps {
  readonly entity: Entity;
  /** The record to change as it was read (with `id` and `version`), or presets of a new one. */
  readonly record?: Values;
  /** Fields to show, in this order; all of them by default. What is left out keeps its preset. */
  readonly fields?: readonly string[];
  /** Controls that stand in place of those that the schema gives, by field. */
  readonly controls?: Readonly<Record<string, FieldControl>>;
  readonly circles: readonly CircleOption[];
  /** Marking of a new record, `circle:level`; the first circle's default otherwise. */
  readonly access?: string;
  /** Names of the records that the references hold. */
  readonly names?: readonly RefOption[];
  readonly search: RefSearch;
  /**
   * Saves. May give back issues for the fields; an error with `issues` and a `message` (ApiError) does the same, and its
   * message stands above the buttons. The form keeps what was typed.
   */
  readonly onSubmit: (submission: EntityFormSubmission) => Promise<readonly FieldIssue[] | void>;
  readonly onCancel?: () => void;
  /** What the button says; *Enregistrer* by default. */
  readonly submit?: string;
  /** False leaves the sources out, for records that are none themselves. */
  readonly withSources?: boolean;
  readonly today?: string;
}

const isSecretKey = (key: string): key is keyof Secret => secretKeys.some((one) => one === key);
const wide = ({ kind, list }: FieldDescription) => kind === 'prose' || list;

const errorsOf = (issues: readonly FieldIssue[]): FieldErrors => {
  const errors: Record<string, { type: string; message: string }> = {};
  for (const { path, message } of issues) {
    const key = String(path[0] ?? 'root');
    errors[key] ??= { type: 'check', message };
  }
  return errors;
};

const unreasoned = (message: string): FieldIssue => ({ path: ['markingReason'], message });

const failureOf = (error: unknown): { text: string; issues: readonly FieldIssue[] } => {
  const { issues } = error as { issues?: readonly FieldIssue[] };
  return { text: error instanceof Error ? error.message : String(error), issues: issues ?? [] };
};

/** Draws the form of any entity from its schema. A field added to the model appears here with its label, unasked. */
export function EntityForm(props: EntityFormProps) {
  const { entity, record, circles, names = [], search, onSubmit, onCancel, submit, withSources = true, today } = props;
  const words = useWords();
  const language = useLanguage();
  const id = useId();
  const all = useMemo(() => fieldsOf(entity, language), [entity, language]);
  const shown = props.fields ? props.fields.flatMap((key) => all.find((field) => field.key === key) ?? []) : all;
  const [known, setKnown] = useState(() => new Map(names.map((name) => [name.id, name])));
  const [drafts, setDrafts] = useState<readonly SourceDraft[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const [restricted, setRestricted] = useState(false);

  const [begun] = useState(() => initialValues(all, record ?? {}, props.access ?? defaultMarking(circles)));
  const resolver: Resolver<Record<string, unknown>> = ({ markingReason, ...values }) => {
    const lowers = lowersMarking(record, begun, values['access']);
    if (lowers && !markingReason) return { values: {}, errors: errorsOf([unreasoned(words.loweringUnreasoned)]) };
    const given = lowers ? { ...values, markingReason } : values;
    const checked = inputOf(entity, given, { record, begun, language });
    return checked.ok ? { values: checked.input, errors: {} } : { values: {}, errors: errorsOf(checked.issues) };
  };
  const { control, handleSubmit, setError, setValue, formState } = useForm<Record<string, unknown>>({
    defaultValues: begun,
    resolver,
    shouldFocusError: false,
  });
  const { errors, isSubmitting } = formState;
  const hidden = Object.entries(errors).filter(
    ([key]) =>
      key !== 'access' && key !== 'markingReason' && !isSecretKey(key) && !shown.some((field) => field.key === key),
  );
  const name = (option: RefOption) => setKnown((now) => new Map(now).set(option.id, option));
  const nameOf = (id: string): RefOption => known.get(id) ?? { id, kind: 'Source', label: id.slice(0, 8) };
  const focusFirst = () =>
    requestAnimationFrame(() =>
      document.getElementById(id)?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  const mark = (issues: readonly FieldIssue[]) => {
    for (const [key, error] of Object.entries(errorsOf(issues))) setError(key, error as { message: string });
    focusFirst();
  };

  const send = handleSubmit(
    async (input) => {
      setSaid(null);
      if (changesNothing(input) && drafts.length === 0) {
        setSaid(words.nothingChanged);
        return;
      }
      try {
        const issues = await onSubmit({ input, newSources: drafts });
        if (issues && issues.length > 0) mark(issues);
      } catch (error) {
        const { text, issues } = failureOf(error);
        setSaid(text);
        mark(issues);
      }
    },
    (found) => {
      setSaid(words.correctFields(Object.keys(found).length));
      focusFirst();
    },
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!restricted) void send();
  };
  const [access, sources, reason, ...secret] = useWatch({
    control,
    name: ['access', 'sources', 'markingReason', ...secretKeys],
  });
  const [businessSecret, secretReason, secretOwner] = secret as [boolean, string | null, string | null];
  const key = typeof access === 'string' ? access : '';

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a short cut for the button below
    <form id={id} className="e-form" noValidate onSubmit={(event) => void send(event)} onKeyDown={onKeyDown}>
      <div className="e-fields">
        {shown.map((field) => (
          <div key={field.key} data-wide={wide(field) || undefined}>
            <Controller
              control={control}
              name={field.key}
              render={({ field: { value, onChange, onBlur } }) => {
                const error = errors[field.key]?.message as string | undefined;
                const Control = props.controls?.[field.key];
                if (Control) return <Control label={field.label} value={value} onChange={onChange} error={error} />;
                return (
                  <FormField
                    field={field}
                    value={value}
                    onChange={onChange}
                    onBlur={onBlur}
                    error={error}
                    search={search}
                    names={known}
                    onName={name}
                  />
                );
              }}
            />
          </div>
        ))}
        {withSources && (
          <div data-wide>
            <SourcesField
              known={(Array.isArray(sources) ? (sources as string[]) : []).map(nameOf)}
              onKnown={(options) => {
                options.forEach(name);
                setValue(
                  'sources',
                  options.map(({ id }) => id),
                );
              }}
              drafts={drafts}
              onDrafts={setDrafts}
              search={search}
              {...(today ? { today } : {})}
            />
          </div>
        )}
        <div data-wide>
          <MarkingPicker
            circles={circles}
            value={key}
            onChange={(next) => setValue('access', next)}
            error={errors['access']?.message as string | undefined}
          />
          {lowersMarking(record, begun, key) && (
            <LoweringReason
              from={String(begun['access'])}
              to={key}
              value={typeof reason === 'string' ? reason : ''}
              onChange={(text) => setValue('markingReason', text)}
              error={errors['markingReason']?.message as string | undefined}
            />
          )}
          <SecretFields
            value={{ businessSecret, secretReason, secretOwner }}
            onChange={(value) => secretKeys.forEach((key) => setValue(key, value[key]))}
            errorOf={(key) => errors[key]?.message as string | undefined}
          />
          {receivingKinds.includes(entity.kind) && (
            <RestrictedDeclaration declared={restricted} onChange={setRestricted} />
          )}
        </div>
      </div>
      <footer className="e-form-foot">
        <Button type="submit" variant="filled" loading={isSubmitting} disabled={restricted}>
          {submit ?? words.save} <kbd>{words.submitKeys}</kbd>
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
        <span role="status" className="e-small e-critical">
          {[said, ...hidden.map(([key, error]) => `${key} : ${String(error?.message)}`)].filter(Boolean).join(' ')}
        </span>
      </footer>
    </form>
  );
}
