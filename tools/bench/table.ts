// Owns how benchmark figures are shown: as a table of text, in the terminal and in docs/benchmarks.md.

/** What one benchmark measured. `floor_ms` is the least that the same work costs without us, measured in the same run. */
export type Figure = {
  readonly name: string
  readonly median_ms: number
  readonly floor_ms?: number
  readonly ratio?: number
  readonly note?: string
}
export type Benchmark = { readonly name: string; readonly figures: readonly Figure[]; readonly failure?: string }

const head = ['Måling', 'Median (ms)', 'Gulv (ms)', 'Forhold', 'Bemærkning'] as const

/** A Markdown table with even columns, so that it reads well unrendered too. */
export function tableOf(results: readonly Benchmark[]): string {
  const rows = results.flatMap(({ name, figures, failure }) => [
    ...figures.map((figure) => rowOf(name, figure)),
    ...(failure === undefined ? [] : [[name, 'FEJL', '', '', failure.split('\n')[0] ?? '']]),
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${isNumber(column) ? ':' : '-'}`).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

export function reportOf(results: readonly Benchmark[], machine: string, date: string): string {
  return `# Målinger

Skrevet af \`npm run bench\`. Tallene er til at se på og fælder ingen prøve. Gulvet er det samme arbejde gjort så råt som
muligt i samme kørsel; forholdet siger, hvor meget vi lægger oveni.

Maskine: ${machine}. Dato: ${date}.

${tableOf(results)}
`
}

function rowOf(benchmark: string, { name, median_ms, floor_ms, ratio, note }: Figure): readonly string[] {
  const shown = ratio ?? (floor_ms === undefined || floor_ms === 0 ? undefined : median_ms / floor_ms)
  return [
    `${benchmark}: ${name}`,
    digits(median_ms),
    floor_ms === undefined ? '' : digits(floor_ms),
    shown === undefined ? '' : shown.toFixed(1),
    note ?? '',
  ]
}

const isNumber = (column: number): boolean => column >= 1 && column <= 3

/** Three significant figures are all that a median of few runs carries. */
function digits(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2)
}
