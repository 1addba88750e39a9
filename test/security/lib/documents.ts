import { kinds } from '@entregent/model';
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  parse,
} from 'graphql';
import { measureOf } from '../../../apps/api/src/graphql/document-measure.ts';
import { most } from '../../../apps/api/src/graphql/limits.ts';
import type { RandomGraph } from '../random-graph.ts';

type Field = GraphQLField<unknown, unknown>;

/** An operation of the schema as a document that asks for all it can, and what its arguments are. */
export interface Asking {
  readonly name: string;
  readonly mutation: boolean;
  readonly document: string;
  readonly field: Field;
}

const TOKENS = 700;

function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    const below = depth > 1 ? selection(field.type, depth - 1) : '';
    return below === '' ? [] : [`${field.name}${below}`];
  });
  return fields.length === 0 ? '' : ` { ${fields.join(' ')} }`;
}

function documentFor(schema: GraphQLSchema, field: Field, mutation: boolean): string {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  for (let depth = 5; depth > 0; depth -= 1) {
    const head = `${mutation ? 'mutation' : 'query'}${variables && ` (${variables})`}`;
    const text = `${head} { ${field.name}${given && `(${given})`}${selection(field.type, depth)} }`;
    const { cost, depth: deep } = measureOf(parse(text), schema);
    if (cost <= most.cost && deep <= most.depth && text.split(/\W+/).length < TOKENS) return text;
  }
  throw new Error(`no document for ${field.name} lies within the limits`);
}

/** Every operation of the schema. */
export const askings = (schema: GraphQLSchema): readonly Asking[] =>
  ([schema.getQueryType(), schema.getMutationType()] as const).flatMap((root, index) =>
    Object.values(root?.getFields() ?? {}).map((field) => {
      const mutation = index === 1;
      return { name: field.name, mutation, document: documentFor(schema, field, mutation), field };
    }),
  );

type Ids = RandomGraph['ids'];
/** What fields that name a record without saying of which kind are filled with. */
const kindOfField: Readonly<Record<string, string>> = {
  about: 'Person', around: 'Person', actor: 'Person', from: 'Person', to: 'Organisation', tail: 'Person',
  head: 'Organisation', assessor: 'Person', at: 'Organisation', under: 'Committee', parent: 'Committee', within: 'Committee',
  behalf: 'Organisation', sources: 'Source', ids: 'Person', shown: 'Organisation', committees: 'Committee', people: 'Person',
}; // prettier-ignore

const kindNamed = (name: string): string | undefined => {
  const lower = name.toLowerCase();
  return kinds.find((kind) => lower === kind.toLowerCase() || lower.endsWith(kind.toLowerCase()));
};

/** Draws values of the schema's inputs from the records of a base. */
export class Arguments {
  readonly #ids: Ids;
  readonly #turn: number;

  /** @param turn which record of each kind is named */
  constructor(ids: Ids, turn: number) {
    this.#ids = ids;
    this.#turn = turn;
  }

  /** The id of a record of a kind; one of none where there is none. */
  idOf(kind: string): string {
    const ids = this.#ids[(kindNamed(kind) ?? kind) as keyof Ids] ?? [];
    return ids[this.#turn % ids.length] ?? crypto.randomUUID();
  }

  of({ name, field }: Asking): Readonly<Record<string, unknown>> {
    const about = kindNamed(name) ?? 'Person';
    return Object.fromEntries(field.args.flatMap((arg) => {
      const given = this.#value(arg.type, arg.name, about, true);
      return given === undefined ? [] : [[arg.name, given]];
    })); // prettier-ignore
  }

  #value(type: GraphQLInputType, name: string, about: string, required: boolean): unknown {
    if (!isNonNullType(type) && !required) return undefined;
    const bareType = getNullableType(type);
    if (isListType(bareType)) return [this.#value(bareType.ofType as GraphQLInputType, name, about, true)];
    if (isEnumType(bareType)) {
      const names = bareType.getValues().map((one) => one.name);
      return names.find((one) => one === about) ?? names[0];
    }
    if (isInputObjectType(bareType))
      return Object.fromEntries(
        Object.values(bareType.getFields()).flatMap((field) =>
          isRequiredInputField(field) ? [[field.name, this.#value(field.type, field.name, kindNamed(name) ?? about, true)]] : [],
        ),
      ); // prettier-ignore
    const scalar = String(bareType);
    if (scalar === 'ID') return name === 'key' ? undefined : this.idOf(kindNamed(name) ?? kindOfField[name] ?? about);
    if (scalar === 'Int' || scalar === 'Float') return 1;
    if (scalar === 'Boolean') return true;
    if (name === 'access') return 'cluster:1';
    return /^(on|from|to|since|day|due|date)$/i.test(name) ? '2026-06-01' : 'texte';
  }
}
