// What `npm run bench` does: builds, runs every tests/bench/<name>-bench.ts in turn (each alone, so that none disturbs
// another), prints one table and writes it to docs/benchmarks.md with machine and date. Figures are told, never judged.
// A name as argument runs only the benchmarks whose file it is part of, and writes nothing.

import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Benchmark, type Figure, reportOf, tableOf } from './bench/table.ts'
import { ensureBuilt } from './machine/build.ts'
import { root } from './machine/command.ts'

const only = process.argv[2]
if (!(await ensureBuilt())) process.exit(1)

const files = globSync('tests/bench/*-bench.ts', { cwd: root })
  .filter((file) => only === undefined || file.includes(only))
  .sort()
const results: Benchmark[] = []
let failed = false
for (const file of files) {
  const name = basename(file, '-bench.ts')
  console.log(`== ${name}`)
  try {
    const { run } = (await import(pathToFileURL(join(root, file)).href)) as { run: () => Promise<readonly Figure[]> }
    results.push({ name, figures: await run() })
  } catch (thrown) {
    failed = true
    console.error(thrown)
    results.push({ name, figures: [], failure: thrown instanceof Error ? thrown.message : String(thrown) })
  }
}

console.log(tableOf(results))
if (only === undefined) {
  const processor = cpus()[0]?.model ?? 'ukendt processor'
  const machine = `${cpus().length} × ${processor}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`
  mkdirSync(join(root, 'docs'), { recursive: true })
  writeFileSync(join(root, 'docs/benchmarks.md'), reportOf(results, machine, new Date().toISOString().slice(0, 10)))
  console.log('Skrevet til docs/benchmarks.md')
}
process.exit(failed ? 1 : 0)
