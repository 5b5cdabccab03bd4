// The built command line, started as npx starts it: finds its Node, its example and its native parts by itself.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'

const starter = resolve(import.meta.dirname, '../../tools/erfakreds.mjs')

test('writes the example papers from the built command line, wherever it is started', () => {
  test.setTimeout(300_000)
  const folder = mkdtempSync(join(tmpdir(), 'erfakreds-built-cli-'))
  try {
    const said = execFileSync(process.execPath, [starter, 'demo'], { cwd: folder, encoding: 'utf8' })
    const papers = readdirSync(join(folder, 'demo-out')).filter((name) => name.endsWith('.docx'))
    expect(papers.length).toBeGreaterThanOrEqual(18)
    for (const name of papers) {
      expect(said).toContain(name)
      expect(
        readFileSync(join(folder, 'demo-out', name))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('passes the exit code on', () => {
  const refused = (() => {
    try {
      execFileSync(process.execPath, [starter, 'vault', 'fly', '--json'], { stdio: 'pipe' })
      return null
    } catch (thrown) {
      return thrown
    }
  })()
  expect(refused).toMatchObject({ status: 2 })
})
