import { accessKey, levels, parseAccessKey } from '@entregent/model';
import { Input, NativeSelect } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useWords } from './language.tsx';
import { MarkingBadge } from './marking-badge.tsx';

export interface CircleOption {
  readonly code: string;
  readonly name: string;
  /** Highest level that the reader holds in it, 0 to 4. */
  readonly level: number;
  /** Level proposed for a new record. */
  readonly defaultLevel?: number;
}

export interface MarkingPickerProps {
  readonly circles: readonly CircleOption[];
  /** Access key, `circle:level`. */
  readonly value: string;
  readonly onChange: (access: string) => void;
  readonly error?: ReactNode;
}

/** Who may read: a circle, then a TLP level up to the one that the reader holds there. */
export function MarkingPicker({ circles, value, onChange, error }: MarkingPickerProps) {
  const words = useWords();
  const name = useId();
  const { circle, level } = parseAccessKey(value);
  const chosen = circles.find(({ code }) => code === circle);
  const highest = Math.max(chosen?.level ?? level, level);
  return (
    <Input.Wrapper label={words.marking} labelElement="div" error={error}>
      <div className="e-marking-picker" role="group" aria-label={words.marking}>
        <NativeSelect
          aria-label={words.circle}
          value={circle}
          data={[
            ...(chosen ? [] : [{ value: circle, label: circle }]),
            ...circles.map(({ code, name: label }) => ({ value: code, label })),
          ]}
          onChange={({ currentTarget }) => {
            const next = circles.find(({ code }) => code === currentTarget.value);
            onChange(accessKey(currentTarget.value, Math.min(level, next?.level ?? level)));
          }}
        />
        <div role="radiogroup" aria-label={words.level} className="e-levels">
          {levels.slice(0, highest + 1).map((label, index) => (
            <label key={label}>
              <input
                type="radio"
                name={name}
                checked={index === level}
                onChange={() => onChange(accessKey(circle, index))}
              />
              <MarkingBadge access={accessKey(circle, index)} />
            </label>
          ))}
        </div>
      </div>
    </Input.Wrapper>
  );
}
