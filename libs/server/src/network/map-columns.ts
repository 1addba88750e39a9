import { choiceLabel, parseAccessKey, type Reader } from '@entregent/model';
import type { MapRow } from './network.repository.ts';
import type { MapColumns, MapKind, MapTieType } from './network.schemas.ts';

const flags = { relay: 1, ours: 2, invented: 4, centre: 8 } as const;

/** Types of relationship that a reader's choice of map ties stands for. */
export const storedTypes = (ties: readonly MapTieType[]): string[] =>
  ties.map((type) => (type === 'MANDATE' ? 'VIA_MANDATE' : type));
const mapType = (stored: string): MapTieType => (stored === 'VIA_MANDATE' ? 'MANDATE' : (stored as MapTieType));

const roleOf = (role: string | null, language: 'fr' | 'en'): string | null =>
  role === null ? null : choiceLabel('Role', role, language);

/** A role with its first letter raised, and where it is held. */
const hatText = (role: string | null, title: string | null, where: string, language: 'fr' | 'en'): string => {
  const said = title ?? roleOf(role, language) ?? '';
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}, ${where}`;
};

/** The columns of the map from its packed row (the shape that the map of the web takes). */
export function mapColumns(
  row: MapRow,
  asked: { readonly centre: string; readonly on: string },
  reader: Reader,
): MapColumns {
  const { language } = reader;
  const place = new Map(row.nodes.map(([node], index) => [node, index]));
  const hats = new Map(row.hats.map(([node, role, title, where]) => [node, hatText(role, title, where, language)]));
  const employers = new Map(row.employers.map(([node, name, ours]) => [node, { name, ours: ours === true }]));
  const stances = new Map(row.stances);
  const hidden = row.nodes.map((): Record<string, number> => ({}));
  for (const [node, type, count] of row.hidden) {
    const counts = hidden[place.get(node) as number];
    if (counts) counts[mapType(type)] = count;
  }
  const nodeColumn = <T>(value: (node: MapRow['nodes'][number]) => T): T[] => row.nodes.map(value);
  const edgeColumn = <T>(value: (edge: MapRow['edges'][number]) => T): T[] => row.edges.map(value);
  const idOf = (node: number) => row.nodes[place.get(node) as number]?.[1] ?? '';
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
    },
    edges: {
      // A mandate stands three times, once between each two of its ends: its id alone would not tell them apart.
      id: edgeColumn(([from, to, type, id]) =>
        type === 'VIA_MANDATE' ? `${id}:${idOf(from).slice(0, 8)}${idOf(to).slice(0, 8)}` : id,
      ),
      from: edgeColumn(([from]) => place.get(from) as number),
      to: edgeColumn(([, to]) => place.get(to) as number),
      type: edgeColumn(([, , type]) => mapType(type)),
      label: edgeColumn(([from, , , , , title, , role]) =>
        role !== null && row.nodes[place.get(from) as number]?.[2] !== 'Person'
          ? null
          : (title ?? roleOf(role, language)),
      ),
      level: edgeColumn(([, , , , access]) => parseAccessKey(access).level),
      sourced: edgeColumn((edge) => Math.min(edge[9], 2)),
      ended: edgeColumn((edge) => edge[8] === true),
    },
  };
}
