import { describe, expect, it } from 'vitest'
import { fromPlaywright } from '../../tools/test-run/report.ts'
import { type Step, summarise } from '../../tools/test-run/summary.ts'

const aStep = (step: Partial<Step>): Step => ({ name: 'Prøver', ms: 1000, outcome: 'passed', ...step })

describe('the summary of a test run', () => {
  it('is well when every step passed', () => {
    const { text, failed } = summarise([aStep({ report: { passed: 3, failed: 0, notRun: [] } })], 2000)
    expect(failed).toBe(false)
    expect(text).toContain('\n3 passed, 0 failed, 0 skipped\n')
    expect(text).not.toContain('Ikke kørt')
  })

  it('fails when a step failed, even if later steps passed', () => {
    expect(summarise([aStep({ outcome: 'failed' }), aStep({})], 2000).failed).toBe(true)
  })

  it('fails when a test failed though the runner ended well', () => {
    expect(summarise([aStep({ report: { passed: 3, failed: 1, notRun: [] } })], 2000).failed).toBe(true)
  })

  it('lists what was not run with its reason, and is well', () => {
    const notRun = [{ name: 'tests/a.test.ts: b', reason: 'LibreOffice mangler' }]
    const { text, failed } = summarise([aStep({ report: { passed: 3, failed: 0, notRun } })], 2000)
    expect(failed).toBe(false)
    expect(text).toContain('Ikke kørt:\n  LibreOffice mangler:\n    - tests/a.test.ts: b')
    expect(text).toContain('3 passed, 0 failed, 1 skipped')
  })

  it('fails when a test was skipped without a reason', () => {
    const notRun = [{ name: 'tests/a.test.ts: b', reason: ' ' }]
    expect(summarise([aStep({ report: { passed: 3, failed: 0, notRun } })], 2000).failed).toBe(true)
  })

  it('lists a step that could not be run', () => {
    const { text } = summarise(
      [aStep({ name: 'End-to-end', outcome: { notRun: 'programmet kunne ikke bygges' } })],
      2000,
    )
    expect(text).toContain('programmet kunne ikke bygges:\n    - End-to-end')
  })
})

describe("Playwright's report", () => {
  const test = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped', description?: string) => ({
    status,
    annotations: description === undefined ? [] : [{ type: 'skip', description }],
    results: [{ status }],
  })

  it('counts a test that needed a second try as failed, and gives each skipped one its reason', () => {
    const report = fromPlaywright({
      errors: [],
      suites: [
        {
          title: 'a.spec.ts',
          file: 'a.spec.ts',
          specs: [
            { title: 'one', tests: [test('expected')] },
            { title: 'two', tests: [test('flaky')] },
          ],
          suites: [
            {
              title: 'group',
              file: 'a.spec.ts',
              specs: [
                { title: 'three', tests: [test('skipped', 'intet Electron')] },
                { title: 'four', tests: [test('skipped')] },
              ],
            },
          ],
        },
      ],
    })
    expect(report).toEqual({
      passed: 1,
      failed: 1,
      notRun: [
        { name: 'tests/e2e/a.spec.ts: group three', reason: 'intet Electron' },
        { name: 'tests/e2e/a.spec.ts: group four', reason: '' },
      ],
    })
  })
})
