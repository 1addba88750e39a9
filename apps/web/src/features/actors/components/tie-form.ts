import {
  type Entity,
  entity,
  is,
  type Language,
  ref,
  tieDefinition,
  tieFields,
  type TieType,
  tieTypes,
} from '@entregent/model';
import type { z } from 'zod';

export interface TieChoice {
  readonly value: string;
  readonly type: TieType;
  /** True when the actor of the card is the tail. */
  readonly outgoing: boolean;
  readonly label: string;
  readonly kinds: readonly string[];
}

/** The ties that an actor of a kind may have, as they read from it. */
export function tieChoices(kind: string, language: Language): readonly TieChoice[] {
  const say = language === 'fr' ? 0 : 1;
  return tieTypes.flatMap((type) => {
    const { tail, head, says, saysBack, mutual = false } = tieDefinition(type);
    const out = tail.some((one) => one === kind);
    const back = head.some((one) => one === kind) && !(mutual && out);
    return [
      ...(out ? [{ value: `${type}-out`, type, outgoing: true, label: says[say], kinds: head }] : []),
      ...(back ? [{ value: `${type}-in`, type, outgoing: false, label: saysBack[say], kinds: tail }] : []),
    ];
  });
}

/** The two ends of a tie between the actor of a card and another one. */
export const endOf = ({ outgoing }: Pick<TieChoice, 'outgoing'>, card: string, other: string) =>
  outgoing ? { tail: card, head: other } : { tail: other, head: card };

const { sources: _sources, origin: _origin, businessSecret: _secret, ...own } = tieFields;
const forms = new Map<string, Entity>();

/** What the form of a tie asks for; with a choice also the other end, of the kinds that it allows. */
export function tieForm(choice?: Pick<TieChoice, 'kinds'>): Entity {
  const kinds = choice?.kinds ?? [];
  const name = `TieForm${kinds.join('')}`;
  const known = forms.get(name);
  if (known) return known;
  const other: Readonly<Record<string, z.ZodType>> =
    kinds.length === 0 ? {} : { other: ref('', ...kinds).meta(is('avec qui', 'with whom')) };
  const made = entity(
    name,
    { ...other, ...own },
    {
      labels: [
        ['lien', 'liens'],
        ['tie', 'ties'],
      ],
      name: () => '',
    },
  ) as unknown as Entity;
  forms.set(name, made);
  return made;
}
