import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

export default defineConfig({
  root: 'src/app',
  publicDir: '../../public',
  plugins: [react(), shellForOffline()],
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Nothing inline: the pages' policy runs and styles by files of our own alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { main: 'src/app/index.html', 'service-worker': 'src/app/service-worker.ts' },
      output: {
        entryFileNames: (chunk) =>
          chunk.name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        // Parts that several pages share come in two files, not in fifty: a phone fetches six at a time.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules\/(react|scheduler|@tanstack|@orpc|idb-keyval|use-sync)/,
            },
            {
              name: 'parts',
              test: /src\/(kit|ui|door\/web|houses\/web|team\/web\/(team|Acting|PeoplePick))/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env['REGULARS_URL'] ?? 'http://localhost:4321' } },
});

/** Tells the service worker which files the pages are made of; with them its own text changes, so that it is taken anew. */
function shellForOffline(): Plugin {
  return {
    name: 'shell-for-offline',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle).filter(
        (name) => name.startsWith('assets/') && !name.endsWith('.map'),
      );
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
      const version = createHash('sha256').update(files.toSorted().join()).digest('hex').slice(0, 12);
      worker.code = worker.code
        .replace(/["'`]%files%["'`]/, JSON.stringify(files.map((name) => `/${name}`)))
        .replace('%version%', version);
    },
  };
}
