import { z } from 'zod';
import { AccessKey } from './access.ts';
import { choice, type Labels } from './choice.ts';
import { dated, MarkingReason } from './entity.ts';
import { Credibility, Reliability } from './evidence.ts';
import { is, refs } from './field.ts';
import { inOrder } from './dates.ts';
import { issueKeys, line, prose } from './text.ts';

type ActorKind = 'Person' | 'Organisation' | 'Committee';

interface TieDefinition {
  /** Kinds that the tie may leave from (tail) and arrive at (head). */
  readonly tail: readonly ActorKind[];
  readonly head: readonly ActorKind[];
  /** Said from the tail ("A employs B" reads tail, label, head), French then English. */
  readonly says: Labels;
  /** Said from the head. */
  readonly saysBack: Labels;
  /** Whether one end can bring the other to the table: what a way of introduction may follow. */
  readonly introduces: boolean;
  /** Reads the same from both ends. */
  readonly mutual?: boolean;
}

const anyActor = ['Person', 'Organisation', 'Committee'] as const;

/** Every tie between actors: its ends, what it is called, whether it is a way of introduction. */
export const ties = {
  KNOWS: {
    tail: ['Person'],
    head: ['Person'],
    mutual: true,
    introduces: true,
    says: ['connaît', 'knows'],
    saysBack: ['connaît', 'knows'],
  },
  ALLY_OF: {
    tail: anyActor,
    head: anyActor,
    mutual: true,
    introduces: true,
    says: ['est allié de', 'is an ally of'],
    saysBack: ['est allié de', 'is an ally of'],
  },
  OPPOSES: {
    tail: anyActor,
    head: anyActor,
    introduces: false,
    says: ['s’oppose à', 'opposes'],
    saysBack: ['rencontre l’opposition de', 'is opposed by'],
  },
  ADVISES: {
    tail: ['Person', 'Organisation'],
    head: anyActor,
    introduces: true,
    says: ['conseille', 'advises'],
    saysBack: ['est conseillé par', 'is advised by'],
  },
  FUNDS: {
    tail: ['Person', 'Organisation'],
    head: anyActor,
    introduces: true,
    says: ['finance', 'funds'],
    saysBack: ['est financé par', 'is funded by'],
  },
  EMPLOYED_BY: {
    tail: ['Person'],
    head: ['Organisation'],
    introduces: true,
    says: ['travaille à', 'works at'],
    saysBack: ['emploie', 'employs'],
  },
  MEMBER_OF: {
    tail: ['Person', 'Organisation'],
    head: ['Organisation', 'Committee'],
    introduces: true,
    says: ['est membre de', 'is a member of'],
    saysBack: ['compte parmi ses membres', 'has as a member'],
  },
  PART_OF: {
    tail: ['Organisation', 'Committee'],
    head: ['Organisation', 'Committee'],
    introduces: true,
    says: ['fait partie de', 'is part of'],
    saysBack: ['comprend', 'includes'],
  },
  MIRRORS: {
    tail: ['Committee'],
    head: ['Committee'],
    introduces: true,
    says: ['est le miroir de', 'mirrors'],
    saysBack: ['a pour miroir', 'is mirrored by'],
  },
  LIAISES_WITH: {
    tail: ['Organisation', 'Committee'],
    head: ['Organisation', 'Committee'],
    mutual: true,
    introduces: true,
    says: ['est en liaison avec', 'liaises with'],
    saysBack: ['est en liaison avec', 'liaises with'],
  },
  HOLDS_SECRETARIAT: {
    tail: ['Organisation'],
    head: ['Committee'],
    introduces: true,
    says: ['tient le secrétariat de', 'holds the secretariat of'],
    saysBack: ['a son secrétariat à', 'has its secretariat at'],
  },
  SUCCEEDS: {
    tail: anyActor,
    head: anyActor,
    introduces: false,
    says: ['succède à', 'succeeds'],
    saysBack: ['a pour successeur', 'is succeeded by'],
  },
  REPRESENTS: {
    tail: ['Organisation', 'Person'],
    head: ['Organisation'],
    introduces: true,
    says: ['représente les intérêts de', 'represents the interests of'],
    saysBack: ['est représenté par', 'is represented by'],
  },
} as const satisfies Readonly<Record<string, TieDefinition>>;

export type TieType = keyof typeof ties;
export const tieTypes = Object.keys(ties) as readonly TieType[];
export const TieType = choice(
  'TieType',
  Object.fromEntries(tieTypes.map((type) => [type, ties[type].says])) as Record<TieType, Labels>,
);
export const isTieType = (value: string): value is TieType => Object.hasOwn(ties, value);
export const tieDefinition = (type: TieType): TieDefinition => ties[type];

/** Ties that a way of introduction may follow; mandates are followed beside them. */
export const introducingTies = tieTypes.filter((type) => ties[type].introduces);

/** Standing of a member in a committee or body (domain/standards.md, B.1). */
export const MemberStatus = choice('MemberStatus', {
  P: ['membre P (participant)', 'P-member (participating)'],
  O: ['membre O (observateur)', 'O-member (observing)'],
  full: ['membre', 'full member'],
  associate: ['membre associé', 'associate member'],
  affiliate: ['membre affilié', 'affiliate'],
  correspondent: ['membre correspondant', 'correspondent member'],
  partner: ['partenaire', 'partner'],
});

/** What a tie carries beside its two ends, whatever its type. */
export const tieFields = {
  status: MemberStatus.nullable().meta(is('qualité', 'standing')),
  title: line(200).nullable().meta(is('fonction ou catégorie', 'post or category')),
  ...dated,
  note: prose(2000).nullable().meta(is('note', 'note')),
  reliability: Reliability.nullable().meta(is('fiabilité', 'reliability')),
  credibility: Credibility.nullable().meta(is('crédibilité', 'credibility')),
  businessSecret: z.boolean().default(false).meta(is('secret des affaires', 'business secret')),
  secretReason: line(300).nullable().meta(is('pourquoi c’est un secret', 'why it is a secret')),
  secretOwner: line(200).nullable().meta(is('détenteur du secret', 'owner of the secret')),
  sources: refs('', 'Source').default([]).meta(is('sources', 'sources')),
  origin: z.string().max(300).nullable().meta(is('clé d’origine', 'origin key')),
};

const id = z.uuid().meta({ graphql: 'ID' });

export const Tie = z
  .object({ id, type: TieType, access: AccessKey, version: z.int32().positive(), tail: id, head: id, ...tieFields })
  .meta({ id: 'Tie' });
export type Tie = z.output<typeof Tie>;

const { origin: _origin, ...given } = tieFields;
const order = (value: { from?: string | null | undefined; to?: string | null | undefined }) =>
  inOrder(value.from, value.to);
const wrongOrder = { message: issueKeys.dateOrder, path: ['to'] };

export const CreateTie = z
  .object({
    type: TieType,
    tail: id,
    head: id,
    access: AccessKey.optional(),
    ...given,
    status: given.status.optional(),
    title: given.title.optional(),
    from: given.from.optional(),
    to: given.to.optional(),
    note: given.note.optional(),
    reliability: given.reliability.optional(),
    credibility: given.credibility.optional(),
    secretReason: given.secretReason.optional(),
    secretOwner: given.secretOwner.optional(),
  })
  .refine(order, wrongOrder)
  .meta({ id: 'CreateTie' });
export type CreateTie = z.output<typeof CreateTie>;

export const UpdateTie = z
  .object({
    id,
    type: TieType,
    version: z.int32().positive(),
    access: AccessKey.optional(),
    markingReason: MarkingReason.optional(),
    status: given.status.optional(),
    title: given.title.optional(),
    from: given.from.optional(),
    to: given.to.optional(),
    note: given.note.optional(),
    reliability: given.reliability.optional(),
    credibility: given.credibility.optional(),
    businessSecret: z.boolean().optional(),
    secretReason: given.secretReason.optional(),
    secretOwner: given.secretOwner.optional(),
    sources: refs('', 'Source').optional(),
  })
  .refine(order, wrongOrder)
  .meta({ id: 'UpdateTie' });
export type UpdateTie = z.output<typeof UpdateTie>;
