import { levelName, levels } from '@entregent/model';
import { icon } from '@entregent/ui';
import { NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTexts } from '../../../i18n/texts.ts';
import type { CircleLevel } from '../api/account-queries.ts';
import { texts } from '../texts.ts';

export interface OfferedCircle {
  readonly code: string;
  readonly name: string;
  /** Level that is proposed for it. */
  readonly defaultLevel: number;
  /** Highest level that may be given; the highest there is when left out. */
  readonly highest?: number;
}

export interface CircleLevelsProps {
  readonly label: string;
  /** Where a heading above says the same. */
  readonly labelHidden?: boolean;
  readonly offered: readonly OfferedCircle[];
  readonly value: readonly CircleLevel[];
  /** Level null takes the circle away. */
  readonly onChange: (circle: string, level: number | null) => void;
}

/** Circles, each with the level up to which it is opened. */
export function CircleLevels({ label, labelHidden = false, offered, value, onChange }: CircleLevelsProps) {
  const t = useTexts(texts);
  const named = (code: string) => offered.find((one) => one.code === code)?.name ?? code;
  const left = offered.filter(({ code }) => !value.some(({ circle }) => circle === code));
  const choicesOf = (code: string) =>
    levels
      .slice(0, (offered.find((one) => one.code === code)?.highest ?? levels.length - 1) + 1)
      .map((_, level) => ({ value: String(level), label: `TLP:${levelName(level)}` }));
  return (
    <fieldset className="c-levels" data-wide>
      <legend className={labelHidden ? 'e-hidden' : undefined}>{label}</legend>
      {value.map(({ circle, level }) => (
        <div key={circle} className="c-level">
          <span className="e-grow">{named(circle)}</span>
          <NativeSelect
            aria-label={`${t('level')} · ${named(circle)}`}
            value={String(level)}
            data={choicesOf(circle)}
            onChange={({ currentTarget }) => onChange(circle, Number(currentTarget.value))}
          />
          <button
            type="button"
            className="e-icon-button"
            aria-label={t('leaveCircle', { name: named(circle) })}
            onClick={() => onChange(circle, null)}
          >
            <IconX {...icon} />
          </button>
        </div>
      ))}
      {left.length > 0 && (
        <NativeSelect
          aria-label={t('addCircle')}
          value=""
          data={[{ value: '', label: t('addCircle') }, ...left.map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={({ currentTarget }) => {
            const chosen = left.find(({ code }) => code === currentTarget.value);
            if (chosen) onChange(chosen.code, Math.min(chosen.defaultLevel, chosen.highest ?? chosen.defaultLevel));
          }}
        />
      )}
    </fieldset>
  );
}

/** The list with one circle set to a level, or taken away. */
export const withLevel = (value: readonly CircleLevel[], circle: string, level: number | null): CircleLevel[] => {
  const others = value.filter((one) => one.circle !== circle);
  if (level === null) return others;
  const at = value.findIndex((one) => one.circle === circle);
  return at < 0 ? [...value, { circle, level }] : value.map((one) => (one.circle === circle ? { circle, level } : one));
};
