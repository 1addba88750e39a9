import type { GraphStore } from '@entregent/graph-db';
import type { Reader } from '@entregent/model';
import { committee, creating, organisation, person, save, source, tying } from '../support/commits.ts';

export const on = '2026-06-01';

/** A small world: a committee with its groups and mirror, who sits there, and one hidden dossier. */
export async function enterCast(store: GraphStore, author: Reader) {
  const clear = { access: 'cluster:1' };
  const secret = { access: 'dossier:4' };
  const directory = source('Annuaire du comité', { ...clear, reliability: 'A', published: '2026-01' });
  const cluster = organisation('Pôle Lisière', { ...clear, kind: 'cluster', ours: true, country: 'FR' });
  const mill = organisation('Filature Corvallon', { ...clear, ours: true, acronym: 'FC', country: 'FR' });
  const body = organisation('Deutsches Institut', { ...clear, kind: 'standards_body', acronym: 'DIX', country: 'DE' });
  const tc = committee('CEN/TC 442', { ...clear, title: 'Circular textiles', titleFr: 'Textiles circulaires' });
  const wg = committee('CEN/TC 442/WG 2', { ...clear, kind: 'wg', title: 'Analysis' });
  const other = committee('CEN/TC 44', { ...clear, title: 'Household refrigeration' });
  const mirror = committee('AFNOR/CN 12', { ...clear, kind: 'cn' });
  const chair = person('Navette', { ...clear, givenName: 'Solveig', relay: true, why: 'Elle préside.' });
  const expert = person('Lefèvre', { ...clear, givenName: 'Étienne' });
  const stranger = person('Cœurderoy', { ...clear, givenName: 'Anaïs' });
  const hidden = person('Lefèvre', { ...secret, givenName: 'Éloi' });
  const issue = creating('Issue', { ...clear, title: 'Taux de fibres recyclées' });
  const chairing = creating('Mandate', {
    ...clear, person: chair.id, role: 'chair', within: tc.id, from: '2024-04-01', to: '2027-03', sources: [directory.id],
  }); // prettier-ignore
  const leading = creating('Mandate', {
    ...clear, person: chair.id, role: 'head_of_delegation', within: tc.id, behalf: body.id, capacity: 'country', from: '2026-03',
  }); // prettier-ignore
  const seated = creating('Mandate', {
    ...clear, person: expert.id, role: 'expert', within: wg.id, behalf: mill.id, from: '2023',
  }); // prettier-ignore
  const convened = creating('Mandate', {
    ...clear, person: stranger.id, role: 'convenor', within: wg.id, from: '2020', to: '2025-12-31',
  }); // prettier-ignore
  const secretHat = creating('Mandate', {
    ...secret,
    person: expert.id,
    role: 'chair',
    within: mirror.id,
    from: '2022',
  });
  const meeting = creating('Activity', {
    ...clear, kind: 'committee_meeting', title: '5e réunion', on: '2026-05-04', committees: [wg.id], decisions: ['n° 1'],
  }); // prettier-ignore
  const secretMeeting = creating('Activity', { ...secret, kind: 'meeting', title: 'À part', on: '2026-05-20' });
  const paper = creating('Paper', { ...clear, title: 'Note', issue: issue.id, reference: 'PL-1', on: '2026-04-01' });
  const attended = (activity: { id: string }, who: { id: string }, marked = clear, more = {}) =>
    creating('Attendance', { ...marked, activity: activity.id, person: who.id, ...more });
  const stance = (position: number, day: string, assessor: { id: string } | null, marked = clear) =>
    creating('Stance', {
      ...marked,
      actor: chair.id,
      issue: issue.id,
      position,
      on: day,
      assessor: assessor?.id ?? null,
    });
  await save(store, author, [
    directory, cluster, mill, body, tc, wg, other, mirror, chair, expert, stranger, hidden, issue, chairing, leading, seated,
    convened, secretHat, meeting, secretMeeting, paper,
    attended(meeting, expert), attended(meeting, chair), attended(meeting, stranger, clear, { mode: 'excused' }),
    attended(secretMeeting, chair, secret),
    stance(-1, '2026-01-10', expert), stance(1, '2026-02-10', stranger), stance(2, '2026-03-10', expert, secret),
    creating('Task', { ...clear, title: 'Envoyer les chiffres', counterpart: chair.id, assignee: expert.id, due: '2026-06-09' }),
    tying('EMPLOYED_BY', expert.id, mill.id, { ...clear, title: 'ingénieur', from: '2016', sources: [directory.id] }),
    tying('KNOWS', stranger.id, chair.id, clear),
    tying('KNOWS', chair.id, hidden.id, secret),
    tying('PART_OF', wg.id, tc.id, clear),
    tying('MIRRORS', mirror.id, tc.id, clear),
    tying('HOLDS_SECRETARIAT', body.id, tc.id, { ...clear, to: '2029' }),
    tying('MEMBER_OF', body.id, tc.id, { ...clear, status: 'P' }),
    tying('MEMBER_OF', cluster.id, tc.id, { ...clear, status: 'O' }),
    creating('WorkItem', { ...clear, reference: 'prEN 18417-2', committee: tc.id, nationalDeadline: '2026-06-20' }),
  ]); // prettier-ignore
  return { directory, cluster, mill, body, tc, wg, other, mirror, chair, expert, stranger, hidden, issue, chairing, leading, seated, convened, meeting, paper }; // prettier-ignore
}
export type Cast = Awaited<ReturnType<typeof enterCast>>;
