import { tieDefinition } from '@entregent/model';
import type { z } from 'zod';
import type { CardRow } from './actors.repository.ts';
import type { CommitteeCard, CommitteeRow } from './committee-views.ts';
import { clashesAmong } from './incompatible-hats.ts';
import { isDisputed } from './rows.ts';
import type { ActorCard, HatLine, IssueStances } from './views.ts';

type Language = 'fr' | 'en';
const at = (language: Language) => (language === 'fr' ? 0 : 1);

const clashesIn = (hats: readonly HatLine[], language: Language): ActorCard['clashes'] =>
  clashesAmong(hats).map(({ hats: pair, says, ...clash }) => ({ ...clash, hats: [...pair], says: says[at(language)] }));

/** Ties by type and direction, each group in the words that read from the actor of the card. */
function tieGroups({ ties, tieCounts }: CardRow, language: Language): ActorCard['ties'] {
  const groups = Map.groupBy(ties, ({ type, outgoing }) => {
    // What reads the same from both ends is one group.
    const direction = tieDefinition(type).mutual || outgoing ? 'out' : 'in';
    return `${type} ${direction}`;
  });
  return [...groups.values()].map((group) => {
    const { type, outgoing } = group[0]!;
    const { mutual = false, says, saysBack } = tieDefinition(type);
    const counted = tieCounts.filter(
      ([of, direction]) => of === type && (mutual || direction === (outgoing ? 'out' : 'in')),
    );
    return {
      type,
      outgoing,
      says: (outgoing ? says : saysBack)[at(language)],
      total: counted.reduce((sum, [, , count]) => sum + count, 0),
      ties: group,
    };
  });
}

function issuesOf({ stances }: CardRow): IssueStances[] {
  return [...Map.groupBy(stances, ({ issue }) => issue).values()].map((group) => ({
    issue: group[0]!.issue,
    issueLabel: group[0]!.issueLabel,
    disputed: isDisputed(group),
    stances: group.map(({ issue: _, issueLabel: __, ...stance }) => stance),
  }));
}

/** The card of an actor as it is shown. */
export function actorCardOf(row: CardRow, hats: HatLine[], language: Language): ActorCard {
  const { id, kind, label, access, version, ours, sources, tasks } = row;
  return {
    id,
    kind,
    label,
    access,
    version,
    ours,
    sources,
    hats,
    clashes: clashesIn(hats, language),
    ties: tieGroups(row, language),
    issues: issuesOf(row),
    tasks,
  };
}

const led = new Set(['wg', 'jwg', 'ag', 'ahg', 'sg', 'tf', 'ge', 'isg', 'workshop']);

/** The offices that a group of a kind has: groups of experts are convened, committees are chaired. */
const officesOf = (kind: string): readonly string[] => (led.has(kind) ? ['convenor'] : ['chair', 'secretary']);

function emptySeats(kind: string, hats: readonly HatLine[]): CommitteeCard['emptySeats'] {
  return officesOf(kind).flatMap((role) => {
    const held = hats.filter((hat) => hat.role === role);
    if (held.some(({ age }) => age === 0)) return [];
    const ends = held.flatMap(({ age, to }) => (age === 2 && to !== null ? [to] : [])).toSorted();
    return [{ role, since: ends.at(-1) ?? null }];
  });
}

const officers = new Set(['chair', 'vice_chair', 'convenor', 'secretary']);

/** The card of a committee as it is shown. */
export function committeeCardOf(
  row: z.output<typeof CommitteeRow>,
  given: HatLine[],
  language: Language,
): CommitteeCard {
  const hats = given.filter(({ place }) => place === row.id);
  const tied = (tie: string) =>
    row.members.filter((member) => member.tie === tie).map(({ tie: _, ...member }) => member);
  const members = tied('MEMBER_OF');
  return {
    id: row.id,
    parents: row.parents,
    siblingCount: row.siblings.length,
    below: row.below,
    mirrors: [...row.mirrored, ...row.mirrors.map((mirror) => ({ ...mirror, steps: -mirror.steps }))],
    secretariat: tied('HOLDS_SECRETARIAT'),
    officers: hats.filter(({ role, age }) => age === 0 && officers.has(role)),
    seats: hats.filter(({ ours, age }) => ours && age < 2),
    emptySeats: emptySeats(row.kind, hats),
    clashes: clashesIn(hats, language),
    participating: members.filter(({ status }) => status === 'P'),
    observing: members.filter(({ status }) => status === 'O'),
    otherMembers: members.filter(({ status }) => status !== 'P' && status !== 'O'),
    liaisons: [...tied('LIAISES_WITH'), ...row.liaisons].map(({ id, kind, label }) => ({ id, kind, label })),
    workItems: row.workItems,
    issues: row.issues,
    meetingCount: row.meetingCount,
    meetings: row.meetings,
  };
}
