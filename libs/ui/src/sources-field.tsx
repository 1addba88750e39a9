import { createInputOf, type FieldIssue, check, Reliability, Source, choiceLabel } from '@entregent/model';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { smallIcon } from './icon.ts';
import { useState } from 'react';
import { useLanguage, useWords } from './language.tsx';
import { Token } from './page-parts.tsx';
import { PartialDateField } from './partial-date-field.tsx';
import { RestrictedDeclaration } from './restricted-declaration.tsx';
import { type RefOption, RefPicker, type RefSearch } from './ref-picker.tsx';

/** A source told in the same gesture as the fact; it is created when the form is sent. */
export interface SourceDraft {
  readonly title: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly reliability: string | null;
}

export interface SourcesFieldProps {
  /** Sources that are in the base already. */
  readonly known: readonly RefOption[];
  readonly onKnown: (known: readonly RefOption[]) => void;
  readonly drafts: readonly SourceDraft[];
  readonly onDrafts: (drafts: readonly SourceDraft[]) => void;
  readonly search: RefSearch;
  readonly today?: string;
}

const blank: SourceDraft = { title: '', url: null, published: null, reliability: null };
/** Opening the draft moves on to its first field; a stable function, so once only. */
const focusOnMount = (input: HTMLInputElement | null) => input?.focus();
const sourceInput = createInputOf(Source);

/** What a fact rests on: sources of the base by name, or a new one in four short fields. */
export function SourcesField({ known, onKnown, drafts, onDrafts, search, today }: SourcesFieldProps) {
  const words = useWords();
  const language = useLanguage();
  const [draft, setDraft] = useState<SourceDraft | null>(null);
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [restricted, setRestricted] = useState(false);
  const errorOf = (field: keyof SourceDraft) => issues.find(({ path }) => path[0] === field)?.message;
  const attach = () => {
    const checked = check(sourceInput, draft, language);
    setIssues(checked.ok ? [] : checked.issues);
    if (!checked.ok || !draft || restricted) return;
    onDrafts([...drafts, { ...draft, title: draft.title.trim() }]);
    setDraft(null);
  };
  const set = (change: Partial<SourceDraft>) => setDraft({ ...(draft ?? blank), ...change });
  return (
    <fieldset>
      <legend>{words.sources}</legend>
      {drafts.length > 0 && (
        <div className="e-values">
          {drafts.map((one) => (
            <Token
              key={one.title + one.url}
              name={one.title}
              onRemove={() => onDrafts(drafts.filter((other) => other !== one))}
            >
              {one.title} <span className="e-3">({words.newSource})</span>
            </Token>
          ))}
        </div>
      )}
      <RefPicker
        multiple
        label={words.existingSource}
        kinds={['Source']}
        search={search}
        value={known}
        onChange={onKnown}
        description={known.length + drafts.length === 0 && !draft ? words.noSourceYet : undefined}
      />
      {draft ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter does what the button does
        <div
          className="e-source-draft e-fields"
          role="group"
          aria-label={words.newSource}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            attach();
          }}
        >
          <div data-wide>
            <TextInput
              label={words.sourceTitle}
              required
              ref={focusOnMount}
              value={draft.title}
              error={errorOf('title')}
              onChange={({ currentTarget }) => set({ title: currentTarget.value })}
            />
          </div>
          <TextInput
            label={words.sourceAddress}
            type="url"
            value={draft.url ?? ''}
            error={errorOf('url')}
            onChange={({ currentTarget }) => set({ url: currentTarget.value.trim() || null })}
          />
          <PartialDateField
            label={words.sourcePublished}
            value={draft.published}
            error={errorOf('published')}
            onChange={(published) => set({ published })}
            {...(today ? { today } : {})}
          />
          <NativeSelect
            label={words.sourceReliability}
            value={draft.reliability ?? ''}
            data={[
              { value: '', label: words.nothing },
              ...Reliability.options.map((letter) => ({
                value: letter,
                label: `${letter} · ${choiceLabel('Reliability', letter, language)}`,
              })),
            ]}
            onChange={({ currentTarget }) => set({ reliability: currentTarget.value || null })}
          />
          <div data-wide>
            <RestrictedDeclaration declared={restricted} onChange={setRestricted} />
          </div>
          <div data-wide className="e-actions">
            <Button size="xs" disabled={restricted} onClick={attach}>
              {words.addSource}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              onClick={() => {
                setDraft(null);
                setRestricted(false);
              }}
            >
              {words.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <Button
          mt={6}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus {...smallIcon} />}
          onClick={() => setDraft(blank)}
        >
          {words.newSource}
        </Button>
      )}
    </fieldset>
  );
}
