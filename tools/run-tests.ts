// What `npm test` does once packages and Node 24 are there: installs the programs that the tests read results with where
// it may, runs every step even after a failure, and prints one summary.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium-shell/find-chromium.ts'
import { install, mayInstall } from './machine/apt.ts'
import { build } from './machine/build.ts'
import { type Ended, onPath, root, run, runPackage } from './machine/command.ts'
import { fromPlaywright, type PlaywrightReport, type SuiteReport } from './test-run/report.ts'
import { type Step, summarise } from './test-run/summary.ts'

const results = join(root, 'test-results')
const unitReport = join(results, 'unit.json')
const e2eReport = join(results, 'e2e.json')

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

// The tests start hundreds of Node processes of the same few programs: each is compiled once.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/node')

const start = Date.now()
const steps: Step[] = []
const step = async (name: string, act: () => Promise<Ended>, report?: () => SuiteReport | undefined) => {
  console.log(`\n== ${name}`)
  const { code, ms } = await act()
  const told = report?.()
  const outcome = code === 0 && (report === undefined || told !== undefined) ? 'passed' : 'failed'
  steps.push({ name, ms, outcome, ...(told === undefined ? {} : { report: told }) })
}

await step('Programmer til prøverne', installPrograms)
await step('Format og stil', () => runPackage('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']))
await step('Rum', () => run(process.execPath, [join(root, 'tools/check-rooms.ts')]))
await step('Typer', () => runPackage('typescript/bin/tsc', ['-b']))
await step(
  'Enhedsprøver',
  () => runPackage('vitest/vitest.mjs', ['run'], { ERFAKREDS_UNIT_REPORT: unitReport }),
  () => readReport(unitReport, (report) => report as SuiteReport),
)
await step('Bygning', build)
if (steps.at(-1)?.outcome === 'passed') {
  await step(
    'End-to-end',
    () => runPackage('@playwright/test/cli.js', ['test']),
    () => readReport(e2eReport, (report) => fromPlaywright(report as PlaywrightReport)),
  )
} else {
  steps.push({ name: 'End-to-end', ms: 0, outcome: { notRun: 'programmet kunne ikke bygges' } })
}

const { text, failed } = summarise(steps, Date.now() - start)
console.log(text)
process.exit(failed ? 1 : 0)

/** Reading Word files back, and the page itself, take programs that no npm package brings. */
async function installPrograms(): Promise<Ended> {
  const began = Date.now()
  const wanted = [
    { name: 'chromium', there: findChromium() !== undefined },
    { name: 'libreoffice-writer-nogui', there: onPath('soffice') !== undefined },
    { name: 'poppler-utils', there: onPath('pdftotext') !== undefined },
    { name: 'python3', there: onPath('python3') !== undefined },
    // LibreOffice's own module for scripts, which fills in forms in tests.
    { name: 'python3-uno', there: existsSync('/usr/lib/python3/dist-packages/uno.py') },
    { name: 'fonts-crosextra-carlito', there: existsSync('/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf') },
  ]
  const missing = wanted.filter(({ there }) => !there).map(({ name }) => name)
  if (missing.length === 0) console.log('Alle er her.')
  else if (mayInstall()) {
    console.log(`Installerer ${missing.join(', ')} ...`)
    await install(missing)
  } else {
    console.log(`Mangler ${missing.join(', ')}. Prøver, der bruger dem, køres ikke og står på listen til sidst.`)
  }
  return { code: 0, ms: Date.now() - began }
}

function readReport(file: string, read: (report: unknown) => SuiteReport): SuiteReport | undefined {
  return existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}
