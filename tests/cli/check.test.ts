/** `check --jsonl`: texts in, findings out, in the same order, whatever is wrong with some lines. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { exampleFile, freshDesk, run } from './cli-fixture.ts'

vi.setConfig({ testTimeout: 60_000 })

const desk = freshDesk()
afterEach(desk.remove)

const check = (lines: readonly string[], args: readonly string[] = []) =>
  run(['check', '--jsonl', ...args], { input: `${lines.join('\n')}\n` })
const answersOf = (stdout: string): unknown[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))

describe('check --jsonl', () => {
  it('answers each text in order, with offsets in UTF-16 code units', async () => {
    const ran = await check([
      JSON.stringify({ id: 'b', text: '🙂 Min kollega Mette ringede.' }),
      JSON.stringify({ id: 7, text: 'Vi gik en tur i skoven.' }),
    ])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(answersOf(ran.stdout)).toEqual([
      {
        id: 'b',
        spans: [{ start: 15, end: 20, type: 'NAME', confidence: 'high', suggestion: 'A' }],
        language: [],
      },
      { id: 7, spans: [], language: [] },
    ])
  })

  it('asks to consider words of the wards', async () => {
    const ran = await check([JSON.stringify({ id: 1, text: 'En skizofren mand kom forbi.' })])
    const [answer] = answersOf(ran.stdout)
    expect(answer).toMatchObject({ language: [{ start: 3 }] })
  })

  it('names each line that cannot be read and answers the others', async () => {
    const ran = await check(['{"id":1,"text":"Ja."}', 'ikke json', '', '{"id":2}', '{"id":3,"text":"Nej."}'])
    expect(ran.code).toBe(3)
    expect(answersOf(ran.stdout)).toMatchObject([{ id: 1 }, { id: 3 }])
    expect(ran.stderr).toContain('Linje 2: er ikke JSON')
    expect(ran.stderr).toContain('Linje 4: mangler ”id” eller ”text” som tekst')
  })

  it('knows the people of a data file, and says so of a file that is not there', async () => {
    const text = JSON.stringify({ id: 1, text: 'Så sagde yildirim noget.' })
    const [without, known, missing] = await Promise.all([
      check([text]),
      check([text], ['--data', exampleFile]),
      check([text], ['--data', desk.at('findes-ikke.json')]),
    ])
    expect(answersOf(without.stdout)).toMatchObject([{ spans: [{ confidence: 'medium' }] }])
    expect(answersOf(known.stdout)).toMatchObject([{ spans: [{ type: 'NAME', confidence: 'high' }] }])
    expect([missing.code, missing.stdout]).toEqual([7, ''])
  })

  it('asks for --jsonl, the only form there is', async () => {
    const ran = await run(['check'], { input: '' })
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('--jsonl')
  })

  it('ends in order once nobody reads its answers', async () => {
    const lines = Array.from({ length: 5000 }, (_, id) => JSON.stringify({ id, text: 'Mette ringede den 4. maj.' }))
    const ran = await run(['check', '--jsonl'], { input: `${lines.join('\n')}\n`, stopReading: true })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout.split('\n').length).toBeLessThan(lines.length)
  })

  it('answers a thousand texts of a hundred words quickly', async () => {
    const words =
      'Min kollega Mette ringede den 4. maj på 20 12 34 56 om en bruger fra afsnittet, som gerne ville hjem igen. '
    const lines = Array.from({ length: 1000 }, (_, id) => JSON.stringify({ id, text: words.repeat(5) }))
    const start = performance.now()
    const ran = await check(lines)
    const ms = performance.now() - start
    expect(answersOf(ran.stdout)).toHaveLength(1000)
    // The aim is 2 s after the start (tests/bench/check-bench.ts); this only catches a rule that has become quadratic.
    expect(ms).toBeLessThan(15_000)
  })
})
