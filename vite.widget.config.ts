import { defineConfig } from 'vite';

/** The chat element as one script for the house's own site, which knows nothing of our pages. */
export default defineConfig({
  root: 'src/widget',
  publicDir: false,
  build: {
    outDir: '../../dist',
    emptyOutDir: false,
    target: 'es2022',
    rolldownOptions: {
      input: 'src/widget/widget.ts',
      output: { format: 'iife', entryFileNames: 'widget.js' },
    },
  },
});
