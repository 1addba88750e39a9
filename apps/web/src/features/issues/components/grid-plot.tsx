import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import type { IssueActor, IssueCard } from '../api/issue-queries.ts';
import { texts } from '../texts.ts';
import {
  centreOf,
  frame,
  type GridPoint,
  lines,
  pointsOf,
  type Scores,
  scoresAt,
  SIDE,
  within,
} from './grid-layout.ts';
import { StanceShape } from './stance-shape.tsx';

interface GridPlotProps {
  readonly card: IssueCard;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | null) => void;
  /** Asks for a new assessment at a place; the points themselves never move. */
  readonly onPlace: (actor: IssueActor, at: Scores) => void;
}

const steps: Readonly<Record<string, Scores>> = {
  ArrowUp: { influence: 1, interest: 0 },
  ArrowDown: { influence: -1, interest: 0 },
  ArrowLeft: { influence: 0, interest: -1 },
  ArrowRight: { influence: 0, interest: 1 },
};
/** A press that hardly moves is a click. */
const DRAG = 6;

/**
 * The grid itself. Tab reaches it, arrows move a ghost of the chosen actor, Enter asks for the assessment, Escape gives up;
 * or one drags a point. Shapes say where each actor stands on the issue.
 */
export function GridPlot({ card, selected, onSelect, onPlace }: GridPlotProps) {
  const t = useTexts(texts);
  const svg = useRef<SVGSVGElement>(null);
  const points = pointsOf(card);
  const stands = new Map(card.standings.map(({ actor, latest }) => [actor.id, latest[0]?.position ?? null]));
  const [moved, setMoved] = useState<{ readonly actor: string; readonly at: Scores } | null>(null);
  const press = useRef<{ readonly point: GridPoint; readonly x: number; readonly y: number; moved: boolean } | null>(
    null,
  );
  const chosen = points.find(({ actor }) => actor.id === selected);
  const ghost = moved !== null && moved.actor === selected ? moved.at : null;
  const setGhost = (actor: string, at: Scores | null) => setMoved(at && { actor, at });

  const placeOf = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: ((event.clientX - box.left) * SIDE) / box.width, y: ((event.clientY - box.top) * SIDE) / box.height };
  };
  const onPointerDown = (point: GridPoint) => (event: PointerEvent) => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    press.current = { point, ...placeOf(event), moved: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = press.current;
    if (!held) return;
    const { x, y } = placeOf(event);
    if (!held.moved && Math.hypot(x - held.x, y - held.y) < DRAG) return;
    held.moved = true;
    if (selected !== held.point.actor.id) onSelect(held.point.actor.id);
    setGhost(held.point.actor.id, scoresAt(x, y));
  };
  const onPointerUp = (event: PointerEvent) => {
    const held = press.current;
    press.current = null;
    if (!held) return;
    if (!held.moved) return onSelect(held.point.actor.id === selected ? null : held.point.actor.id);
    const { x, y } = placeOf(event);
    setMoved(null);
    onPlace(held.point.actor, scoresAt(x, y));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const from = ghost ?? chosen?.assessment;
    if (step && chosen && from) {
      event.preventDefault();
      setGhost(
        chosen.actor.id,
        within({ influence: from.influence + step.influence, interest: from.interest + step.interest }),
      );
    } else if (event.key === 'Enter' && chosen && ghost) {
      event.preventDefault();
      setMoved(null);
      onPlace(chosen.actor, ghost);
    } else if (event.key === 'Escape' && ghost) {
      event.preventDefault();
      setMoved(null);
    }
  };
  const said = chosen && ghost ? t('moving', { actor: chosen.actor.label, ...ghost }) : '';
  const half = { x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2 };
  const quarters = [
    { text: t('satisfy'), x: frame.left + 8, y: frame.top + 18, end: false },
    { text: t('involve'), x: frame.right - 8, y: frame.top + 18, end: true },
    { text: t('watch'), x: frame.left + 8, y: frame.bottom - 8, end: false },
    { text: t('inform'), x: frame.right - 8, y: frame.bottom - 8, end: true },
  ];
  return (
    <div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes its own keys */}
      <svg
        ref={svg}
        className="i-plot"
        viewBox={`0 0 ${SIDE} ${SIDE}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrows move the ghost of the chosen actor
        tabIndex={0}
        role="application"
        aria-label={t('gridLabel')}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => (press.current = null)}
      >
        <rect className="i-half" x={half.x} y={frame.top} width={frame.right - half.x} height={half.y - frame.top} />
        {lines.map(({ at, x, y }) => (
          <path
            key={at}
            className={at === 0 ? 'i-axis' : 'i-rule'}
            d={`M${x} ${frame.top}V${frame.bottom}M${frame.left} ${y}H${frame.right}`}
          />
        ))}
        {quarters.map(({ text, x, y, end }) => (
          <text key={text} className="i-quarter" x={x} y={y} textAnchor={end ? 'end' : 'start'}>
            {text}
          </text>
        ))}
        <text x={frame.right} y={SIDE - 8} textAnchor="end">
          {t('interestAxis')} →
        </text>
        <text transform={`translate(14 ${frame.top}) rotate(-90)`} textAnchor="end">
          {t('influenceAxis')} →
        </text>
        {[0, 1, 2, 3, 4].map((step) => {
          const { x, y } = centreOf({ influence: step, interest: step });
          return (
            <g key={step} aria-hidden>
              <text x={x} y={frame.bottom + 15} textAnchor="middle">
                {step}
              </text>
              <text x={frame.left - 7} y={y + 4} textAnchor="end">
                {step}
              </text>
            </g>
          );
        })}
        <Between points={points} selected={selected} />
        {points.map((point) => (
          <Point
            key={point.assessment.id}
            point={point}
            position={stands.get(point.actor.id) ?? null}
            selected={selected}
            onPointerDown={onPointerDown(point)}
          />
        ))}
        {ghost && <circle className="i-ghost" cx={centreOf(ghost).x} cy={centreOf(ghost).y} r={15} />}
      </svg>
      <p role="status" className="e-small">
        {said}
      </p>
    </div>
  );
}

/** The points that several assessors gave one actor, tied together. */
function Between({
  points,
  selected,
}: {
  readonly points: readonly GridPoint[];
  readonly selected: string | undefined;
}) {
  return [...Map.groupBy(points, ({ actor }) => actor.id)].map(([id, own]) =>
    own.length < 2 ? null : (
      <path
        key={id}
        className="i-between"
        fill="none"
        data-dimmed={(selected !== undefined && selected !== id) || undefined}
        d={own.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
      />
    ),
  );
}

const LONGEST = 14;
/** A person by the family name, anything else by its first letters. */
const shortName = ({ kind, label }: IssueActor): string => {
  if (kind === 'Person') return label.split(' ').at(-1) ?? label;
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label;
};

interface PointProps {
  readonly point: GridPoint;
  readonly position: number | null;
  readonly selected: string | undefined;
  readonly onPointerDown: (event: PointerEvent) => void;
}

function Point({ point: { actor, assessment, x, y }, position, selected, onPointerDown }: PointProps) {
  const t = useTexts(texts);
  const current = selected === actor.id;
  const { influence, interest } = assessment;
  const assessor = assessment.assessor?.label ?? t('nobody');
  return (
    <g
      className="i-point"
      data-dimmed={(selected !== undefined && !current) || undefined}
      onPointerDown={onPointerDown}
    >
      <title>{t('pointOf', { actor: actor.label, influence, interest, assessor })}</title>
      <circle cx={x} cy={y} r={12} fill="transparent" />
      <StanceShape position={position} x={x} y={y} size={6.5} />
      {current && (
        <text className="i-name" x={x} y={y - 13} textAnchor="middle">
          {assessor}
        </text>
      )}
      {selected === undefined && (
        <text className="i-name" x={x} y={y + 19} textAnchor="middle">
          {shortName(actor)}
        </text>
      )}
    </g>
  );
}
