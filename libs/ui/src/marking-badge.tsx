import { type LevelName, levelName, parseAccessKey } from '@entregent/model';

const hues: Readonly<Record<LevelName, string>> = {
  CLEAR: 'clear',
  GREEN: 'green',
  AMBER: 'amber',
  'AMBER+STRICT': 'amber',
  RED: 'red',
};

export interface MarkingBadgeProps {
  /** Access key, `circle:level`. */
  readonly access: string;
  /** The form for tables: a small swatch, the label in ink. */
  readonly quiet?: boolean;
  /** What the circle is called, shown on hover. */
  readonly circle?: string;
}

/** The TLP label of a record. It always carries its words: colour is never alone. */
export function MarkingBadge({ access, quiet = false, circle }: MarkingBadgeProps) {
  const name = levelName(parseAccessKey(access).level);
  return (
    <span className={quiet ? 'e-marking-quiet' : 'e-marking'} data-hue={hues[name]} title={circle}>
      TLP:{name}
    </span>
  );
}

/** The highest marking among several access keys; undefined when there is none. */
export const highestAccess = (keys: Iterable<string>): string | undefined => {
  let highest: string | undefined;
  for (const key of keys)
    if (highest === undefined || parseAccessKey(key).level > parseAccessKey(highest).level) highest = key;
  return highest;
};
