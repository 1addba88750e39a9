import { Textarea } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useWords } from './language.tsx';

/** What the application says of a marking that is about to be lowered: at once or by whom else. */
export type LoweringNote = (change: { readonly from: string; readonly to: string }) => ReactNode;

const Context = createContext<LoweringNote | undefined>(undefined);
export function LoweringNoteProvider({
  value,
  children,
}: {
  readonly value: LoweringNote;
  readonly children: ReactNode;
}) {
  return <Context value={value}>{children}</Context>;
}

export interface LoweringReasonProps {
  /** Access keys, `circle:level`. */
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly error?: ReactNode;
}

/** Why a marking is lowered, and who must approve it. */
export function LoweringReason({ from, to, value, onChange, error }: LoweringReasonProps) {
  const words = useWords();
  const note = useContext(Context);
  const box = useRef<HTMLDivElement>(null);
  // It appears below the picker, where the foot of the form may hide it.
  useEffect(() => box.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <div ref={box} className="e-lowering">
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={500}
        label={words.loweringReason}
        description={words.loweringReasonHint}
        value={value}
        error={error}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {note?.({ from, to })}
    </div>
  );
}
