import { defineConfig } from '@playwright/test'
import { electronBinary } from './tests/e2e/driven-app.ts'

if (process.env.TEST_WORKER_INDEX === undefined) {
  const binary = electronBinary()
  console.log(
    binary === undefined
      ? 'End-to-end i Chromium-skallen: Electrons program er ikke hentet på denne maskine.'
      : `End-to-end i Electron: ${binary}`,
  )
}

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
