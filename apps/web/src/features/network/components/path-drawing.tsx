import { useTexts } from '../../../i18n/texts.ts';
import type { Path, Step } from '../api/network-queries.ts';
import { drawPaths, type TieLook } from '../path-layout.ts';
import { texts } from '../texts.ts';

const WIDTH = 400;
const HEIGHT = 620;
const short = (label: string): string => (label.length > 26 ? `${label.slice(0, 25)}…` : label);

/** The paths from top to bottom, numbered as the sentences are. */
export function PathDrawing({
  paths,
  numbers,
}: {
  readonly paths: readonly Path[];
  readonly numbers: readonly number[];
}) {
  const t = useTexts(texts);
  const { nodes, lines } = drawPaths(paths, numbers, { width: WIDTH, height: HEIGHT });
  const [first] = paths;
  const ends = first ? [first.steps[0], first.steps.at(-1)] : [];
  const looks: readonly TieLook[] = ['seats', 'work', 'know', 'other', 'weak'];
  const legend = {
    seats: t('sitTogether'),
    work: t('colleagues'),
    know: t('know'),
    other: t('otherTie'),
    weak: t('singleSource'),
  };
  return (
    <>
      <svg
        className="n-drawing"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('drawing', { from: ends[0]?.label ?? '', to: ends[1]?.label ?? '' })}
      >
        {lines.map((line) => (
          <g
            key={line.id}
            className="n-line"
            data-look={line.look}
            data-weak={line.weak || undefined}
            data-best={line.best || undefined}
          >
            <path d={line.d} />
            {line.numbers.length > 0 && (
              <text x={line.at[0]} y={line.at[1]}>
                {line.numbers.join(', ')}
              </text>
            )}
          </g>
        ))}
        {nodes.map(({ step, x, y, end }) => (
          <g
            key={step.id}
            className="n-node"
            data-ours={step.ours || undefined}
            data-end={end || undefined}
            transform={`translate(${x} ${y})`}
          >
            <Shape kind={step.kind} size={end ? 11 : 8} />
            {step.relay && <path className="n-cross" d="M-4 0h8M0 -4v8" />}
            <text y={end ? 26 : 22}>{short(step.label)}</text>
          </g>
        ))}
      </svg>
      <ul className="n-drawing-legend">
        {looks.map((look) => (
          <li key={look}>
            <svg
              width="26"
              height="10"
              aria-hidden
              className="n-line"
              data-look={look}
              data-weak={look === 'weak' || undefined}
            >
              <path d={look === 'know' ? 'M1 8q12-9 24 0' : 'M1 5h24'} />
            </svg>
            {legend[look]}
          </li>
        ))}
      </ul>
    </>
  );
}

function Shape({ kind, size }: { readonly kind: Step['kind']; readonly size: number }) {
  if (kind === 'Person') return <circle r={size} />;
  if (kind === 'Organisation') return <rect x={-size} y={-size} width={2 * size} height={2 * size} rx={2} />;
  return (
    <path
      d={`M${-size} 0 L${-size / 2} ${-size * 0.87} H${size / 2} L${size} 0 L${size / 2} ${size * 0.87} H${-size / 2} Z`}
    />
  );
}
