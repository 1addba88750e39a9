export interface StanceShapeProps {
  /** -2 to +2; null when nobody has said where the actor stands. */
  readonly position: number | null;
  readonly x: number;
  readonly y: number;
  /** Half of its height. */
  readonly size: number;
}

/** The mark of a stance inside a drawing: up for, down against, a ring between. */
export function StanceShape({ position, x, y, size }: StanceShapeProps) {
  if (position === null || position === 0)
    return <circle className="i-mark" data-side="none" cx={x} cy={y} r={size * 0.8} />;
  const up = position > 0 ? -1 : 1;
  const strong = Math.abs(position) === 2 ? 1.25 : 1;
  const [w, h] = [size * strong * 1.1, size * strong];
  return (
    <path
      className="i-mark"
      data-side={position > 0 ? 'for' : 'against'}
      d={`M${x} ${y + up * h}L${x + w} ${y - up * h}H${x - w}Z`}
    />
  );
}
