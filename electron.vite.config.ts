// Owns what is built from which entry and where it lands. Everything a program starts by path lies flat in out/:
//   out/main.js  out/cli.js  out/<name>-worker.js  out/preload/preload.cjs  out/renderer/{index,stage}.html
// A file electron/**/<name>-worker.ts is an entry of its own; code that starts it writes
// new Worker(new URL('./<name>-worker.ts', import.meta.url)), which runs as it stands and is pointed at the built file here.

import { globSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const fromRoot = (path: string): string => resolve(root, path)

const workers = globSync('electron/**/*-worker.ts', { cwd: root })
const mainEntries = Object.fromEntries(
  ['electron/main.ts', 'electron/cli.ts', ...workers].map((path) => [basename(path, '.ts'), fromRoot(path)]),
)

/** A worker keeps its source name in `new URL(...)`; in the bundle it is the entry of that name beside it. */
const builtWorkerNames = {
  name: 'built-worker-names',
  transform: {
    filter: { id: /\.ts$/ },
    handler: (code: string) => {
      const built = code.replaceAll(
        /(new URL\(\s*['"])[^'"]*?([a-z0-9-]+-worker)\.ts(['"])/g,
        (_all, open: string, name: string, close: string) => `${open}./${name}.js${close}`,
      )
      return built === code ? null : { code: built, map: null }
    },
  },
}

export default defineConfig({
  main: {
    plugins: [builtWorkerNames],
    build: {
      outDir: fromRoot('out'),
      emptyOutDir: true,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: mainEntries,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: fromRoot('out/preload'),
      externalizeDeps: false,
      minify: false,
      rolldownOptions: {
        input: { preload: fromRoot('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root,
    base: '/',
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: fromRoot('out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // Half as much to read at every start. As few chunks as there are: they lie on the same disk, and every page needs nearly all.
      minify: true,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: { index: fromRoot('index.html'), stage: fromRoot('stage.html') } },
    },
  },
})
