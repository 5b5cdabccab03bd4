/** What docs/kommandolinje.md shows of planning works as printed, one line after the other, on the example region. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { freshDesk, run } from './cli-fixture.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/kommandolinje.md'), 'utf8')
const block = (language: string, holds: string): string => {
  const blocks = [...page.matchAll(/```(\w+)\n(.*?)```/gs)]
  const found = blocks.find(([, its, text]) => its === language && text?.includes(holds))?.[2]
  if (found === undefined) throw new Error(`no ${language} with ${holds}`)
  return found
}

const desk = freshDesk()
afterEach(desk.remove)

describe('the page about the command line', () => {
  // Seven programs, one after the other: on a busy machine each takes ten seconds.
  it('shows commands that work as printed', { timeout: 240_000 }, async () => {
    desk.file('haendelser.json', block('json', '"swap"'))
    const lines = block('sh', 'replan').trim().split('\n')
    const printed = new Map<string, string>()
    for (const line of lines) {
      const [, , command = '', ...rest] = line.split(' ')
      const ran = await run([command, ...rest], { cwd: desk.folder })
      expect([line, ran.code, ran.stderr]).toEqual([line, 0, ''])
      printed.set(command, ran.stdout.replaceAll('\u00a0', ' '))
    }
    expect(printed.get('replan')).toContain('bliver flyttet fra onsdag den 9. juni 2027 til onsdag den 16. juni 2027')
    expect(printed.get('replan')?.match(/ligger (samtidig med|samme dag som)/g)).toEqual([
      'ligger samtidig med',
      'ligger samtidig med',
      'ligger samme dag som',
    ])
    expect(printed.get('ics')).toContain('regional.ics')
  })
})
