/** The part of the access report that tells of the cases a person brought: how far each came, its words while they are kept, and what was learned. */

import { isAuthorOn } from '../cases/life.ts'
import { bringersOf } from '../cases/pack.ts'
import { longDate } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'
import type { CaseStory } from '../records/case-story.ts'
import { type CaseId, caseStoryIdOf, type PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { caseStatusWords, eventWords, partWords, accessWords as words } from './access-report-words.ts'
import { fieldRow, headingBlock, paragraphBlock } from './blocks.ts'
import { themeWords } from './case-words.ts'
import type { DocumentBlock } from './model.ts'
import { storyBlocks } from './story-blocks.ts'

export const caseBlocks = (records: RecordSet, personId: PersonId): readonly DocumentBlock[] =>
  [...records.case.keys()].filter((id) => brings(records, id, personId)).flatMap((id) => oneCase(records, id))

/** Whoever took over the turn of a case's author is told nothing of that case: its words are somebody else's. */
const brings = (records: RecordSet, id: CaseId, personId: PersonId): boolean => {
  const value = records.case.get(id)
  if (value === undefined) return false
  return value.authorId === personId || (isAuthorOn(value, records) && bringersOf(records, id).includes(personId))
}

const oneCase = (records: RecordSet, id: CaseId): readonly DocumentBlock[] => {
  const value = records.case.get(id)
  if (value === undefined) return []
  const turn = records.turn.get(value.turnId)
  const date = turn === undefined ? null : (records.meeting.get(turn.meetingId)?.date ?? null)
  const story = records['case-story'].get(caseStoryIdOf(id))
  const points = (all: typeof value.learning) => all.map(({ text }) => text).filter((text) => text.trim() !== '')
  const rows: readonly (readonly [string, string])[] = [
    [words.status, caseStatusWords[value.status]],
    [words.themes, listText(value.themes.map((theme) => themeWords[theme]))],
    [words.named, value.named ? words.yes : words.no],
    [
      words.events,
      value.events
        .map(({ kind, on, by }) => `${eventWords[kind]} ${longDate(on)}${by === '' ? '' : ` (${by})`}`)
        .join(', '),
    ],
    [words.learning, points(value.learning).join(' / ')],
    [words.willTry, points(value.willTry).join(' / ')],
  ]
  return [
    headingBlock(2, words.caseOn(date === null ? '' : longDate(date))),
    { type: 'fields', rows: rows.filter(([, text]) => text !== '').map(([label, text]) => fieldRow(label, text)) },
    ...(story === undefined ? [paragraphBlock(words.storyGone, 'quiet')] : storyParts(story)),
  ]
}

const parts = ['title', 'situation', 'dilemma', 'tried', 'question', 'confidentialParts'] as const

const storyParts = (story: CaseStory): readonly DocumentBlock[] =>
  parts.flatMap((part) => {
    const text = storyBlocks(story[part])
    return text.length === 0 ? [] : [headingBlock(3, partWords[part]), ...text]
  })
