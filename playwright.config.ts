import { defineConfig } from '@playwright/test'
import { electronBinary } from './tools/machine/electron-binary.ts'

const binary = electronBinary()
/** They begin first, so that no worker is left with one of them when all else is done. */
const longest = /\/(arrangement-(1|7)-[^/]*|case-life|year)\.spec\.ts$/
if (process.env.TEST_WORKER_INDEX === undefined) {
  process.stdout.write(
    binary === undefined
      ? 'End-to-end i Chromium-skallen: Electrons program er ikke hentet på denne maskine.\n'
      : `End-to-end i Electron: ${binary}\n`,
  )
}

export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    { name: 'længst', testMatch: longest },
    { name: 'resten', testMatch: '**/*.spec.ts', testIgnore: longest },
  ],
  outputDir: 'test-results/e2e',
  // Limits end what hangs; they judge no speed, and machines are shared.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: { actionTimeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
