import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedAt, enterCounts, meetingsToEvaluate } from '../../src/core/evaluation/meeting-evaluation.ts'
import { optionsOf, questionsOf, usualQuestions } from '../../src/core/evaluation/questions.ts'
import { leastAnswers, summaryOf, trendOf } from '../../src/core/evaluation/summary.ts'
import { type EvaluationId, evaluationIdOf, forumId, meetingId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const usual = usualQuestions[0] ?? expect.unreachable()
const degree = optionsOf(usual)
const counted = (...counts: readonly number[]) => degree.map((option, index) => ({ option, count: counts[index] ?? 0 }))
const asked = { questionId: 'usual', question: usual.text, scale: 'degree' } as const

const aForum = (evaluation: RecordInput<'forum'>['evaluation'] = {}) =>
  entry('forum', 'f', { name: 'Regional', kind: 'regional-erfa', evaluation })
const aMeeting = (id: string, date: string, fields: Partial<RecordInput<'meeting'>> = {}) =>
  entry('meeting', id, { forumId: 'f', date, status: 'held', ...fields })
const answersAt = (id: string, ...counts: readonly number[]) =>
  entry('evaluation', evaluationIdOf(meetingId.parse(id), 'usual'), {
    ...asked,
    meetingId: id,
    counts: counted(...counts),
  })

describe('what is told of answers', () => {
  it('is n and percent together, of all who answered, and the two best and the two poorest steps', () => {
    expect(summaryOf({ scale: 'degree', counts: counted(5, 8, 6, 3, 1, 2) })).toEqual({
      shown: true,
      answered: 25,
      options: [
        { option: 'I meget høj grad', isStep: true, count: 5, percent: 20 },
        { option: 'I høj grad', isStep: true, count: 8, percent: 32 },
        { option: 'I nogen grad', isStep: true, count: 6, percent: 24 },
        { option: 'I lav grad', isStep: true, count: 3, percent: 12 },
        { option: 'I meget lav grad', isStep: true, count: 1, percent: 4 },
        { option: 'Ved ikke', isStep: false, count: 2, percent: 8 },
      ],
      ends: { best: { count: 13, percent: 52 }, poorest: { count: 4, percent: 16 } },
    })
  })

  it('is only how many answered where they are under five', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 6, maxLength: 6 }), (counts) => {
        const summary = summaryOf({ scale: 'degree', counts: counted(...counts) })
        const answered = counts.reduce((sum, count) => sum + count, 0)
        if (answered < 5) expect(summary).toEqual({ shown: false, answered })
        else expect(summary).toMatchObject({ shown: true, answered })
      }),
    )
    expect(leastAnswers).toBe(5)
    expect(summaryOf({ scale: 'degree', counts: counted(4) })).toEqual({ shown: false, answered: 4 })
    expect(summaryOf({ scale: 'degree', counts: counted(3, 0, 0, 0, 0, 2) })).toMatchObject({
      shown: true,
      answered: 5,
    })
  })

  it('has every step of the scale, whatever the order of what was stored', () => {
    const summary = summaryOf({
      scale: 'satisfaction',
      counts: [
        { option: 'Ved ikke', count: 1 },
        { option: 'Utilfreds', count: 2 },
        { option: 'Meget tilfreds', count: 2 },
      ],
    })
    expect(summary.shown && summary.options.map(({ option, count }) => [option, count])).toEqual([
      ['Meget tilfreds', 2],
      ['Tilfreds', 0],
      ['Hverken tilfreds eller utilfreds', 0],
      ['Utilfreds', 2],
      ['Meget utilfreds', 0],
      ['Ved ikke', 1],
    ])
  })
})

describe('the trend over meetings', () => {
  const records = recordSetOf([
    aForum(),
    entry('forum', 'g', { name: 'Øst', kind: 'local-erfa' }),
    aMeeting('m1', '2026-02-01'),
    aMeeting('m2', '2026-05-01'),
    aMeeting('m3', '2026-08-01'),
    aMeeting('m4', '2026-01-01', { forumId: 'g' }),
    answersAt('m3', 2, 2, 2, 2, 2),
    answersAt('m1', 1, 2, 1, 0, 0),
    answersAt('m2', 3, 3, 1, 1, 0, 2),
    answersAt('m4', 9, 9),
  ])

  it('runs by date within the forum, without a point where fewer than five answered', () => {
    expect(trendOf(records, forumId.parse('f'), asked)).toEqual([
      { meetingId: 'm1', date: '2026-02-01', answered: 4, ends: null },
      {
        meetingId: 'm2',
        date: '2026-05-01',
        answered: 10,
        ends: { best: { count: 6, percent: 60 }, poorest: { count: 1, percent: 10 } },
      },
      {
        meetingId: 'm3',
        date: '2026-08-01',
        answered: 10,
        ends: { best: { count: 4, percent: 40 }, poorest: { count: 4, percent: 40 } },
      },
    ])
  })

  it('follows one question on one scale', () => {
    expect(trendOf(records, forumId.parse('f'), { ...asked, scale: 'satisfaction' })).toEqual([])
    expect(trendOf(records, forumId.parse('f'), { ...asked, questionId: 'other' })).toEqual([])
  })
})

describe('what a forum asks', () => {
  const askedBy = (evaluation: RecordInput<'forum'>['evaluation']) =>
    questionsOf(newValue('forum', { name: 'F', kind: 'local-erfa', evaluation })).map(({ text }) => text)

  it('is the usual question until it has its own, and nothing where it does not ask', () => {
    expect(askedBy({})).toEqual(['I hvilken grad fik du udbytte af mødet?'])
    expect(askedBy({ questions: [{ id: 'a', text: 'Var der tid nok?' }, { id: 'b' }] })).toEqual(['Var der tid nok?'])
    expect(askedBy({ ask: false })).toEqual([])
  })

  it('can be answered beside the scale by whoever does not know, or has not taken part yet', () => {
    expect(degree.at(-1)).toBe('Ved ikke')
    expect(optionsOf({ scale: 'satisfaction', beside: 'not-yet' })).toEqual([
      'Meget tilfreds',
      'Tilfreds',
      'Hverken tilfreds eller utilfreds',
      'Utilfreds',
      'Meget utilfreds',
      'Har endnu ikke deltaget',
    ])
  })
})

describe('entering counts', () => {
  const before = recordSetOf([aForum(), aMeeting('m1', '2026-02-01')])
  const m1 = meetingId.parse('m1')
  const enter = (records: RecordSet, counts: readonly (readonly [string, number])[], day = '2026-02-02') => {
    const [question] = askedAt(records, m1)
    return question === undefined
      ? records
      : withChanges(records, enterCounts(records, m1, question, new Map(counts), day))
  }
  const idOfUsual: EvaluationId = evaluationIdOf(m1, 'usual')

  it('keeps all answers of the question in their printed order, and the day they were first entered', () => {
    const after = enter(enter(before, [['I nogen grad', 4]]), [['I nogen grad', 5]], '2026-03-01')
    expect(after.evaluation.get(idOfUsual)).toMatchObject({
      questionId: 'usual',
      question: usual.text,
      answeredOn: '2026-02-02',
      counts: counted(0, 0, 5),
    })
  })

  it('leaves nothing behind where all counts are nought', () => {
    expect(enter(enter(before, [['I nogen grad', 4]]), [])).toEqual(before)
    expect(enterCounts(before, m1, { id: idOfUsual, question: usual }, new Map(), '2026-02-02')).toEqual([])
  })

  it('shows answers under the words they were given to, and a question that is no longer asked after the others', () => {
    const answered = enter(before, [['I høj grad', 6]])
    const changed = recordSetOf([
      aForum({
        questions: [
          { id: 'usual', text: 'Nye ord?' },
          { id: 'new', text: 'Var der tid nok?' },
        ],
      }),
      aMeeting('m1', '2026-02-01'),
      entry('evaluation', 'old', { meetingId: 'm1', question: 'Noget andet?', counts: counted(5) }),
      ...[...answered.evaluation].map(([id, value]) => entry('evaluation', id, value)),
    ])
    expect(askedAt(changed, m1).map(({ question, evaluation }) => [question.text, evaluation !== null])).toEqual([
      [usual.text, true],
      ['Var der tid nok?', false],
      ['Noget andet?', true],
    ])
  })
})

it('asks for the evaluation of meetings of the last two months that were held and have none', () => {
  const records = recordSetOf([
    aForum(),
    entry('forum', 'quiet', { name: 'Stille', kind: 'network', evaluation: { ask: false } }),
    aMeeting('a', '2026-11-01'),
    aMeeting('b', '2026-11-12'),
    aMeeting('c', '2026-11-13', { forumId: 'quiet' }),
    aMeeting('d', '2026-11-14', { status: 'planned' }),
    aMeeting('e', '2026-08-01'),
    aMeeting('g', '2026-11-05'),
    answersAt('g', 1),
  ])
  expect(meetingsToEvaluate(records, '2026-11-22')).toEqual(['b', 'a'])
})
