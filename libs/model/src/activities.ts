import { z } from 'zod';
import { choice } from './choice.ts';
import { Day } from './dates.ts';
import { entity } from './entity.ts';
import { is, ref, refs } from './field.ts';
import { Capacity } from './mandates.ts';
import { line, prose } from './text.ts';

export const ActivityKind = choice('ActivityKind', {
  meeting: ['rendez-vous', 'meeting'],
  committee_meeting: ['réunion de commission', 'committee meeting'],
  call: ['appel', 'call'],
  letter: ['courrier', 'letter'],
  message: ['message', 'message'],
  event: ['évènement', 'event'],
  visit: ['visite', 'visit'],
});

export const Initiative = choice('Initiative', {
  ours: ['la nôtre', 'ours'],
  theirs: ['la leur', 'theirs'],
  third: ['un tiers', 'a third party'],
});

export const Channel = choice('Channel', {
  in_person: ['sur place', 'in person'],
  video: ['en visio', 'by video'],
  phone: ['par téléphone', 'by telephone'],
  written: ['par écrit', 'in writing'],
});

/** Anything that was done and logged. */
export const Activity = entity(
  'Activity',
  {
    kind: ActivityKind.meta(is('type', 'kind')),
    title: line(300).meta(is('objet', 'subject')),
    on: Day.meta(is('le', 'on')),
    minutes: z.int32().min(0).max(14_400).nullable().meta(is('durée (min)', 'duration (min)')),
    initiative: Initiative.nullable().meta(is('à l’initiative de', 'initiative')),
    channel: Channel.nullable().meta(is('canal', 'channel')),
    place: line(200).nullable().meta(is('lieu', 'place')),
    aim: prose(1000).nullable().meta(is('but', 'aim')),
    outcome: prose(2000).nullable().meta(is('résultat', 'outcome')),
    points: z.array(line(500)).max(100).default([]).meta(is('points abordés', 'points discussed')),
    decisions: z.array(line(500)).max(100).default([]).meta(is('décisions', 'decisions')),
    committees: refs('HELD_IN', 'Committee').default([]).meta(is('commissions', 'committees')),
    issues: refs('ABOUT', 'Issue').default([]).meta(is('enjeux', 'issues')),
    workItems: refs('ABOUT_WORK', 'WorkItem').default([]).meta(is('projets de norme', 'work items')),
  },
  {
    labels: [
      ['action', 'actions'],
      ['activity', 'activities'],
    ],
    name: (a) => a.title ?? '',
    search: ['title'],
  },
);
export type Activity = z.output<(typeof Activity)['schema']>;

export const AttendanceMode = choice('AttendanceMode', {
  in_person: ['sur place', 'in person'],
  remote: ['à distance', 'remote'],
  excused: ['excusé(e)', 'excused'],
});

/** A person at an activity, under one of the hats that he held that day. */
export const Attendance = entity(
  'Attendance',
  {
    activity: ref('AT', 'Activity').meta(is('action', 'activity')),
    person: ref('ATTENDED_BY', 'Person').meta(is('personne', 'person')),
    mandate: ref('UNDER', 'Mandate').nullable().meta(is('casquette', 'hat')),
    capacity: Capacity.nullable().meta(is('à quel titre', 'capacity')),
    mode: AttendanceMode.default('in_person').meta(is('mode', 'mode')),
    headOfDelegation: z.boolean().default(false).meta(is('chef de délégation', 'head of delegation')),
  },
  {
    labels: [
      ['présence', 'présences'],
      ['attendance', 'attendances'],
    ],
    name: () => '',
  },
);
export type Attendance = z.output<(typeof Attendance)['schema']>;

export const TaskKind = choice('TaskKind', {
  task: ['suite à donner', 'task'],
  commitment_made: ['engagement pris', 'commitment made'],
  commitment_received: ['engagement reçu', 'commitment received'],
});

/** Something to do, or promised: by whom, by when. */
export const Task = entity(
  'Task',
  {
    kind: TaskKind.default('task').meta(is('type', 'kind')),
    title: line(300).meta(is('quoi', 'what')),
    assignee: ref('ASSIGNED_TO', 'Person').nullable().meta(is('par qui', 'by whom')),
    counterpart: ref('TOWARDS', 'Person', 'Organisation', 'Committee').nullable().meta(is('envers qui', 'towards')),
    due: Day.nullable().meta(is('pour le', 'due')),
    doneOn: Day.nullable().meta(is('fait le', 'done on')),
    activity: ref('FOLLOWS_FROM', 'Activity').nullable().meta(is('suite de', 'follows from')),
    issue: ref('ON_ISSUE', 'Issue').nullable().meta(is('enjeu', 'issue')),
    note: prose(2000).nullable().meta(is('note', 'note')),
  },
  {
    labels: [
      ['suite', 'suites'],
      ['follow-up', 'follow-ups'],
    ],
    name: (t) => t.title ?? '',
  },
);
export type Task = z.output<(typeof Task)['schema']>;
