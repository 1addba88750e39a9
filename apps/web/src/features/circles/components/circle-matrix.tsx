import { choiceLabel, levelName } from '@entregent/model';
import { Initials, MarkingBadge, useLanguage } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import type { CircleLine, Matrix, MatrixRow } from '../api/circle-queries.ts';
import { texts } from '../texts.ts';

interface MatrixProps {
  readonly matrix: Matrix;
  /** Asked for with the circle and the person of a cell that the reader may change. */
  readonly onCell: (circle: CircleLine, person: MatrixRow) => void;
}

const levelIn = ({ cells }: MatrixRow, code: string): number | null =>
  cells.find(({ circle }) => circle === code)?.level ?? null;

/**
 * People by circles, each cell the highest level. One stop of the tab key; the arrows, Home and End move between cells,
 * Enter opens the one that has the focus.
 */
export function CircleMatrix({ matrix: { circles, people }, onCell }: MatrixProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const move = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(people.length - 1, row)),
      column: Math.max(0, Math.min(circles.length - 1, column)),
    };
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(at.row + 1, at.column),
      ArrowUp: () => move(at.row - 1, at.column),
      ArrowRight: () => move(at.row, at.column + 1),
      ArrowLeft: () => move(at.row, at.column - 1),
      Home: () => move(at.row, 0),
      End: () => move(at.row, circles.length - 1),
    };
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step();
  };
  const cell = (row: number, column: number, person: MatrixRow, circle: CircleLine) => {
    const level = levelIn(person, circle.code);
    const text = level === null ? t('noLevel') : `TLP:${levelName(level)}`;
    return (
      <td key={circle.code}>
        <button
          type="button"
          data-cell={`${row}:${column}`}
          tabIndex={at.row === row && at.column === column ? 0 : -1}
          aria-label={`${person.name}, ${circle.name} : ${text}`}
          aria-disabled={!circle.mayKeep}
          onFocus={() => setAt({ row, column })}
          onClick={() => circle.mayKeep && onCell(circle, person)}
        >
          {level === null ? <span className="e-3">·</span> : <MarkingBadge access={`${circle.code}:${level}`} quiet />}
        </button>
      </td>
    );
  };
  return (
    <div className="c-matrix">
      <table ref={table} aria-label={t('matrixLabel')}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            {circles.map(({ code, name, closed }) => (
              <th key={code} scope="col">
                <Link to={`/administration/cercles/${code}` as string}>{name}</Link>
                {closed && <span className="e-caption"> {t('closed')}</span>}
              </th>
            ))}
            <th scope="col">{t('sum')}</th>
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moves between the buttons in it */}
        <tbody onKeyDown={onKeyDown}>
          {people.map((person, row) => (
            <tr key={person.user}>
              <th scope="row">
                {person.name}{' '}
                <span className="e-caption">
                  {choiceLabel('UserRole', person.role, language)}
                  {!person.active && `, ${t('inactive')}`}
                </span>
              </th>
              {circles.map((circle, column) => cell(row, column, person, circle))}
              <td className="e-number">{person.cells.length}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('people')}</th>
            {circles.map(({ code }) => (
              <td key={code} className="e-number">
                {people.filter((person) => levelIn(person, code) !== null).length}
              </td>
            ))}
            <td className="e-number">{people.length}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The same on a phone: each person with the circles that he is in. */
export function CirclesByPerson({ matrix: { circles, people }, onCell }: MatrixProps) {
  const language = useLanguage();
  const named = new Map(circles.map((circle) => [circle.code, circle]));
  return (
    <ul className="c-people">
      {people.map((person) => (
        <li key={person.user}>
          <p className="e-row">
            <Initials name={person.name} />
            <b>{person.name}</b> <span className="e-caption">{choiceLabel('UserRole', person.role, language)}</span>
          </p>
          <ul>
            {person.cells.map(({ circle: code, level }) => {
              const circle = named.get(code);
              if (!circle) return null;
              const badge = <MarkingBadge access={`${code}:${level}`} quiet />;
              return (
                <li key={code}>
                  {circle.mayKeep ? (
                    <button type="button" className="e-link" onClick={() => onCell(circle, person)}>
                      {circle.name}
                    </button>
                  ) : (
                    circle.name
                  )}
                  {badge}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
