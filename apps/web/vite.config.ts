import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The host that the browser asked for is passed on: the API compares it with where the page comes from. */
const api = { target: 'http://127.0.0.1:4000', changeOrigin: false };

/** What changes seldom and is needed on every page: a new release of ours leaves it in the browser's cache. */
const vendor = /node_modules\/(react|react-dom|scheduler|@mantine|@floating-ui|@tanstack|i18next|react-i18next|zod)\//;

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  // The API puts the nonce of each answer in its place (apps/api/src/http.ts).
  html: { cspNonce: '__NONCE__' },
  server: { host: '127.0.0.1', port: 4200, proxy: { '/graphql': api, '/session': api, '/files': api } },
  build: {
    target: 'es2023',
    sourcemap: true,
    // A file inlined as data: would need a wider content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'graph', test: /node_modules\/(cytoscape|cose-base|layout-base)\// },
            { name: 'vendor', test: vendor },
          ],
        },
      },
    },
  },
  cacheDir: '../../node_modules/.cache/vite-web',
});
