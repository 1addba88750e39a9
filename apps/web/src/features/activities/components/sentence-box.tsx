import type { Part } from '@entregent/rules';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

export interface SentenceBoxProps {
  readonly value: string;
  /** What was understood of `text`, in order. */
  readonly parts: readonly Part[];
  readonly text: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit: () => void;
}

/** The text in pieces, each understood one underlined. */
function marked(text: string, parts: readonly Part[]): readonly ReactNode[] {
  const shown = parts.filter(({ name }) => name !== 'link');
  return [
    ...shown.flatMap(({ start, end }, index) => [
      text.slice(shown[index - 1]?.end ?? 0, start),
      <mark key={start}>{text.slice(start, end)}</mark>,
    ]),
    text.slice(shown.at(-1)?.end ?? 0),
    // A last line break would otherwise have no height.
    '\u200B',
  ];
}

/** One box for what happened; what is understood is underlined while one types. Ctrl Enter sends. */
export function SentenceBox({ value, parts, text, onChange, onSubmit }: SentenceBoxProps) {
  const t = useTexts(texts);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const box = area.current;
    if (!box) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <div className="log-say">
      <div className="log-say-marks" aria-hidden>
        {value === '' ? t('sentenceHint') : value === text ? marked(text, parts) : `${value}\u200B`}
      </div>
      <textarea
        ref={area}
        data-autofocus
        aria-label={t('sentence')}
        placeholder={t('sentenceHint')}
        value={value}
        rows={1}
        maxLength={4000}
        spellCheck
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
