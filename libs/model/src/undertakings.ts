import { z } from 'zod';
import { CircleCode } from './access.ts';
import { choice } from './choice.ts';
import { Day } from './dates.ts';
import { entity } from './entity.ts';
import { is, ref, setBySteps } from './field.ts';
import { line, prose } from './text.ts';

/** States of an undertaking; `expired` is never stored, the dates say it on each day. */
export const UndertakingState = choice('UndertakingState', {
  draft: ['brouillon', 'draft'],
  vetted: ['vérifié', 'vetted'],
  in_force: ['en vigueur', 'in force'],
  suspended: ['suspendu', 'suspended'],
  expired: ['échu', 'expired'],
  revoked: ['révoqué', 'revoked'],
});
export type UndertakingState = z.output<typeof UndertakingState>;

/** How it was signed; the electronic levels are those of regulation (EU) 910/2014 (eIDAS), articles 3 and 25 to 28. */
export const SigningWay = choice('SigningWay', {
  handwritten_scan: ['signature manuscrite numérisée', 'handwritten, scanned'],
  electronic_simple: ['signature électronique simple', 'electronic signature, simple'],
  electronic_advanced: ['signature électronique avancée', 'electronic signature, advanced'],
  electronic_qualified: ['signature électronique qualifiée', 'electronic signature, qualified'],
  paper_original: ['original papier', 'paper original'],
});

/** Kinds of a signed file, told by its content. */
export const SignedFileType = choice('SignedFileType', {
  pdf: ['PDF', 'PDF'],
  png: ['PNG', 'PNG'],
  jpeg: ['JPEG', 'JPEG'],
});
export type SignedFileType = z.output<typeof SignedFileType>;

const dossiers = z.array(CircleCode).max(50).default([]);
const account = z.uuid().nullable();

/**
 * A confidentiality undertaking (domain/compliance-security.md 4.2): who promised what, for which dossiers, until when.
 * Its text is written as a draft; what follows, from vetting to revocation, goes through the steps of its register alone.
 */
export const Undertaking = entity(
  'Undertaking',
  {
    person: ref('UNDERTAKEN_BY', 'Person').meta(is('signataire', 'signatory')),
    organisation: ref('UNDERTAKEN_FOR', 'Organisation')
      .nullable()
      .meta(is('organisation', 'organisation', 'For which the signatory acts')),
    textVersion: line(120).meta(is('version du texte', 'version of the text')),
    scope: dossiers.meta(is('dossiers couverts', 'dossiers covered', 'Circles by code')),
    ceiling: z
      .int32()
      .min(0)
      .max(4)
      .meta(is('marquage le plus haut', 'highest marking', 'TLP level, 0 to 4')),
    from: Day.nullable().meta(is('début', 'start')),
    to: Day.nullable().meta(is('fin', 'end', 'Last day on which it holds')),
    survivalMonths: z
      .int32()
      .min(0)
      .max(1200)
      .nullable()
      .meta(is('secret dû après la fin (mois)', 'secrecy owed after the end (months)')),
    signing: SigningWay.nullable().meta(is('mode de signature', 'way of signing')),
    identityCheck: prose(1000).nullable().meta(is('contrôle de l’identité', 'identity check')),
    conflicts: prose(2000)
      .nullable()
      .meta(
        is('conflits d’intérêts déclarés', 'conflicts of interest declared', 'What the signatory said, also if none'),
      ),
    conflictScope: dossiers.meta(
      is('dossiers en conflit', 'dossiers in conflict', 'Circles on which a declared conflict bears'),
    ),
    note: prose(2000).nullable().meta(is('note', 'note')),
    state: UndertakingState.default('draft').meta({ ...is('état', 'state'), ...setBySteps }),
    stateOn: Day.nullable().meta({ ...is('état depuis', 'state since'), ...setBySteps }),
    stateReason: prose(1000)
      .nullable()
      .meta({ ...is('motif', 'reason'), ...setBySteps }),
    vettedBy: account.meta({ ...is('vérifié par', 'vetted by', 'An account'), graphql: 'ID', ...setBySteps }),
    vettedOn: Day.nullable().meta({ ...is('vérifié le', 'vetted on'), ...setBySteps }),
    vettingEvidence: prose(2000)
      .nullable()
      .meta({ ...is('sur quelles pièces', 'on what evidence'), ...setBySteps }),
    reviewedBy: account.meta({
      ...is('second regard de', 'second review by', 'An account'),
      graphql: 'ID',
      ...setBySteps,
    }),
    reviewedOn: Day.nullable().meta({ ...is('second regard le', 'second review on'), ...setBySteps }),
    file: z
      .uuid()
      .nullable()
      .meta({ ...is('fichier', 'file', 'Random name of the file that is kept'), graphql: 'ID', ...setBySteps }),
    fileName: line(200)
      .nullable()
      .meta({ ...is('nom du fichier', 'name of the file'), ...setBySteps }),
    fileType: SignedFileType.nullable().meta({ ...is('type de fichier', 'type of file'), ...setBySteps }),
    fileHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .meta({ ...is('empreinte du fichier', 'hash of the file', 'SHA-256'), ...setBySteps }),
    fileSize: z
      .int32()
      .min(0)
      .max(50_000_000)
      .nullable()
      .meta({ ...is('taille du fichier', 'size of the file', 'Bytes'), ...setBySteps }),
  },
  {
    labels: [
      ['engagement de confidentialité', 'engagements de confidentialité'],
      ['confidentiality undertaking', 'confidentiality undertakings'],
    ],
    name: (u) => u.textVersion ?? '',
    kept: { read: 'undertakings.read', write: 'undertakings.write' },
  },
);
export type Undertaking = z.output<(typeof Undertaking)['schema']>;

/** What one can do with an undertaking beside writing its draft. */
export const UndertakingStep = choice('UndertakingStep', {
  vet: ['vérifier', 'vet'],
  review: ['porter le second regard', 'give the second review'],
  bring_into_force: ['mettre en vigueur', 'bring into force'],
  suspend: ['suspendre', 'suspend'],
  resume: ['lever la suspension', 'end the suspension'],
  revoke: ['révoquer', 'revoke'],
  reopen: ['rouvrir le brouillon', 'reopen the draft'],
});
export type UndertakingStep = z.output<typeof UndertakingStep>;

/** Conditions of the gate (domain/compliance-security.md 4.3), each with the sentence for who asks. */
export const GateCondition = choice('GateCondition', {
  recipient_unknown: [
    'Le destinataire n’est pas une personne active de la base que vous pouvez voir.',
    'The recipient is not an active person of the base whom you may see.',
  ],
  no_undertaking: [
    'Aucun engagement de confidentialité connu de vous.',
    'No confidentiality undertaking that you know of.',
  ],
  not_vetted: [
    'L’engagement n’a pas été vérifié par deux personnes.',
    'The undertaking has not been vetted by two people.',
  ],
  not_in_force: ['L’engagement n’est pas en vigueur ce jour.', 'The undertaking is not in force on that day.'],
  outside_scope: ['L’engagement ne couvre pas ce dossier.', 'The undertaking does not cover this dossier.'],
  above_ceiling: ['L’engagement ne va pas jusqu’à ce marquage.', 'The undertaking does not reach this marking.'],
  conflict_of_interest: [
    'Un conflit d’intérêts est déclaré sur ce dossier.',
    'A conflict of interest is declared on this dossier.',
  ],
  no_need_to_know: [
    'Ni membre du cercle à ce niveau avec un compte, ni nommé destinataire.',
    'Neither a member of the circle at this level with an account, nor named as recipient.',
  ],
  no_purpose: ['Aucune finalité n’est donnée.', 'No purpose is given.'],
  no_second_approval: [
    'TLP:RED : une seconde personne doit approuver la remise.',
    'TLP:RED: a second person must approve the delivery.',
  ],
  general: ['Les conditions de remise ne sont pas réunies.', 'The conditions of delivery are not met.'],
});
export type GateCondition = z.output<typeof GateCondition>;
