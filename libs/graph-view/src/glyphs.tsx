import type { MapKind, TieGroup } from './kinds.ts';

const hexagon = 'M4.6 2.4h6.800L14.800 8l-3.400 5.600H4.600L1.200 8z';

/** Shape of a kind of actor, filled where it is ours. */
export function KindGlyph({ kind, ours = false, relay = false }: { kind: MapKind; ours?: boolean; relay?: boolean }) {
  return (
    <svg
      className={ours ? 'gv-glyph gv-ours' : 'gv-glyph'}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {kind === 'Person' && <circle cx="8" cy="8" r="5.6" />}
      {kind === 'Organisation' && <rect x="2.6" y="2.6" width="10.8" height="10.8" rx="2" />}
      {kind === 'Committee' && <path d={hexagon} />}
      {relay && <path className="gv-cross" d="M4.500 8h7M8 4.500v7" />}
    </svg>
  );
}

const stancePaths: Readonly<Record<string, string>> = {
  '2': 'M8 1.500 12 7.200H4zM8 8.200 12 14H4z',
  '1': 'M8 3l5.200 9H2.800z',
  '-1': 'M8 13 2.800 4h10.400z',
  '-2': 'M8 7.800 4 2h8zM8 14.500 4 8.800h8z',
};

/** Direction of a stance; null stands for one that nobody has assessed. */
export function StanceGlyph({ stance }: { stance: number | null }) {
  const path = stancePaths[String(stance)];
  const side = stance === null || stance === 0 ? 'gv-neutral' : stance > 0 ? 'gv-for' : 'gv-against';
  return (
    <svg className={`gv-stance ${side}`} width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      {path ? (
        <path d={path} />
      ) : (
        <circle cx="8" cy="8" r="4.4" strokeDasharray={stance === null ? '2.300 2.300' : undefined} />
      )}
    </svg>
  );
}

/** A sample of how links of a group are drawn, or of what a dash and dots mean. */
export function TieGlyph({ group }: { group: TieGroup | 'single' | 'ended' }) {
  return (
    <svg className={`gv-tie gv-tie-${group}`} width="26" height="14" viewBox="0 0 30 16" aria-hidden="true">
      {group === 'acquaintance' && <path d="M1 12Q15 1 29 12" />}
      {group === 'structure' && <path d="M1 6.400h28M1 9.600h28" />}
      {group !== 'acquaintance' && group !== 'structure' && <path d="M1 8h28" />}
      {group === 'influence' && <path d="M12.500 4.500 17.500 8l-5 3.500" />}
      {group === 'opposition' && <path className="gv-bar" d="M15 2v12" />}
    </svg>
  );
}
