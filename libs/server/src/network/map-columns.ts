import { parseAccessKey, type Reader } from '@entregent/model';
import type { MapRow } from './network.repository.ts';
import type { MapColumns, MapKind, MapTieType } from './network.schemas.ts';
import { roleInWords } from './role-words.ts';

const flags = { relay: 1, ours: 2, invented: 4, centre: 8 } as const;

/** Types of relationship that a reader's choice of map ties stands for. */
export const storedTypes = (ties: readonly MapTieType[]): string[] =>
  ties.map((type) => (type === 'MANDATE' ? 'VIA_MANDATE' : type));
const mapType = (stored: string): MapTieType => (stored === 'VIA_MANDATE' ? 'MANDATE' : (stored as MapTieType));

type Edge = MapRow['edges'][number];

/** A link as the map draws it. */
interface Link {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly type: MapTieType;
  readonly label: string | null;
  readonly level: number;
  readonly sourced: number;
  readonly ended: boolean;
}

/** A role with its first letter raised, and where it is held. */
const hatText = (said: string, where: string): string => `${said.charAt(0).toUpperCase()}${said.slice(1)}, ${where}`;

const stronger = (one: Link, other: Link): Link => ({
  ...one,
  label: one.ended && !other.ended ? other.label : one.label,
  level: Math.max(one.level, other.level),
  sourced: Math.max(one.sourced, other.sourced),
  ended: one.ended && other.ended,
});

/**
 * Links of the map. A mandate stands up to three times, once between each two of its ends, and a body may send a dozen
 * people to one committee: all mandates between the same two actors are drawn as one link, named after the first.
 */
function linksOf(row: MapRow, place: ReadonlyMap<number, number>, language: 'fr' | 'en'): Link[] {
  const links = new Map<string, Link>();
  for (const [tail, head, type, id, access, title, , role, ended, sources] of row.edges as readonly Edge[]) {
    const [from, to] = [place.get(tail) as number, place.get(head) as number];
    const [person, other] = [row.nodes[from], row.nodes[to]];
    const mandate = type === 'VIA_MANDATE';
    const held =
      mandate && person?.[2] === 'Person' ? (title ?? roleInWords(role ?? 'member', language, person[9])) : null;
    const link: Link = {
      id: mandate ? `${id}:${person?.[1].slice(0, 8)}${other?.[1].slice(0, 8)}` : id,
      from,
      to,
      type: mapType(type),
      label: mandate ? held : title,
      level: parseAccessKey(access).level,
      sourced: Math.min(sources, 2),
      ended: ended === true,
    };
    const key = mandate ? `${from} ${to}` : id;
    const known = links.get(key);
    links.set(key, known ? stronger(known, link) : link);
  }
  return [...links.values()];
}

/** The columns of the map from its packed row (the shape that the map of the web takes). */
export function mapColumns(
  row: MapRow,
  asked: { readonly centre: string; readonly on: string },
  reader: Reader,
): MapColumns {
  const { language } = reader;
  const place = new Map(row.nodes.map(([node], index) => [node, index]));
  const hats = new Map(
    row.hats.map(([node, role, title, where]) => {
      const honorific = row.nodes[place.get(node) as number]?.[9] ?? null;
      return [node, hatText(title ?? roleInWords(role ?? 'member', language, honorific), where)];
    }),
  );
  const employers = new Map(row.employers.map(([node, name, ours]) => [node, { name, ours: ours === true }]));
  const stances = new Map(row.stances);
  const hidden = row.nodes.map((): Record<string, number> => ({}));
  const uncounted = row.nodes.map(() => 0);
  for (const [node, type, count] of row.hidden) {
    const at = place.get(node) as number;
    const counts = hidden[at];
    if (type === null) uncounted[at] = count;
    else if (counts) counts[mapType(type)] = count;
  }
  const nodeColumn = <T>(value: (node: MapRow['nodes'][number]) => T): T[] => row.nodes.map(value);
  const links = linksOf(row, place, language);
  const linkColumn = <K extends keyof Link>(key: K): Link[K][] => links.map((link) => link[key]);
  return {
    on: asked.on,
    centre: asked.centre,
    nodes: {
      id: nodeColumn(([, id]) => id),
      kind: nodeColumn(([, , kind]) => kind as MapKind),
      label: nodeColumn(([, id, , label]) => (id === reader.person ? (language === 'fr' ? 'Vous' : 'You') : label)),
      sub: nodeColumn(([node, , , label, acronym]) => {
        const second = hats.get(node) ?? employers.get(node)?.name ?? acronym;
        return second === label ? null : second;
      }),
      flags: nodeColumn(
        ([node, id, , , , , ours, relay, invented]) =>
          (relay ? flags.relay : 0) |
          (ours || employers.get(node)?.ours ? flags.ours : 0) |
          (invented ? flags.invented : 0) |
          (id === asked.centre ? flags.centre : 0),
      ),
      access: nodeColumn(([, , , , , access]) => access),
      stance: nodeColumn(([, id]) => stances.get(id) ?? null),
      hidden,
      uncounted,
    },
    edges: {
      id: linkColumn('id'),
      from: linkColumn('from'),
      to: linkColumn('to'),
      type: linkColumn('type'),
      label: linkColumn('label'),
      level: linkColumn('level'),
      sourced: linkColumn('sourced'),
      ended: linkColumn('ended'),
    },
  };
}
