import { expect, it } from 'vitest'
import { asDrawn } from '../../tools/rooms/as-drawn.ts'

const form = 'src/features/days/form.tsx'
const page = 'src/features/days/page.tsx'
const committing = { path: form, text: 'const records = 1\ncommitOrTell(label, editsOf(records, changes))\n' }
const deciding = { path: page, text: 'decide(label, (now) => changesOf(now))\n' }

it('finds a page that commits what it has drawn and is not listed, with the line', () => {
  expect(asDrawn([committing, deciding], [])).toMatchObject([{ path: form, line: 2, rule: 'as-drawn' }])
})

it('finds what is listed and does so no more, or is gone', () => {
  expect(asDrawn([deciding], [page, form])).toMatchObject([{ path: page }, { path: form }])
})

it('has nothing against a listed page, nor against what is no page', () => {
  const elsewhere = { path: 'src/replica/decide.ts', text: committing.text }
  expect(asDrawn([committing, deciding, elsewhere], [form])).toEqual([])
})
