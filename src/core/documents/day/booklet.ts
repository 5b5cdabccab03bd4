/** The programme as a booklet for the hand: the day by the clock, then what each session is about, then what is good to know. */
import { capitalised, clockRange } from '../../danish/dates.ts'
import type { Day, SessionEntry } from '../../programme/day.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { plainRun } from '../../text/blocks.ts'
import { headingBlock, paragraphBlock } from '../blocks.ts'
import { textBlocks } from '../item-sections.ts'
import type { DocumentBlock, DocumentModel } from '../model.ts'
import { storyBlocks } from '../story-blocks.ts'
import { dayFrame, dayName, editionLine, filledRows, organiserRow, placeRows, termRows } from './day-frame.ts'
import { kindLine, dayWords as words } from './day-words.ts'
import { bandsOf, programmeTable, roomName, sessionTitle, speakerLines } from './programme-lines.ts'

type BookletWish = { readonly versionNumber: number | null; readonly today: string }

export const bookletProgramme = (records: RecordSet, day: Day, { versionNumber, today }: BookletWish): DocumentModel =>
  dayFrame(records, day, {
    type: words.what,
    page: { size: 'A5', orientation: 'portrait', margins: { top: 20, right: 20, bottom: 20, left: 20 } },
    fileNote: words.booklet,
    body: [
      headingBlock(1, dayName(day)),
      ...storyBlocks(day.programme.purpose),
      { type: 'fields', rows: placeRows(day) },
      paragraphBlock(editionLine(records, day, versionNumber, today), 'quiet'),
      { ...headingBlock(1, words.byTheClock), newPage: true },
      ...(bandsOf(day).length === 0 ? [paragraphBlock(words.empty)] : [programmeTable(records, day, 'A5')]),
      ...sessionBlocks(records, day),
      ...practicalBlocks(records, day),
    ],
  })

const sessionBlocks = (records: RecordSet, day: Day): readonly DocumentBlock[] => {
  const bands = bandsOf(day).flatMap(({ start, end, sessions }): readonly DocumentBlock[] => {
    const told = sessions.filter(({ value }) => value.kind !== 'break')
    if (told.length === 0) return []
    const round = day.programme.slots.find((slot) => slot.start <= start && start < slot.end)
    const alike = told.every((each) => each.start === start && each.end === end)
    return [
      { ...headingBlock(2, capitalised(clockRange(start, end))), aside: round === undefined ? '' : `/ ${round.name}` },
      ...told.flatMap((each) => oneSession(records, day, each, alike ? '' : clockRange(each.start, each.end))),
    ]
  })
  const without = day.sessions.filter(({ value }) => value.start === null && value.kind !== 'break')
  const blocks = [
    ...bands,
    ...(without.length === 0
      ? []
      : [headingBlock(2, words.notPlaced), ...without.flatMap((each) => oneSession(records, day, each, ''))]),
  ]
  return blocks.length === 0 ? [] : [{ ...headingBlock(1, words.about), newPage: true }, ...blocks]
}

const oneSession = (records: RecordSet, day: Day, { value }: SessionEntry, clock: string): readonly DocumentBlock[] => {
  const [first = '', ...others] = speakerLines(records, value)
  const facts = [clock, kindLine(value.kind, []), roomName(day, value)].filter(Boolean).join(' · ')
  return [
    headingBlock(3, sessionTitle(value)),
    ...(facts === '' ? [] : [{ ...paragraphBlock(capitalised(facts), 'quiet'), staysWithNext: true }]),
    ...textBlocks(value.abstract, 4).map((block, index, { length }) =>
      block.type === 'paragraph' && first !== '' && index === length - 1 ? { ...block, staysWithNext: true } : block,
    ),
    ...(first === ''
      ? []
      : [
          {
            type: 'paragraph' as const,
            tone: 'normal' as const,
            content: [first, ...others].flatMap((line, index) =>
              index === 0
                ? [{ ...plainRun(line), italic: true }]
                : [{ type: 'break' as const }, { ...plainRun(line), italic: true }],
            ),
          },
        ]),
  ]
}

const practicalBlocks = (records: RecordSet, day: Day): readonly DocumentBlock[] => {
  const rows = filledRows([
    {
      label: words.rooms,
      values: day.programme.rooms.flatMap(({ name, where }) =>
        where === '' ? [] : [[plainRun([name, where].filter(Boolean).join(': '))]],
      ),
    },
    ...termRows(day),
    organiserRow(records, day),
  ])
  return rows.length === 0 ? [] : [headingBlock(1, words.practical), { type: 'fields', rows }]
}
