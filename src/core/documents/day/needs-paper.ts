/**
 * What the kitchen and the house must have ready: how many of each, counted over those who have a place. Whoever asks for two kinds of
 * food at once is one meal. Names nobody.
 */

import { capitalised } from '../../danish/dates.ts'
import { listText, numberText } from '../../danish/numbers.ts'
import type { Day } from '../../programme/day.ts'
import { takingPart } from '../../programme/places.ts'
import type { RecordSet } from '../../records/record-set.ts'
import type { ParticipantNeed } from '../../records/registration.ts'
import { plainRun } from '../../text/blocks.ts'
import { cell, fieldRow, headingBlock, paragraphBlock } from '../blocks.ts'
import type { DocumentBlock, DocumentModel, DocumentTable } from '../model.ts'
import { attendeesOf } from './attendees.ts'
import { dayFrame } from './day-frame.ts'
import { dayFields } from './participant-lists.ts'
import { accessWords, foodWords, needWords as words } from './people-words.ts'

export const needsPaper = (records: RecordSet, day: Day): DocumentModel => {
  const asked = takingPart(day).map(({ value }) => value.needs)
  const besides = attendeesOf(records, day).filter(({ role }) => role === null).length
  return dayFrame(records, day, {
    type: words.type,
    body: [
      dayFields(day, [fieldRow(words.participants, numberText(asked.length))]),
      headingBlock(1, words.food),
      paragraphBlock([words.how, besides === 0 ? '' : words.besides(besides)].filter(Boolean).join(' '), 'quiet'),
      foodTable(asked),
      headingBlock(1, words.access),
      ...accessBlocks(asked),
    ],
  })
}

type Asked = readonly (readonly ParticipantNeed[])[]

const foods = Object.entries(foodWords)

/** Each meal once, by what it must be; the usual one first. */
const foodTable = (asked: Asked): DocumentTable => {
  const meals = Map.groupBy(
    asked.map((needs) => foods.filter(([need]) => needs.some((each) => each === need)).map(([, word]) => word)),
    (kinds) => kinds.join(),
  )
  const special = [...meals.values()].filter(([kinds]) => kinds !== undefined && kinds.length > 0)
  const rows = special
    .map((own) => ({ kinds: own[0] ?? [], count: own.length }))
    .toSorted(
      (a, b) => b.count - a.count || a.kinds.length - b.kinds.length || (a.kinds.join() < b.kinds.join() ? -1 : 1),
    )
  return {
    type: 'table',
    description: words.foodDescription,
    columns,
    rows: [
      [words.anything, numberText(meals.get('')?.length ?? 0)].map(cell),
      ...rows.map(({ kinds, count }) => [capitalised(listText(kinds)), numberText(count)].map(cell)),
      [words.total, numberText(asked.length)].map((text) => [{ ...plainRun(text), bold: true }]),
    ],
  }
}

const columns = [
  { title: words.kind, width: 0.8 },
  { title: words.count, width: 0.2 },
]

const accessBlocks = (asked: Asked): readonly DocumentBlock[] => {
  const rows = Object.entries(accessWords).flatMap(([need, word]) => {
    const count = asked.filter((needs) => needs.some((each) => each === need)).length
    return count === 0 ? [] : [[word, numberText(count)].map(cell)]
  })
  return rows.length === 0
    ? [paragraphBlock(words.nothing)]
    : [{ type: 'table', description: words.accessDescription, columns, rows }]
}
