import { z } from 'zod';
import { choice } from './choice.ts';
import { is } from './field.ts';
import { prose } from './text.ts';

/** What one person asks and another one decides. */
export const RequestKind = choice('RequestKind', {
  lowering: ['abaissement d’un marquage', 'lowered marking'],
  access: ['accès à une fiche', 'access to a record'],
  glass: ['accès d’urgence', 'emergency access'],
});
export type RequestKind = z.output<typeof RequestKind>;

/**
 * What the asker is told. A refusal and silence are one word, and are told on the same day: whoever asks about what does not
 * exist waits just as long.
 */
export const RequestState = choice('RequestState', {
  open: ['en attente', 'waiting'],
  accepted: ['acceptée', 'accepted'],
  refused: ['refusée', 'refused'],
  ended: ['terminée', 'ended'],
  closed: ['refusée ou sans suite', 'refused or without answer'],
});
export type RequestState = z.output<typeof RequestState>;

/** What happened that somebody must know; the texts are made on reading, in his language. */
export const NoticeKind = choice('NoticeKind', {
  lowering_asked: ['abaissement demandé', 'lowered marking asked for'],
  lowering_accepted: ['abaissement accepté', 'lowered marking accepted'],
  lowering_refused: ['abaissement refusé', 'lowered marking refused'],
  access_asked: ['accès demandé', 'access asked for'],
  access_accepted: ['accès accordé', 'access given'],
  glass_asked: ['accès d’urgence demandé', 'emergency access asked for'],
  glass_approved: ['accès d’urgence ouvert', 'emergency access opened'],
  glass_ended: ['accès d’urgence terminé', 'emergency access ended'],
});
export type NoticeKind = z.output<typeof NoticeKind>;

/** Days, hours and counts of the acts that take two people. */
export const twoPersonRules = {
  /** Days after which an unanswered request for access is told as closed, and can no longer be decided. */
  accessDays: 14,
  /** Requests for access that one person may make in 24 hours. */
  accessPerDay: 10,
  /** Hours after which an unanswered request for emergency access lapses. */
  glassWaitHours: 24,
  /** Longest emergency access, in minutes. */
  glassMinutes: 240,
  /** Minutes in which one takes back one’s own raising alone, while nobody has touched the record: the time of a slip. */
  slipMinutes: 15,
} as const;

/** Why, in a sentence or two: both the audit log and the second person read it. */
export const Reason = prose(500);

export const RequestAccess = z
  .object({
    record: z.uuid().meta({ graphql: 'ID', ...is('fiche', 'record', 'Id from the link that does not open') }),
    reason: Reason.meta(is('raison', 'reason')),
  })
  .meta({ id: 'RequestAccess' });
export type RequestAccess = z.output<typeof RequestAccess>;

export const RequestGlass = z
  .object({
    circle: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .meta(is('cercle', 'circle', 'Code or name, as one knows it')),
    level: z
      .int32()
      .min(0)
      .max(4)
      .meta(is('niveau', 'level', 'TLP level, 0 to 4')),
    minutes: z.int32().min(15).max(twoPersonRules.glassMinutes).meta(is('durée (min)', 'duration (min)')),
    reason: Reason.meta(is('raison', 'reason')),
  })
  .meta({ id: 'RequestGlass' });
export type RequestGlass = z.output<typeof RequestGlass>;
