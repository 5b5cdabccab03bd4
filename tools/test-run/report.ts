// Owns the shape in which a suite of tests reports, and reading Playwright's own report into it.

export type NotRun = { readonly name: string; readonly reason: string }

export type SuiteReport = {
  readonly passed: number
  readonly failed: number
  /** Every test that was not run. A test without a reason counts as a failure of the whole run. */
  readonly notRun: readonly NotRun[]
}

type PlaywrightTest = {
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
  readonly annotations: readonly { readonly type: string; readonly description?: string }[]
  readonly results: readonly { readonly status: string }[]
}
type PlaywrightSuite = {
  readonly title: string
  readonly file: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly { readonly title: string; readonly tests: readonly PlaywrightTest[] }[]
}
export type PlaywrightReport = { readonly suites: readonly PlaywrightSuite[]; readonly errors: readonly unknown[] }

export function fromPlaywright({ suites, errors }: PlaywrightReport): SuiteReport {
  const tests = suites.flatMap((suite) => testsOf(suite, []))
  const count = (status: PlaywrightTest['status']) => tests.filter(({ test }) => test.status === status).length
  return {
    passed: count('expected'),
    failed: count('unexpected') + count('flaky') + errors.length,
    notRun: tests
      .filter(({ test }) => test.status === 'skipped')
      .map(({ name, test }) => ({ name, reason: skipReason(test) })),
  }
}

function testsOf(suite: PlaywrightSuite, above: readonly string[]): readonly { name: string; test: PlaywrightTest }[] {
  const titles = suite.title === suite.file ? above : [...above, suite.title]
  return [
    ...(suite.specs ?? []).flatMap(({ title, tests }) =>
      tests.map((test) => ({ name: `tests/e2e/${suite.file}: ${[...titles, title].join(' ')}`, test })),
    ),
    ...(suite.suites ?? []).flatMap((below) => testsOf(below, titles)),
  ]
}

function skipReason({ annotations, results }: PlaywrightTest): string {
  const given = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
  // Playwright leaves tests out when it is ended early; they carry no result at all.
  return given ?? (results.length === 0 ? 'blev afbrudt' : '')
}
