import { ActivitiesService, LogActivity } from '@entregent/server';
import { today, validate } from '@entregent/model';
import type { Call, Command } from '../command.ts';
import { named } from '../naming.ts';
import { optional, required, several, wholeNumber } from '../options.ts';

const all = async (call: Call, names: readonly string[], kind: 'Person' | 'Committee' | 'Issue'): Promise<string[]> => {
  const ids: string[] = [];
  for (const name of names) ids.push((await named(call, name, [kind])).id);
  return [...new Set(ids)];
};

export const logCommand: Command = {
  name: 'log',
  right: 'records.write',
  usage: {
    fr: 'log --title OBJET [--kind TYPE] [--on JOUR] [--minutes N] [--with NOM]… [--committee RÉF]… [--issue ENJEU]… [--outcome TEXTE] [--access CLÉ] : consigne une action',
    en: 'log --title SUBJECT [--kind KIND] [--on DAY] [--minutes N] [--with NAME]… [--committee REF]… [--issue ISSUE]… [--outcome TEXT] [--access KEY]: logs an activity',
  },
  options: {
    kind: { type: 'string' },
    title: { type: 'string' },
    on: { type: 'string' },
    minutes: { type: 'string' },
    with: { type: 'string', multiple: true },
    committee: { type: 'string', multiple: true },
    issue: { type: 'string', multiple: true },
    outcome: { type: 'string' },
    access: { type: 'string' },
  },
  run: async (call) => {
    const reader = await call.reader();
    const activities = await call.product.get(ActivitiesService);
    const title = required(call, 'title');
    const on = optional(call, 'on') ?? today();
    const committees = await all(call, several(call, 'committee'), 'Committee');
    const others = await all(call, several(call, 'with'), 'Person');
    const people = [...new Set([...(reader.person === null ? [] : [reader.person]), ...others])];
    const input = validate(
      LogActivity,
      {
        title,
        on,
        kind: optional(call, 'kind') ?? 'meeting',
        minutes: wholeNumber(call, 'minutes') ?? null,
        outcome: optional(call, 'outcome') ?? null,
        committees,
        issues: await all(call, several(call, 'issue'), 'Issue'),
        attendances: people.map((person) => ({ person })),
        access: optional(call, 'access'),
      },
      call.language,
    );
    // Each under the hat that fits the meeting best, as the form proposes it.
    const hats = people.length > 0 ? await activities.hatsOn(reader, { people, committees, on: input.on }) : [];
    const attendances = input.attendances.map((attendance) => {
      const hat = hats.find(({ person }) => person === attendance.person);
      return hat ? { ...attendance, mandate: hat.mandate, capacity: hat.capacity } : attendance;
    });
    const saved = await activities.log(reader, { ...input, attendances });
    return { json: saved, text: `${title}  ${saved.id}\nundo ${saved.commit ?? ''}` };
  },
};
