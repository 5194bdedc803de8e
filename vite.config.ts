import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { writeCslResources } from './main/launcher/csl-resources.ts';
import { writePdfResources } from './main/launcher/pdf-resources.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Stays outside every bundle: native code, and the runtime's own module. */
const external = ['better-sqlite3', 'electron', /^node:/];

/** Lists the licences of all that is bundled next to it; several of them ask for that. */
const license = { fileName: 'licenses.md' };

const canvasRequest = 'require("@napi-rs/canvas")';

/** Loading pdf.js asks for a native canvas, and complains where there is none. Text is read without. */
const pdfWithoutCanvas: Plugin = {
  name: 'pdf-without-canvas',
  transform: (code, id) =>
    id.includes('/pdfjs-dist/') && code.includes(canvasRequest)
      ? { code: code.replaceAll(canvasRequest, '{}'), map: null }
      : null,
};

/**
 * What tells languages apart is an object literal of 1.6 MB, which takes most of the time in which the imports worker starts.
 * The same as JSON is read in a sixth of it.
 */
const languageTableAsJson: Plugin = {
  name: 'language-table-as-json',
  async transform(_code, id) {
    if (!id.includes('/eld/src/ngrams/')) return null;
    const { ngramsData } = (await import(pathToFileURL(id).href)) as { ngramsData: unknown };
    const json = JSON.stringify(JSON.stringify(ngramsData));
    return { code: `export const ngramsData = JSON.parse(${json});`, map: null };
  },
};

/** One configuration, three environments: `main` (ESM for Node and Electron), `preload` (CommonJS), `client` (the interface). */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), pdfWithoutCanvas, languageTableAsJson],
  // Its variant for browsers decodes through innerHTML, which Trusted Types forbid.
  resolve: {
    alias: {
      'decode-named-character-reference': fileURLToPath(
        import.meta.resolve('decode-named-character-reference'),
      ),
    },
  },
  define: { __APP_VERSION__: JSON.stringify(version) },
  builder: {
    async buildApp(builder) {
      for (const name of ['main', 'preload', 'client']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      writeCslResources(fileURLToPath(new URL('dist/csl', import.meta.url)));
      writePdfResources(fileURLToPath(new URL('dist/pdf', import.meta.url)));
    },
  },
  environments: {
    client: {
      build: {
        outDir: '../dist/renderer',
        emptyOutDir: true,
        target: 'chrome130',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        license,
        // The interface is read from the disk of the same machine, so one large file is no harm.
        chunkSizeWarningLimit: 4096,
      },
    },
    main: {
      consumer: 'server',
      // Bundled CommonJS packages ask for these; ES modules have them under other names.
      define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
      resolve: {
        noExternal: true,
        external: ['better-sqlite3', 'electron'],
        conditions: ['node', 'import', 'module', 'default'],
      },
      build: {
        outDir: '../dist/main',
        emptyOutDir: true,
        ssr: true,
        target: 'node24',
        minify: false,
        sourcemap: true,
        license,
        rolldownOptions: {
          external,
          input: {
            electron: 'main/electron/main.ts',
            web: 'main/web/main.ts',
            cli: 'main/cli/main.ts',
            'database-worker': 'main/backend/database/worker.ts',
            'imports-worker': 'main/backend/imports/worker.ts',
            'citations-worker': 'main/backend/citations/worker.ts',
            'exports-worker': 'main/backend/exports/worker.ts',
            'anchoring-worker': 'main/backend/anchoring/worker.ts',
          },
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: '../dist/preload',
        emptyOutDir: true,
        ssr: true,
        minify: false,
        rolldownOptions: {
          external: ['electron'],
          input: { preload: 'main/preload/preload.ts' },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
});
