import type { ActivityKind, Channel } from '@entregent/model';
import type { z } from 'zod';
import { type Matcher, words } from './activity-sentence-text.ts';

export type SentenceKind = z.output<typeof ActivityKind>;
export type SentenceChannel = z.output<typeof Channel>;

/** Words that tell how one met. */
export const channels: readonly Matcher<SentenceChannel>[] = [
  [words("(?:(?:en|par|en reunion|by|via|on|over) )?(?:visio(?:conference)?s?|video(?:conference)?|videocall|video call|teams|zoom|webex|google meet|jitsi)|en ligne|a distance|en distanciel|online|remotely"), () => 'video'],
  [words('(?:au|par|by|on the|over the) (?:telephone|tel|phone)'), () => 'phone'],
  [words('par ecrit|par (?:mail|e-mail|courriel|courrier|lettre|sms|message)|in writing|by (?:e-?mail|letter|post|text)'), () => 'written'],
  [words('sur place|en presentiel|en personne|in person|face[ -](?:to|a)[ -]face|on site|on-site|de visu'), () => 'in_person'],
]; // prettier-ignore

interface KindWord {
  readonly kind: SentenceKind;
  readonly pattern: RegExp;
  /** Says no more than the kind itself, so that a title need not repeat it. */
  readonly bare: boolean;
}

/** Words that tell what it was; the first that stands in the sentence decides. */
export const kindWords: readonly KindWord[] = [
  { kind: 'call', bare: true, pattern: words("(?:appel(?!s? (?:d'|a|aux))|coup de (?:fil|telephone)|phone call|call(?! for)|call with|appele|telephone a)") },
  { kind: 'letter', bare: true, pattern: words('courrier|lettre|letter') },
  { kind: 'message', bare: true, pattern: words('message|mails?|e-mails?|emails?|courriel|sms') },
  { kind: 'event', bare: false, pattern: words('salon|colloque|conference|seminaire|evenement|webinaire|webinar|event|forum|fair|congres|inauguration|assises') },
  { kind: 'visit', bare: true, pattern: words('visite|visit') },
  { kind: 'meeting', bare: true, pattern: words('rendez-vous|rendez vous|rdv|entretien|rencontre|appointment') },
  { kind: 'meeting', bare: false, pattern: words('dejeuner|petit-dejeuner|diner|cafe|lunch|breakfast|dinner|coffee|point(?! de)|atelier') },
  { kind: 'committee_meeting', bare: false, pattern: words('seance|pleniere|plenary|session') },
  { kind: 'committee_meeting', bare: true, pattern: words('reunion(?: de (?:commission|comite|gt))?|meeting|committee meeting') },
]; // prettier-ignore

/** Verbs that open something to do. */
export const toDo = words(
  '(?:a faire ?:? ?|todo ?:? ?|to do ?:? ?)?(?:envoyer|relancer|preparer|appeler|rappeler|demander|ecrire|rediger|verifier|transmettre|partager|inviter|proposer|commenter|confirmer|revoir|voir|rencontrer|prevenir|informer|obtenir|faire|organiser|planifier|reserver|deposer|repondre|soumettre|voter|nommer|designer|lire|relire|chercher|trouver|contacter|consulter|completer|corriger|finaliser|publier|signer|suivre|remercier|solliciter|joindre|fixer|convoquer|adresser|send|prepare|ask|write|draft|check|follow up|book|share|submit|invite|propose|remind|confirm|get|review|reply|answer|find|contact|organise|thank|call back|circulate)',
);
