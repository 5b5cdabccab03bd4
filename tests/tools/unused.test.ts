import { describe, expect, it } from 'vitest'
import { unused } from '../../tools/rooms/unused.ts'

const found = (files: Readonly<Record<string, string>>): readonly string[] =>
  unused(Object.entries(files).map(([path, text]) => ({ path, text }))).map(
    ({ rule, message }) => `${rule}: ${message}`,
  )

const words = "export const days = { a: 'x', b: { c: 'y', d: (n: number) => String(n) }, e: { f: 'q' } } as const"
const page = (body: string) => `import { days as words } from '../../strings/days.ts'\n${body}`
const onPage = (body: string) => found({ 'src/strings/days.ts': words, 'src/features/days/a.ts': page(body) })

describe('words that nobody says', () => {
  it('are found by their way down, and a part nobody reads is found once', () => {
    expect(onPage('words.a\nwords.b.c')).toEqual([
      'unused-words: nobody says days.b.d',
      'unused-words: nobody says days.e',
    ])
  })

  it.each([
    ['a part handed on', 'words.a\nshow(words.b)\nconst { f } = words.e'],
    ['a part looked up', "words.a\nwords.b[kind]\nwords['e'].f"],
    ['a part by another name', 'words.a\nconst part = words.b\npart.c\npart.d(1)\nconst rest = words.e\nrest.f'],
    ['all of it', 'show(words)'],
  ])('are not found in %s', (_, body) => {
    expect(onPage(body)).toEqual([])
  })

  it('follow another name for a part no further than what is read of it', () => {
    expect(onPage('const part = words.b\npart.c\nwords.a\nwords.e')).toEqual(['unused-words: nobody says days.b.d'])
  })

  it('are not said by a test that looks for them', () => {
    const test = "import { days } from '../../src/strings/days.ts'\ndays.a\ndays.b\ndays.e"
    expect(found({ 'src/strings/days.ts': words, 'tests/e2e/a.spec.ts': test })).toEqual([
      'unused-words: nobody says days.a',
      'unused-words: nobody says days.b',
      'unused-words: nobody says days.e',
    ])
  })

  it('are said through all that a file exports', () => {
    const all = "import * as all from '../../strings/days.ts'\nall.days.a\nall.days.b.c"
    expect(found({ 'src/strings/days.ts': words, 'src/features/days/a.ts': all })).toEqual([
      'unused-words: nobody says days.b.d',
      'unused-words: nobody says days.e',
    ])
  })

  it('may be said by their own file', () => {
    const own = "export const one = { a: 'x' }\nexport const two = { ...one }"
    expect(
      found({ 'src/strings/a.ts': own, 'src/app.ts': "import { one, two } from './strings/a.ts'\nshow(two)" }),
    ).toEqual([])
  })
})

describe('exports that nobody imports', () => {
  it('are found, of types as of values and of what is passed on', () => {
    expect(
      found({
        'src/core/a.ts': "export type A = 1\nexport const b = 1\nexport { c } from './c.ts'",
        'src/core/c.ts': 'export const c = 1',
      }),
    ).toEqual([
      'unused-export: A is exported, and nobody imports it',
      'unused-export: b is exported, and nobody imports it',
      'unused-export: c is exported, and nobody imports it',
    ])
  })

  it.each([
    ['by name', "import { type A, b as other } from '../src/core/a.ts'"],
    ['as a whole', "import * as all from '../src/core/a.ts'"],
    ['later', "const { b } = await import('../src/core/a.ts')"],
    ['in a type', "type X = import('../src/core/a.ts').A"],
  ])('are none when a test takes them %s', (_, text) => {
    expect(found({ 'src/core/a.ts': 'export type A = 1\nexport const b = 1', 'tests/a.test.ts': text })).toEqual([])
  })
})

describe('classes', () => {
  const sheet =
    '/* .old */\n.on:hover, .off > :global(.theirs) { margin: 0.5rem }\n@media (width < 1.5rem) { .small { top: 0 } }'
  const wearing = (body: string) =>
    found({ 'src/ui/a.module.css': sheet, 'src/ui/a.tsx': `import classes from './a.module.css'\n${body}` })

  it('are found where nothing wears them, inside a media query too', () => {
    expect(wearing("classes.on\nclasses['small']")).toEqual(['unused-style: nothing wears .off'])
  })

  it('are found where they are worn and do not exist', () => {
    expect(wearing('classes.on\nclasses.off\nclasses.small\nclasses.smal')).toEqual([
      'no-such-style: .smal is worn, and does not exist',
    ])
  })

  it('are not found where the name is reckoned', () => {
    expect(wearing('classes[size]')).toEqual([])
  })
})
