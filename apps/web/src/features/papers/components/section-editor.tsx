import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

interface SectionEditorProps {
  readonly label: string;
  readonly text: string;
  /** Gets the text when the field is left, null when Escape gave it up; and the text with which the writer began. */
  readonly onDone: (text: string | null, begun: string) => void;
}

const MOST = 8000;

/** The text of one part as it is written. Leaving the field saves; Escape leaves it as it was. */
export function SectionEditor({ label, text, onDone }: SectionEditorProps) {
  const t = useTexts(texts);
  const [begun] = useState(text);
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const given = useRef(false);
  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  }, []);
  const done = (value: string | null) => {
    if (given.current) return;
    given.current = true;
    onDone(value, begun);
  };
  return (
    <Textarea
      ref={field}
      className="d-editor"
      aria-label={label}
      description={t('editHint')}
      inputWrapperOrder={['input', 'description']}
      autosize
      minRows={3}
      maxLength={MOST}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => done(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          done(null);
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          done(typed);
        }
      }}
    />
  );
}
