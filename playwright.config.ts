import { defineConfig } from '@playwright/test'
import { electronBinary } from './tools/machine/electron-binary.ts'

const binary = electronBinary()
if (process.env.TEST_WORKER_INDEX === undefined) {
  process.stdout.write(
    binary === undefined
      ? 'End-to-end i Chromium-skallen: Electrons program er ikke hentet på denne maskine.\n'
      : `End-to-end i Electron: ${binary}\n`,
  )
}

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: { actionTimeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
