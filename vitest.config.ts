import { defineConfig } from 'vitest/config'
import { UnitReport } from './tools/test-run/unit-report.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    testTimeout: 30_000,
    allowOnly: false,
    reporters: ['default', new UnitReport()],
  },
})
