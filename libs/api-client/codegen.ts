import type { CodegenConfig } from '@graphql-codegen/cli';

// Typed operations for the web, and persisted-documents.json (id -> document) for the API, both from the committed schema.
export default {
  schema: '../../apps/api/schema.graphql',
  documents: 'documents/*.graphql',
  generates: {
    'src/gen/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
      },
    },
  },
} satisfies CodegenConfig;
