import { choiceLabel, type Language, levelName } from '@entregent/model';
import type { CsvColumn, CsvValue } from '@entregent/tabular';
import type { CircleLine, CircleMatrix } from './circle-views.ts';
import type { PeriodRow } from './circles.repository.ts';

/**
 * People by circles, in the order in which both come. Where somebody had two levels in the window, the higher counts.
 * @param periods memberships that held in the window, those of one person side by side
 */
export function matrixOf(circles: readonly CircleLine[], periods: readonly PeriodRow[]): CircleMatrix {
  const people = [...Map.groupBy(periods, ({ user }) => user).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const levels = Map.groupBy(own, ({ circle }) => circle);
    const cells = circles.flatMap(({ code }) => {
      const held = levels.get(code);
      return held ? [{ circle: code, level: Math.max(...held.map(({ level }) => level)) }] : [];
    });
    const { user, name, role, active } = first;
    return [{ user, name, role, active, cells }];
  });
  return { circles: [...circles], people };
}

const headings = {
  fr: { name: 'Personne', role: 'Rôle', sum: 'Cercles' },
  en: { name: 'Person', role: 'Role', sum: 'Circles' },
};

export const matrixColumns = ({ circles }: CircleMatrix, language: Language): CsvColumn[] => [
  { key: 'name', label: headings[language].name },
  { key: 'role', label: headings[language].role },
  ...circles.map(({ code, name }) => ({ key: `circle:${code}`, label: name })),
  { key: 'sum', label: headings[language].sum },
];

/** A row for each person, and a last one with the number of people in each circle. */
export function matrixRows(
  { circles, people }: CircleMatrix,
  language: Language,
): Readonly<Record<string, CsvValue>>[] {
  const rows = people.map(({ name, role, cells }) => ({
    name,
    role: choiceLabel('UserRole', role, language),
    ...Object.fromEntries(cells.map(({ circle, level }) => [`circle:${circle}`, `TLP:${levelName(level)}`])),
    sum: cells.length,
  }));
  const members = circles.map(({ code, members: count }) => [`circle:${code}`, count] as const);
  return [...rows, { name: '', role: '', ...Object.fromEntries(members), sum: people.length }];
}
