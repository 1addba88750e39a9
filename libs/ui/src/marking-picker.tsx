import { accessKey, levelName, levels, parseAccessKey } from '@entregent/model';
import { Input, NativeSelect } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useLanguage, useWords } from './language.tsx';
import { MarkingBadge } from './marking-badge.tsx';
import { markingWords } from './marking-words.ts';

export interface CircleOption {
  readonly code: string;
  readonly name: string;
  /** Highest level that the reader holds in it, 0 to 4. */
  readonly level: number;
  /** Level proposed for a new record. */
  readonly defaultLevel?: number;
  /** True for a circle that nothing new is marked with. */
  readonly closed?: boolean;
}

export interface MarkingPickerProps {
  readonly circles: readonly CircleOption[];
  /** Access key, `circle:level`. */
  readonly value: string;
  readonly onChange: (access: string) => void;
  readonly error?: ReactNode;
}

/** The marking that a new record begins with: the default one of the first circle that is open; none in no circle. */
export const defaultMarking = (circles: readonly CircleOption[]): string => {
  const first = circles.find(({ closed }) => !closed);
  return first ? accessKey(first.code, Math.min(first.level, first.defaultLevel ?? first.level)) : '';
};

/** Who may read: a circle, with its default level, then a TLP level up to the one that the reader holds there. */
export function MarkingPicker({ circles, value, onChange, error }: MarkingPickerProps) {
  const words = useWords();
  const say = markingWords[useLanguage()];
  const name = useId();
  const { circle, level } = parseAccessKey(value);
  const chosen = circles.find(({ code }) => code === circle);
  const offered = circles.filter(({ code, closed }) => !closed || code === circle);
  if (value === '' && offered.length === 0)
    return (
      <Input.Wrapper label={words.marking} labelElement="div" error={error}>
        <p className="e-note">{say.noCircle}</p>
      </Input.Wrapper>
    );
  const highest = Math.max(chosen?.level ?? level, level);
  return (
    <Input.Wrapper label={words.marking} labelElement="div" error={error}>
      <div className="e-marking-picker" role="group" aria-label={words.marking}>
        <NativeSelect
          aria-label={words.circle}
          value={circle}
          data={[
            ...(chosen ? [] : [{ value: circle, label: circle }]),
            ...offered.map(({ code, name: label, closed }) => ({
              value: code,
              label: closed ? say.closed(label) : label,
            })),
          ]}
          onChange={({ currentTarget }) => {
            const next = circles.find(({ code }) => code === currentTarget.value);
            onChange(next ? defaultMarking([{ ...next, closed: false }]) : accessKey(currentTarget.value, level));
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
      <p className="e-caption">{say.within(say.levels[levelName(level)], chosen?.name ?? circle)}</p>
    </Input.Wrapper>
  );
}
