// Owns the one summary at the end of a test run: which step ended how, how many tests there were, and everything that was
// not run with its reason. Decides whether the run as a whole has failed.

import type { NotRun, SuiteReport } from './report.ts'

export type Step = {
  readonly name: string
  readonly ms: number
  readonly outcome: 'passed' | 'failed' | { readonly notRun: string }
  readonly report?: SuiteReport
}
type Summary = { readonly text: string; readonly failed: boolean }

export function summarise(steps: readonly Step[], totalMs: number): Summary {
  const reports = steps.flatMap(({ report }) => (report === undefined ? [] : [report]))
  const sum = (of: (report: SuiteReport) => number) => reports.reduce((total, report) => total + of(report), 0)
  const notRun = [...steps.flatMap(stepNotRun), ...reports.flatMap((report) => report.notRun)]
  const unexplained = notRun.filter(({ reason }) => reason.trim() === '')
  const failed =
    unexplained.length > 0 || steps.some((step) => step.outcome === 'failed' || (step.report?.failed ?? 0) > 0)
  const passed = sum((report) => report.passed)
  const failures = sum((report) => report.failed)
  const width = Math.max(...steps.map(({ name }) => name.length), 5)
  const lines = [
    '',
    'Resultat',
    ...steps.map((step) => `  ${step.name.padEnd(width)}  ${seconds(step.ms).padStart(7)}  ${inWords(step)}`),
    `  ${'I alt'.padEnd(width)}  ${seconds(totalMs).padStart(7)}`,
    ...(notRun.length === 0 ? [] : ['', 'Ikke kørt:', ...byReason(notRun)]),
    ...(unexplained.length === 0
      ? []
      : ['', `${unexplained.length} prøver er sprunget over uden en grund. Det er en fejl.`]),
    '',
    `${passed} passed, ${failures} failed, ${reports.flatMap((report) => report.notRun).length} skipped`,
    failed ? 'Noget fejlede.' : 'Alt, hvad der kunne køres, er i orden.',
  ]
  return { text: lines.join('\n'), failed }
}

function stepNotRun({ name, outcome }: Step): readonly NotRun[] {
  return typeof outcome === 'object' ? [{ name, reason: outcome.notRun }] : []
}

function inWords({ outcome, report }: Step): string {
  const tests =
    report === undefined ? '' : `, ${report.passed} prøver, ${report.failed} fejl, ${report.notRun.length} ikke kørt`
  if (typeof outcome === 'object') return 'ikke kørt'
  return `${outcome === 'passed' ? 'i orden' : 'FEJL'}${tests}`
}

/** Tests with the same reason stand together, so that a long list stays readable. */
function byReason(notRun: readonly NotRun[]): readonly string[] {
  const groups = Map.groupBy(notRun, ({ reason }) => reason)
  return [...groups].flatMap(([reason, tests]) => [
    `  ${reason === '' ? 'UDEN GRUND' : reason}:`,
    ...tests.map(({ name }) => `    - ${name}`),
  ])
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
