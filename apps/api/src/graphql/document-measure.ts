import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** What a document asks for once each fragment stands where it is spread; a cycle of fragments makes it infinite. */
export interface DocumentMeasure {
  /** Fields below each other; a root field is at depth 1. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  /** Most values that the answer can hold: pages are as long as they may get, other lists have `LIST` entries. */
  readonly cost: number;
}

/** Rows of a page whose size stands in a variable or is left out: the most that any list gives. */
const PAGE = 100;
/** Entries that are reckoned for a list without pages. */
const LIST = 5;

type Part = Omit<DocumentMeasure, 'rootFields'>;
const nothing: Part = { depth: 0, aliases: 0, directives: 0, cost: 0 };
const endless: Part = { depth: Infinity, aliases: Infinity, directives: Infinity, cost: Infinity };

const together = (a: Part, b: Part): Part => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  cost: a.cost + b.cost,
});

const intOf = (value: ValueNode | undefined): number | undefined =>
  value?.kind === Kind.INT ? Number(value.value) : undefined;

/** How long the page of a field can get; undefined for a field that is no page. */
function pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
  for (const { name, type } of field.args) {
    const given = node.arguments?.find((one) => one.name.value === name)?.value;
    if (name === 'first') return intOf(given) ?? PAGE;
    const input = getNamedType(type);
    if (!isInputObjectType(input) || !input.getFields()['first']) continue;
    const first = given?.kind === Kind.OBJECT && given.fields.find((one) => one.name.value === 'first');
    return (first ? intOf(first.value) : undefined) ?? PAGE;
  }
  return undefined;
}

/** Measures selections of one document; each fragment is measured once, however often it is spread. */
class Ruler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Part>();

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  /** @param rows how many rows the list `nodes` of this type can have */
  selections(set: SelectionSetNode, type: GraphQLNamedType | undefined, rows: number): Part {
    return set.selections
      .map((node): Part => {
        const directives = { ...nothing, directives: node.directives?.length ?? 0 };
        if (node.kind === Kind.FIELD) return together(directives, this.#field(node, type, rows));
        if (node.kind === Kind.FRAGMENT_SPREAD) return together(directives, this.#fragment(node.name.value, rows));
        const on = node.typeCondition ? this.#schema.getType(node.typeCondition.name.value) : type;
        return together(directives, this.selections(node.selectionSet, on, rows));
      })
      .reduce(together, nothing);
  }

  #fragment(name: string, rows: number): Part {
    const known = this.#known.get(`${rows} ${name}`);
    if (known) return known;
    const definition = this.#fragments.get(name);
    if (!definition) return nothing;
    this.#known.set(`${rows} ${name}`, endless); // what meets it again within itself goes on without end
    const type = this.#schema.getType(definition.typeCondition.name.value);
    const measured = this.selections(definition.selectionSet, type, rows);
    this.#known.set(`${rows} ${name}`, measured);
    return measured;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined, rows: number): Part {
    const holder = isObjectType(parent) || isInterfaceType(parent) ? parent : undefined;
    const field = holder?.getFields()[node.name.value];
    const page = field && pageSize(node, field);
    const many = field && isListType(getNullableType(field.type));
    const times = many ? (page ?? (node.name.value === 'nodes' ? rows : LIST)) : 1;
    const below = node.selectionSet
      ? this.selections(node.selectionSet, field && getNamedType(field.type), page ?? rows)
      : nothing;
    return {
      depth: below.depth + 1,
      aliases: below.aliases + (node.alias ? 1 : 0),
      directives: below.directives,
      cost: times * (1 + below.cost),
    };
  }
}

/** Measures all operations of a document, which need not be valid. */
export function measureOf(document: DocumentNode, schema: GraphQLSchema): DocumentMeasure {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const ruler = new Ruler(schema, new Map(fragments.map((one) => [one.name.value, one])));
  const measured = operations.map(({ selectionSet, operation, directives = [] }) => {
    const root = schema.getRootType(operation) ?? undefined;
    return together({ ...nothing, directives: directives.length }, ruler.selections(selectionSet, root, PAGE));
  });
  const rootFields = operations.reduce((sum, { selectionSet }) => sum + selectionSet.selections.length, 0);
  return { ...measured.reduce(together, nothing), rootFields };
}
