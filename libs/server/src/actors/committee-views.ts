import { CommitteeKind, CommitteeStatus, MemberStatus, Phase } from '@entregent/model';
import { z } from 'zod';
import { ActorName, HatClash, HatLine } from './views.ts';

const id = z.uuid().meta({ graphql: 'ID' });

const named = { id, kind: z.string(), label: z.string(), title: z.string().nullable() };

export const RelatedCommittee = z
  .object({ ...named, steps: z.int32().meta({ description: 'Steps away; mirrors below the card count negative' }) })
  .meta({ id: 'RelatedCommittee' });

export const SubGroup = z
  .object({
    ...named,
    steps: z.int32(),
    status: CommitteeStatus.nullable(),
    ours: z.int32().meta({ description: 'Seats held for our organisations' }),
  })
  .meta({ id: 'SubGroup' });

export const CommitteeMember = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    acronym: z.string().nullable(),
    country: z.string().nullable(),
    ours: z.boolean(),
    status: MemberStatus.nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .meta({ id: 'CommitteeMember' });

export const EmptySeat = z
  .object({
    role: z.string(),
    since: z.string().nullable().meta({ description: 'End of the last holder; null when none is on record' }),
  })
  .meta({ id: 'EmptySeat' });

export const WorkLine = z
  .object({
    id,
    reference: z.string(),
    title: z.string().nullable(),
    phase: Phase.nullable(),
    stage: z.string().nullable(),
    nationalDeadline: z.string().nullable(),
    officialDeadline: z.string().nullable(),
    access: z.string(),
  })
  .meta({ id: 'WorkLine' });

export const MeetingLine = z
  .object({ id, title: z.string(), kind: z.string(), on: z.string(), access: z.string(), decisions: z.int32() })
  .meta({ id: 'MeetingLine' });

export const CommitteeRow = z.object({
  id: z.string(),
  kind: CommitteeKind,
  access: z.string(),
  parents: z.array(RelatedCommittee),
  siblings: z.array(z.string()),
  below: z.array(SubGroup),
  mirrored: z.array(RelatedCommittee),
  mirrors: z.array(RelatedCommittee),
  members: z.array(CommitteeMember.extend({ tie: z.string() })),
  liaisons: z.array(z.object(named)),
  workItems: z.array(WorkLine),
  issues: z.array(ActorName),
  meetingCount: z.int(),
  meetings: z.array(MeetingLine),
});

export const CommitteeCard = z
  .object({
    id,
    parents: z.array(RelatedCommittee).meta({ description: 'The furthest first' }),
    siblingCount: z.int32(),
    below: z.array(SubGroup).meta({ description: 'At most 300, four steps down' }),
    mirrors: z.array(RelatedCommittee).meta({ description: 'What it mirrors (1, 2 …) and its mirrors (-1, -2 …)' }),
    secretariat: z.array(CommitteeMember),
    officers: z.array(HatLine).meta({ description: 'Chair, convenor, secretary in force' }),
    seats: z.array(HatLine).meta({ description: 'Ours, in force or to come' }),
    emptySeats: z.array(EmptySeat),
    clashes: z.array(HatClash),
    participating: z.array(CommitteeMember),
    observing: z.array(CommitteeMember),
    otherMembers: z.array(CommitteeMember),
    liaisons: z.array(ActorName),
    workItems: z.array(WorkLine),
    issues: z.array(ActorName),
    meetingCount: z.int32(),
    meetings: z.array(MeetingLine).meta({ description: 'The last ten' }),
  })
  .meta({ id: 'CommitteeCard' });
export type CommitteeCard = z.output<typeof CommitteeCard>;
