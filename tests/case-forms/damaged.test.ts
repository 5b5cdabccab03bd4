/** Forms that were damaged on their way: refused with a code, and never read as other words than their author's. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseForm } from '../../electron/case-forms/parse-form.ts'
import {
  codeOf,
  contentOf,
  documentOf,
  documentPart,
  formFile,
  partsOf,
  story,
  withDocument,
  zipped,
} from './form-files.ts'

let form: Uint8Array = new Uint8Array()
beforeAll(async () => {
  form = await formFile(story)
})

/** Numbers from 0 up to 1, the same in every run. */
const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const readParts = [
  documentPart,
  'word/styles.xml',
  'word/_rels/document.xml.rels',
  '[Content_Types].xml',
  '_rels/.rels',
]

/** Where the packed bytes of a part lie, found by its header. */
const placeOf = (bytes: Uint8Array, name: string): { readonly from: number; readonly to: number } => {
  const from = Buffer.from(bytes).indexOf(name, 0, 'utf8') + name.length
  const next = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b]), from)
  return { from, to: next }
}

const damaged = (number: number): Uint8Array => {
  const random = numbers(number + 1)
  const parts = partsOf(form)
  const name = readParts[Math.floor(random() * readParts.length)] ?? documentPart
  switch (number % 4) {
    case 0:
      return form.slice(0, 4 + Math.floor(random() * (form.length - 8)))
    case 1: {
      const bytes = form.slice()
      const { from, to } = placeOf(form, name)
      for (let flips = 0; flips < 3; flips += 1) {
        const at = from + Math.floor(random() * (to - from))
        bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255))
      }
      return bytes
    }
    case 2: {
      const other = readParts.filter((one) => one !== name)[Math.floor(random() * (readParts.length - 1))] ?? ''
      return zipped({ ...parts, [name]: parts[other] ?? '', [other]: parts[name] ?? '' })
    }
    default: {
      const xml = parts[name] ?? ''
      const at = xml.indexOf('</', Math.floor(random() * xml.length * 0.9))
      return zipped({ ...parts, [name]: `${xml.slice(0, at)}${xml.slice(at + 3)}` })
    }
  }
}

describe('a damaged form', () => {
  it('is refused with a code, each of a hundred', () => {
    const read: number[] = []
    for (let number = 0; number < 100; number += 1) {
      const began = performance.now()
      if (!/^form-(unreadable|foreign|hostile)$/.test(codeOf(damaged(number)))) read.push(number)
      expect(performance.now() - began).toBeLessThan(5_000)
    }
    expect(read).toEqual([])
  })

  it('is refused or read whole, wherever bytes were flipped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(form.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 }),
        (flips) => {
          const bytes = form.slice()
          for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask
          const read = parseForm(bytes)
          if (read.ok) expect(contentOf(read.value)).toEqual(story)
          else expect(read.error).toMatch(/^form-/)
        },
      ),
      { numRuns: 1_500 },
    )
  })

  it('answers with a reading or a code, however its XML was changed', () => {
    const xml = documentOf(form)
    const pieces = xml.match(/<[^>]*>|[^<]+/g) ?? []
    const change = fc.record({
      at: fc.nat(pieces.length - 1),
      what: fc.oneof(
        fc.constantFrom(
          '',
          '<w:p>',
          '</w:p>',
          '<w:del>',
          '<w:sdt>',
          '<w:tbl><w:tr>',
          '<w:fldChar w:fldCharType="begin"/>',
        ),
        fc.nat(pieces.length - 1).map((from) => pieces[from] ?? ''),
        fc.string({ maxLength: 20 }),
      ),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const next = [...pieces]
        for (const { at, what } of changes) next[at] = what
        const began = performance.now()
        expect(codeOf(withDocument(form, () => next.join('')))).toMatch(/^(read|form-[a-z-]+)$/)
        expect(performance.now() - began).toBeLessThan(5_000)
      }),
      { numRuns: 600 },
    )
  })

  it('answers for any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, asZip) => {
        const start = asZip ? [0x50, 0x4b, 3, 4] : []
        expect(codeOf(Uint8Array.from([...start, ...bytes]))).toMatch(/^form-(unreadable|foreign)$/)
      }),
      { numRuns: 1_000 },
    )
  })
})
