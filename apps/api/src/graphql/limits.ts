import { BREAK, GraphQLError, Kind, type ValidationRule } from 'graphql';
import { type DocumentMeasure, measureOf } from './document-measure.ts';

/** What one document may ask for: just above the heaviest operation that the screens send (architecture 5). */
export const most = {
  characters: 20_000,
  tokens: 1000,
  fragments: 20,
  depth: 8,
  aliases: 15,
  directives: 20,
  rootFields: 5,
  cost: 20_000,
} as const;

const words = {
  depth: 'levels',
  aliases: 'aliases',
  directives: 'directives',
  rootFields: 'root fields',
  cost: 'values in its answer',
} as const satisfies Record<keyof DocumentMeasure, string>;
const measures = Object.keys(words) as (keyof DocumentMeasure)[];

/**
 * Documents are refused before they run when they ask for too much. All is counted as if each fragment stood where it is
 * spread, so a fragment hides nothing; one whose name begins like a name of the introspection is refused, for some counters
 * pass over it.
 */
export const documentLimits: ValidationRule = (context) => ({
  Document(document) {
    const refuse = (message: string) => context.reportError(new GraphQLError(message));
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    if (fragments.length > most.fragments) refuse('The document has too many fragments');
    if (fragments.some(({ name }) => name.value.startsWith('__')))
      refuse('The name of a fragment must not begin with two underscores');
    const measured = measureOf(document, context.getSchema());
    for (const one of measures) if (measured[one] > most[one]) refuse(`The document has too many ${words[one]}`);
    return BREAK;
  },
});

/** The syntax tree of a document as JSON, which Mercurius would take as well and count no tokens of. */
const asTree = /^\s*(?:\{\s*["}]|[[\d"-]|null|true|false)/;

/** Whether a text may be read as a document at all: short enough, and written in GraphQL. */
export const isDocument = (text: unknown): boolean =>
  typeof text === 'string' && text.length <= most.characters && !asTree.test(text);
