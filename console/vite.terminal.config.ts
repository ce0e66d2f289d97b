import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const PUBLIC = join(import.meta.dirname, 'terminal/public');
const WORKER = 'service-worker.js';
/** Every browser that runs the terminal reads woff2. */
const LEFT_OUT = /\.(woff|map)$/;

/** Tells the service worker which files the terminal is made of, and their version. */
function shell(): Plugin {
  return {
    name: 'najda-terminal-shell',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle[WORKER];
      if (worker?.type !== 'chunk') throw new Error('the terminal has no service worker');
      const version = createHash('sha256');
      const files = Object.values(bundle)
        .filter(({ fileName }) => fileName !== WORKER && !LEFT_OUT.test(fileName))
        .sort((a, b) => a.fileName.localeCompare(b.fileName));
      for (const file of files)
        version.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
      const all = [
        ...files.map(({ fileName }) => fileName).filter((name) => name !== 'index.html'),
        ...readdirSync(PUBLIC),
      ].map((name) => `/terminal/${name}`);
      const made = { version: version.digest('hex').slice(0, 16), files: ['/terminal/', ...all] };
      worker.code = worker.code.replace('__SHELL__', JSON.stringify(made));
    },
  };
}

/** The mobile terminal: a build of its own, so that all of it lies where its worker may keep it. */
export default defineConfig({
  root: 'terminal',
  base: '/terminal/',
  plugins: [svelte({ configFile: join(import.meta.dirname, 'svelte.config.js') }), shell()],
  build: {
    target: 'es2022',
    outDir: '../dist/terminal',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: {
        index: join(import.meta.dirname, 'terminal/index.html'),
        'service-worker': join(import.meta.dirname, 'src/terminal/shell/service-worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? WORKER : 'assets/[name]-[hash].js',
      },
    },
  },
  worker: { format: 'es' },
});
