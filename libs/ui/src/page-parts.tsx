import { IconX } from '@tabler/icons-react';
import { smallIcon } from './icon.ts';
import { type KeyboardEvent, type ReactNode, useEffect, useId } from 'react';
import { useWords } from './language.tsx';

/** Two letters for a name: *SN* for Solveig Navette. */
export const initialsOf = (name: string): string => {
  const letters = name.split(/[\s-]+/).flatMap((part) => part.match(/^\p{L}/u)?.[0] ?? []);
  return [letters[0], letters.length > 1 ? letters.at(-1) : undefined].join('').toLocaleUpperCase();
};

export function Initials({ name, big = false }: { readonly name: string; readonly big?: boolean }) {
  return (
    <span className="e-initials" data-big={big || undefined} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

export interface PageHeadProps {
  readonly title: ReactNode;
  /** Title of the browser's tab, where `title` is not plain text. */
  readonly tab?: string;
  /** Beside the title: marking, a date, a second name. */
  readonly beside?: ReactNode;
  /** Buttons at the right. */
  readonly actions?: ReactNode;
}

/** The one h1 of a page; it names the browser's tab too. */
export function PageHead({ title, tab, beside, actions }: PageHeadProps) {
  const named = tab ?? (typeof title === 'string' ? title : undefined);
  useEffect(() => {
    if (named !== undefined) document.title = `${named} · Entregent`;
  }, [named]);
  return (
    <header className="e-page-head">
      <h1>{title}</h1>
      {beside}
      {actions && <div className="e-actions">{actions}</div>}
    </header>
  );
}

export interface SectionProps {
  readonly title: ReactNode;
  readonly count?: number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page, parted by a rule. */
export function Section({ title, count, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className="e-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {title} {count !== undefined && <span className="e-count">{count}</span>}
        </h2>
        {actions && <div className="e-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

export interface Choice<K extends string> {
  readonly id: K;
  readonly label: ReactNode;
  readonly count?: number;
  /** A glyph after the label, such as a conflict. */
  readonly mark?: ReactNode;
}

interface ChoiceProps<K extends string> {
  /** What is chosen between, for screen readers. */
  readonly label: string;
  readonly choices: readonly Choice<K>[];
  readonly value: K;
  readonly onChange: (id: K) => void;
}

export interface TabsProps<K extends string> extends ChoiceProps<K> {
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}

/** Tabs of a card; ← → move between them. Each panel has its tab's label as a heading, so that those in it follow on. */
export function Tabs<K extends string>({ label, choices, value, onChange, children }: TabsProps<K>) {
  const prefix = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = choices.findIndex(({ id }) => id === value);
    const next = choices[(at + step + choices.length) % choices.length];
    if (!next) return;
    onChange(next.id);
    document.getElementById(`${prefix}-${next.id}`)?.focus();
  };
  return (
    <>
      <div className="e-tabs" role="tablist" aria-label={label}>
        {choices.map((choice) => (
          <button
            key={choice.id}
            type="button"
            role="tab"
            id={`${prefix}-${choice.id}`}
            aria-selected={choice.id === value}
            aria-controls={`${prefix}-panel`}
            tabIndex={choice.id === value ? 0 : -1}
            onClick={() => onChange(choice.id)}
            onKeyDown={onKeyDown}
          >
            {choice.label}
            {choice.count !== undefined && <span className="e-count">{choice.count}</span>}
            {choice.mark}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-${value}`}>
        <h2 className="e-hidden">{choices.find(({ id }) => id === value)?.label}</h2>
        {children}
      </div>
    </>
  );
}

/** One of a few, side by side: a filter or a way of looking. */
export function Segments<K extends string>({ label, choices, value, onChange }: ChoiceProps<K>) {
  return (
    <div className="e-segments" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button key={choice.id} type="button" aria-pressed={choice.id === value} onClick={() => onChange(choice.id)}>
          {choice.label}
          {choice.count !== undefined && <span className="e-count">{choice.count}</span>}
          {choice.mark}
        </button>
      ))}
    </div>
  );
}

export interface TokenProps {
  /** In words, the values in `<b>`: *type = **personne***. */
  readonly children: ReactNode;
  /** The same in plain text, for the button that takes it away. */
  readonly name: string;
  readonly onRemove?: () => void;
}

/** A filter, or a chosen value, that can be taken away. */
export function Token({ children, name, onRemove }: TokenProps) {
  const words = useWords();
  return (
    <span className="e-token">
      <span className="e-clip">{children}</span>
      {onRemove && (
        <button type="button" aria-label={words.remove(name)} onClick={onRemove}>
          <IconX {...smallIcon} />
        </button>
      )}
    </span>
  );
}
