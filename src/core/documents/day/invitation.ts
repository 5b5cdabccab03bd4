/** The invitation to a day: what it is about and for whom, when and where, the programme, and how one signs up. */
import { longDate } from '../../danish/dates.ts'
import type { Day } from '../../programme/day.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { choices } from '../../registrations/standing.ts'
import { plainRun } from '../../text/blocks.ts'
import { headingBlock, paragraphBlock } from '../blocks.ts'
import { linkedText } from '../links.ts'
import type { DocumentBlock, DocumentModel } from '../model.ts'
import { storyBlocks } from '../story-blocks.ts'
import { dayFrame, dayName, filledRows, organiserRow, placeRows, termRows } from './day-frame.ts'
import { followedBy, dayWords as words } from './day-words.ts'
import { bandsOf, byLine, programmeTable, sessionTitle } from './programme-lines.ts'

export const dayInvitation = (records: RecordSet, day: Day): DocumentModel => {
  const { purpose, targetGroups } = day.programme
  return dayFrame(records, day, {
    type: words.invitation,
    body: [
      headingBlock(1, dayName(day)),
      ...storyBlocks(purpose),
      {
        type: 'fields',
        rows: filledRows([
          ...placeRows(day),
          { label: words.targetGroups, values: targetGroups.map((group) => [plainRun(group)]) },
          ...termRows(day),
          organiserRow(records, day),
        ]),
      },
      headingBlock(1, words.what),
      ...programmeBlocks(records, day),
      headingBlock(1, words.beforeYouCome),
      {
        type: 'list',
        items: preparation(day).map((text) => ({ level: 0, ordered: false, content: [plainRun(text)] })),
      },
      ...signUpBlocks(day),
    ],
  })
}

const programmeBlocks = (records: RecordSet, day: Day): readonly DocumentBlock[] => {
  const without = day.sessions.filter(({ value }) => value.start === null && value.kind !== 'break')
  const placed = bandsOf(day).length > 0
  return [
    ...(placed ? [programmeTable(records, day)] : [paragraphBlock(words.empty)]),
    ...(without.length === 0
      ? []
      : [
          paragraphBlock(placed ? words.alsoComing : words.coming),
          {
            type: 'list' as const,
            items: without.map(({ value }) => ({
              level: 0,
              ordered: false,
              content: [plainRun(followedBy(sessionTitle(value), byLine(records, value)))],
            })),
          },
        ]),
  ]
}

const preparation = (day: Day): readonly string[] => [
  ...(choices(day).length > 1 ? [words.chooseSessions] : []),
  words.tellNeeds,
]

const signUpBlocks = ({ programme: { signUpBy, signUpTo } }: Day): readonly DocumentBlock[] =>
  signUpBy === null && signUpTo === ''
    ? []
    : [
        headingBlock(1, words.signUp),
        {
          type: 'paragraph',
          tone: 'normal',
          content: linkedText(words.signUpLine(signUpBy === null ? '' : longDate(signUpBy), signUpTo)),
        },
        paragraphBlock(words.signUpWith),
      ]
