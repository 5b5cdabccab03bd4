import fc from 'fast-check'
import { expect, it } from 'vitest'
import { optionsOf, usualQuestions } from '../../src/core/evaluation/questions.ts'
import { guessAnswerMapping, readAnswers } from '../../src/core/evaluation/read-answers.ts'

const usual = usualQuestions[0] ?? expect.unreachable()
const content = {
  id: 'b',
  text: 'Hvor tilfreds var du med stedet?',
  scale: 'satisfaction',
  beside: 'do-not-know',
} as const
const questions = [{ question: usual }, { question: content }]
const read = (rows: readonly (readonly string[])[], asked = questions) => {
  const { counts, rejected } = readAnswers(rows, asked, guessAnswerMapping(rows, asked))
  return { counts: counts.map((each) => Object.fromEntries(each)), rejected }
}

const single = [
  ['Respondent', 'Hvor tilfreds var du med stedet?', usual.text, 'Andet'],
  ['a@b.example', 'Tilfreds', '1. I meget høj grad', 'Tak'],
  ['c@d.example', 'tilfreds.', 'I nogen grad', ''],
  ['', '', '', ''],
  ['e@f.example', '', 'Ved ikke', ''],
]

it('finds the columns of single answers by their headings, and reads nothing else', () => {
  expect(guessAnswerMapping(single, questions)).toEqual({ form: 'single', headerRow: 0, columns: [2, 1] })
  expect(read(single)).toEqual({
    counts: [{ 'I meget høj grad': 1, 'I nogen grad': 1, 'Ved ikke': 1 }, { Tilfreds: 2 }],
    rejected: [],
  })
})

it('finds them by their answers where the headings say something else', () => {
  const rows = [['Undersøgelse'], ['Nr.', 'Spm. 1'], ['1', 'I HØJ GRAD'], ['2', 'I høj grad']]
  expect(guessAnswerMapping(rows, [{ question: usual }])).toEqual({ form: 'single', headerRow: 1, columns: [1] })
  expect(read(rows, [{ question: usual }]).counts).toEqual([{ 'I høj grad': 2 }])
})

it('reads a question from a column on its own scale only', () => {
  const rows = [
    ['A', 'B'],
    ['Tilfreds', 'x'],
    ['Utilfreds', 'y'],
    ['Tilfreds', 'z'],
  ]
  expect(guessAnswerMapping(rows, questions)).toEqual({ form: 'single', headerRow: 0, columns: [null, 0] })
})

it('reads a file without headings from its first row', () => {
  expect(
    read(
      [
        ['I høj grad', '3'],
        ['Ved ikke', '2'],
      ],
      [{ question: usual }],
    ),
  ).toEqual({
    counts: [{ 'I høj grad': 3, 'Ved ikke': 2 }],
    rejected: [],
  })
})

it('reads counts that are made up already', () => {
  const rows = [
    ['Svar', 'Antal', 'Procent'],
    ['I meget høj grad', '5', '42 %'],
    ['I høj grad', '7', '58 %'],
    ['I nogen grad', '', ''],
  ]
  expect(guessAnswerMapping(rows.slice(0, 3), questions)).toEqual({
    form: 'counts',
    headerRow: 0,
    question: 0,
    option: 0,
    count: 1,
  })
  const mapping = { form: 'counts', headerRow: 0, question: 0, option: 0, count: 1 } as const
  expect(readAnswers(rows, questions, mapping).counts[0]).toEqual(
    new Map([
      ['I meget høj grad', 5],
      ['I høj grad', 7],
      ['I nogen grad', 0],
    ]),
  )
})

it('names each row that cannot be read, by its number and a reason, and takes none of it', () => {
  const rows = [...single, ['x', 'Tilfreds', 'Fremragende', ''], ['y', '', '', 'kun en bemærkning']]
  expect(read(rows)).toEqual({
    counts: read(single).counts,
    rejected: [
      { row: 6, problem: 'unknown-option' },
      { row: 7, problem: 'empty-row' },
    ],
  })
  const counts = [
    ['Svar', 'Antal'],
    ['I høj grad', '3'],
    ['I nogen grad', '2,5'],
    ['Ja', '4'],
    ['', '9'],
  ]
  const mapping = { form: 'counts', headerRow: 0, question: 0, option: 0, count: 1 } as const
  expect(readAnswers(counts, questions, mapping)).toEqual({
    counts: [new Map([['I høj grad', 3]]), new Map()],
    rejected: [
      { row: 3, problem: 'not-a-number' },
      { row: 4, problem: 'unknown-option' },
      { row: 5, problem: 'empty-row' },
    ],
  })
})

it('counts every readable row once, whatever else the file holds', () => {
  const cell = fc.oneof(fc.constantFrom(...optionsOf(usual), '', '=1+1'), fc.string())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 30 }), (body) => {
      const rows = [['Spørgsmål', 'Andet'], ...body]
      const mapping = { form: 'single', headerRow: 0, columns: [0] } as const
      const { counts, rejected } = readAnswers(rows, [{ question: usual }], mapping)
      const taken = [...(counts[0]?.values() ?? [])].reduce((sum, count) => sum + count, 0)
      const blank = body.filter((row) => row.every((each) => each.trim() === '')).length
      expect(taken + rejected.length + blank).toBe(body.length)
      for (const option of counts[0]?.keys() ?? [])
        expect([...optionsOf(usual), 'Har endnu ikke deltaget']).toContain(option)
    }),
  )
})

it('finds nothing to read in an empty file', () => {
  expect(read([])).toEqual({ counts: [{}, {}], rejected: [] })
})
