/**
 * The list that people sign at the door: everybody who is asked and has not said no, and empty lines for whoever else comes. The
 * one to share names nobody, and has a line for each instead.
 */
import { fullName, sortPeople } from '../people/names.ts'
import type { Participant } from '../records/meeting.ts'
import { cell, headingBlock } from './blocks.ts'
import { meetingFrame } from './frame.ts'
import { meetingLines } from './header-fields.ts'
import type { MeetingPapers } from './meeting-papers.ts'
import type { DocumentModel, DocumentTable } from './model.ts'
import { workplaceText } from './people.ts'
import { attendanceWords as words } from './words.ts'

export const attendanceList = (papers: MeetingPapers): DocumentModel => {
  const everybody = expected(papers)
  const isShared = papers.edition === 'shareable'
  const rows = isShared ? [] : everybody.map(({ name, place }) => [name, place])
  const lines = emptyLines + (isShared ? everybody.length : 0)
  return meetingFrame(papers, {
    type: words.type,
    state: '',
    body: [
      meetingLines(papers),
      ...(rows.length === 0 ? [] : [headingBlock(1, words.listed), signingTable(words.listedDescription, rows)]),
      headingBlock(1, isShared ? words.everybody : words.others),
      signingTable(
        isShared ? words.everybodyDescription : words.othersDescription,
        Array.from({ length: lines }, () => []),
      ),
    ],
  })
}

const emptyLines = 6

/** By name, guests last: a list that many people look for themselves in. */
const expected = (papers: MeetingPapers) => {
  const asked = papers.meeting.participants.filter(({ attendance }) => attendance !== 'apology')
  const named = (belongs: (participant: Participant) => boolean) =>
    sortPeople(
      asked.filter(belongs).flatMap(({ personId }) => {
        const value = papers.people.get(personId)
        return value === undefined ? [] : [{ id: personId, value }]
      }),
    )
  return [...named(({ group }) => group !== 'guest'), ...named(({ group }) => group === 'guest')].map(({ value }) => ({
    name: fullName(value),
    place: workplaceText(papers, value),
  }))
}

const signingTable = (description: string, rows: readonly (readonly string[])[]): DocumentTable => ({
  type: 'table',
  description,
  spacing: 'roomy',
  columns: [
    { title: words.name, width: 0.27 },
    { title: words.place, width: 0.27 },
    { title: words.arrived, width: 0.09 },
    { title: words.left, width: 0.09 },
    { title: words.signature, width: 0.28 },
  ],
  rows: rows.map(([name = '', place = '']) => [name, place, '', '', ''].map(cell)),
})
