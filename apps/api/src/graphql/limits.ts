import { GraphQLError, Kind, type ValidationRule } from 'graphql';

export const MOST_DEPTH = 8;
const MOST_ALIASES = 15;
const MOST_ROOT_FIELDS = 15;
const MOST_DIRECTIVES = 20;

const refuse = (what: string) => new GraphQLError(`The document has too many ${what}`);

/** Documents are refused before they run when they ask for the same thing too often (architecture 5). */
export const documentLimits: ValidationRule = (context) => {
  let aliases = 0;
  let directives = 0;
  return {
    Field(node) {
      if (node.alias && (aliases += 1) === MOST_ALIASES + 1) context.reportError(refuse('aliases'));
    },
    Directive() {
      if ((directives += 1) === MOST_DIRECTIVES + 1) context.reportError(refuse('directives'));
    },
    OperationDefinition(node) {
      const fields = node.selectionSet.selections.filter(({ kind }) => kind === Kind.FIELD);
      if (fields.length > MOST_ROOT_FIELDS) context.reportError(refuse('root fields'));
    },
  };
};
