import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { UnitReport } from './tools/test-run/unit-report.ts'

const every = ['tests/**/*.test.ts', 'tests/**/*.test.tsx']
/** Tests that change what a whole process sees: modules that are replaced, the clock, the bridge of the window. */
const ownProcess = ['tests/{electron,replica,shell,vault}/**']

export default defineConfig({
  test: {
    // Many tests wait for programs that they started, so that a core for each is too few workers on a small machine.
    maxWorkers: Math.max(2, availableParallelism()),
    // Limits end what hangs; they judge no speed, and machines are shared.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    allowOnly: false,
    reporters: ['default', new UnitReport()],
    projects: [
      {
        extends: true,
        test: { name: 'fælles proces', include: every, exclude: [...ownProcess, 'tests/e2e/**'], isolate: false },
      },
      { extends: true, test: { name: 'egen proces', include: ownProcess.map((folder) => `${folder}/*.test.ts`) } },
    ],
  },
})
