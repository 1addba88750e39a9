import { isKind, type Kind } from '@entregent/model';
import { Combobox, Input, InputBase, useCombobox } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { ActorGlyph } from './actor-glyph.tsx';
import { useWords } from './language.tsx';
import { Token } from './page-parts.tsx';

/** A record as a picker shows it. */
export interface RefOption {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly sub?: string | null;
}

/** Finds records of the given kinds by a text of two letters or more. */
export type RefSearch = (text: string, kinds: readonly Kind[]) => Promise<readonly RefOption[]>;

interface Common {
  readonly label: ReactNode;
  readonly kinds: readonly Kind[];
  readonly search: RefSearch;
  readonly required?: boolean;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly onBlur?: () => void;
}
interface One extends Common {
  readonly multiple?: false;
  readonly value: RefOption | null;
  readonly onChange: (value: RefOption | null) => void;
}
interface Many extends Common {
  readonly multiple: true;
  readonly value: readonly RefOption[];
  readonly onChange: (value: readonly RefOption[]) => void;
}
export type RefPickerProps = One | Many;

const none: readonly RefOption[] = [];
const pause = 150;
type State = 'short' | 'busy' | 'found' | 'failed';
interface Answer {
  readonly text: string;
  readonly options: readonly RefOption[];
  readonly failed: boolean;
}

/** Options for what is typed; an answer that comes late, for a text since changed, is dropped. */
function useOptions(typed: string, kinds: readonly Kind[], search: RefSearch) {
  const text = typed.trim();
  const [answer, setAnswer] = useState<Answer>({ text: '', options: [], failed: false });
  const ask = useEffectEvent((asked: string) => search(asked, kinds));
  useEffect(() => {
    if (text.length < 2) return undefined;
    let stale = false;
    const timer = setTimeout(() => {
      ask(text).then(
        (options) => !stale && setAnswer({ text, options, failed: false }),
        () => !stale && setAnswer({ text, options: [], failed: true }),
      );
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text]);
  const state: State = text.length < 2 ? 'short' : answer.text !== text ? 'busy' : answer.failed ? 'failed' : 'found';
  return { state, options: state === 'short' ? none : answer.options };
}

function OptionGlyph({ kind }: { readonly kind: string }) {
  return isKind(kind) ? <ActorGlyph kind={kind} decorative /> : null;
}

/** Names other records by typing a part of their name. With `multiple`, chosen ones stand above as tokens. */
export function RefPicker(props: RefPickerProps) {
  const { label, kinds, search, required = false, error, description, onBlur } = props;
  const words = useWords();
  const [text, setText] = useState<string | null>(null);
  const { state, options } = useOptions(text ?? '', kinds, search);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const chosen = props.multiple ? props.value : props.value ? [props.value] : [];
  const offered = options.filter(({ id }) => !chosen.some((one) => one.id === id));

  useEffect(() => {
    if (offered.length > 0) combobox.selectFirstOption();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [options]);

  const take = (id: string) => {
    const option = options.find((one) => one.id === id);
    if (!option) return;
    if (props.multiple) props.onChange([...props.value, option]);
    else props.onChange(option);
    setText(null);
    combobox.closeDropdown();
  };
  const hint = { short: words.typeToSearch, busy: words.searching, failed: words.searchFailed };
  return (
    <Combobox store={combobox} onOptionSubmit={take} shadow="md">
      {props.multiple && chosen.length > 0 && <Input.Label>{label}</Input.Label>}
      {props.multiple && chosen.length > 0 && (
        <div className="e-values">
          {chosen.map((one) => (
            <Token
              key={one.id}
              name={one.label}
              onRemove={() => props.onChange(props.value.filter(({ id }) => id !== one.id))}
            >
              <OptionGlyph kind={one.kind} /> {one.label}
            </Token>
          ))}
        </div>
      )}
      <Combobox.Target>
        <InputBase
          label={props.multiple && chosen.length > 0 ? undefined : label}
          aria-label={typeof label === 'string' ? label : undefined}
          required={required}
          error={error}
          description={description}
          placeholder={words.searchActor}
          value={text ?? (props.multiple ? '' : (props.value?.label ?? ''))}
          leftSection={
            !props.multiple && props.value && text === null ? <OptionGlyph kind={props.value.kind} /> : undefined
          }
          rightSectionPointerEvents="all"
          rightSection={
            !props.multiple && props.value ? (
              <Combobox.ClearButton aria-label={words.remove(props.value.label)} onClear={() => props.onChange(null)} />
            ) : undefined
          }
          autoComplete="off"
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            setText(null);
            onBlur?.();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text === null}>
        <Combobox.Options className="e-options" aria-label={typeof label === 'string' ? label : words.choose}>
          {offered.map(({ id, kind, label: name, sub }) => (
            <Combobox.Option key={id} value={id}>
              <OptionGlyph kind={kind} />
              <span className="e-grow">
                {name} {sub && <span className="e-3">{sub}</span>}
              </span>
            </Combobox.Option>
          ))}
          {offered.length === 0 && <Combobox.Empty>{state === 'found' ? words.noMatch : hint[state]}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
