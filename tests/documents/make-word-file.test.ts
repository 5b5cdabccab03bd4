import { describe, expect, it } from 'vitest'
import { makeWordFile, type WordFileProgress } from '../../electron/documents/make-word-file.ts'
import type { DocumentModel } from '../../src/core/documents/model.ts'
import { agendaDocument } from '../../src/core/documents/papers.ts'
import { papersOf } from './builders.ts'
import { erfaWish, papers } from './paper-samples.ts'
import { part, partsOf, rendered } from './word-package.ts'

const model = agendaDocument(papersOf(erfaWish))

describe('a Word file from the worker', () => {
  it('is the one that is made without a worker, and tells how far it is', async () => {
    const told: WordFileProgress[] = []
    const made = await makeWordFile(model, new Map(), { onProgress: (progress) => told.push(progress) })
    expect(made.ok && partsOf(made.value)).toEqual(partsOf(await rendered(model)))
    expect(told).toEqual([
      { page: 0, done: false },
      { page: 2, done: false },
      { page: 2, done: true },
    ])
  })

  it('leaves the program free to do other things meanwhile', async () => {
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 5)
    await makeWordFile(model, new Map())
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(5)
  })

  it('stops at once when it is cancelled, before and during the work', async () => {
    const large = papers.find(([name]) => name === 'minutes of 60 items')?.[1]() ?? model
    const cancelled = { ok: false, error: 'document-cancelled' }
    expect(await makeWordFile(large, new Map(), { signal: AbortSignal.abort() })).toEqual(cancelled)
    const stop = new AbortController()
    const told: WordFileProgress[] = []
    const made = makeWordFile(large, new Map(), { signal: stop.signal, onProgress: (progress) => told.push(progress) })
    stop.abort()
    expect(await made).toEqual(cancelled)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(told).toEqual([{ page: 0, done: false }])
  })

  it('fails as a value, and not as an exception, when the work goes wrong', async () => {
    const broken = { ...model, body: null } as unknown as DocumentModel
    expect(await makeWordFile(broken, new Map())).toEqual({ ok: false, error: 'document-failed' })
  })

  it('makes two files at the same time without mixing them', async () => {
    const other = agendaDocument(papersOf({ items: [{ title: 'Noget helt andet' }] }))
    const [first, second] = await Promise.all([makeWordFile(model, new Map()), makeWordFile(other, new Map())])
    const words = (made: typeof first) => (made.ok ? part(partsOf(made.value), 'word/document.xml') : '')
    expect(words(first)).toContain('Cases til sparring')
    expect(words(second)).toContain('Noget helt andet')
    expect(words(second)).not.toContain('Cases til sparring')
  })
})
