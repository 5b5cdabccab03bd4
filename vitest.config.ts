import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { UnitReport } from './tools/test-run/unit-report.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    // Many tests wait for programs that they started, so that a core for each is too few workers on a small machine.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    allowOnly: false,
    reporters: ['default', new UnitReport()],
  },
})
