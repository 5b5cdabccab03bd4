/**
 * What the pages about cases look at. Read kind by kind, so that a text that is being typed is all that is read again while
 * somebody types it.
 */
import { useMemo, useState } from 'react'
import { type CaseRow, caseRows } from '../../core/cases/board.ts'
import { type RecordSet, recordSetOf } from '../../core/records/record-set.ts'
import { useRecords } from '../../replica/index.ts'
import { todayInDenmark } from '../../ui/today.ts'

export type CaseRecords = { readonly records: RecordSet; readonly today: string }

/** Undefined while the archive is read. */
export const useCaseRecords = (): CaseRecords | undefined => {
  const [today] = useState(() => todayInDenmark())
  const around = useAround()
  const cases = useRecords('case')
  const stories = useRecords('case-story')
  return useMemo(() => {
    if (around === undefined || cases === undefined || stories === undefined) return undefined
    const own = recordSetOf([...cases, ...stories])
    return { today, records: { ...around, case: own.case, 'case-story': own['case-story'] } }
  }, [around, cases, stories, today])
}

const useAround = (): RecordSet | undefined => {
  const organisation = useRecords('organisation')
  const venue = useRecords('venue')
  const unit = useRecords('unit')
  const person = useRecords('person')
  const forum = useRecords('forum')
  const membership = useRecords('membership')
  const meeting = useRecords('meeting')
  const item = useRecords('agenda-item')
  const turn = useRecords('turn')
  return useMemo(() => {
    if (!organisation || !venue || !unit || !person || !forum || !membership || !meeting || !item || !turn)
      return undefined
    return recordSetOf([
      ...organisation,
      ...venue,
      ...unit,
      ...person,
      ...forum,
      ...membership,
      ...meeting,
      ...item,
      ...turn,
    ])
  }, [organisation, venue, unit, person, forum, membership, meeting, item, turn])
}

/** Every case and every turn that waits to be asked. */
export const useRows = ({ records, today }: CaseRecords): readonly CaseRow[] =>
  useMemo(() => caseRows(records, today), [records, today])
