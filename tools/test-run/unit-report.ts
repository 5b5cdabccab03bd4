// Owns what vitest tells the test run: how many tests passed, failed and were not run, and each reason why not.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import type { SuiteReport } from './report.ts'

/** Writes the report to the file that the test run asked for; on its own vitest writes none. */
export class UnitReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env.ERFAKREDS_UNIT_REPORT
    if (file === undefined) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(reportOf(modules)))
  }
}

function reportOf(modules: readonly TestModule[]): SuiteReport {
  const tests = modules.flatMap((module) => {
    const path = relative(process.cwd(), module.moduleId)
    return [...module.children.allTests()].map((test) => ({ path, test, result: test.result() }))
  })
  const count = (state: string) => tests.filter(({ result }) => result.state === state).length
  return {
    passed: count('passed'),
    failed: count('failed') + modules.filter((module) => module.errors().length > 0).length,
    notRun: tests
      .filter(({ result }) => result.state === 'skipped' || result.state === 'pending')
      .map(({ path, test, result }) => ({
        name: `${path}: ${test.fullName}`,
        reason: result.state === 'skipped' ? (result.note ?? '') : 'blev afbrudt',
      })),
  }
}
