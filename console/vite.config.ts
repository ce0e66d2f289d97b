import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  build: {
    target: 'es2022',
    // Pages that the server writes find their looks and script by this list.
    manifest: true,
    rollupOptions: {
      input: ['index.html', 'src/pages/pages.ts', 'src/pages/pack.css', 'src/pages/review.css'],
    },
    // Fonts and images stay files of their own: the server's policy allows no font from a data address.
    assetsInlineLimit: 0,
    // MapLibre alone is above the default; it is loaded once and kept.
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
  server: {
    fs: { allow: ['..'] },
    proxy: { '/api': process.env['NAJDA_URL'] ?? 'http://127.0.0.1:8080' },
  },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
