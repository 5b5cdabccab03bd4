/** What a line about cases says, and where it leads: to the one case, or to what is done with several at once. */
import type { CaseRow } from '../../core/cases/board.ts'
import { listText } from '../../core/danish/numbers.ts'
import type { OverviewItem } from '../../core/overview/items.ts'
import { namesOf } from '../../core/people/names.ts'
import { caseIdOf } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { overviewCases as words } from '../../strings/overview.ts'
import { paths } from '../../ui/paths.ts'
import type { Line } from './item-line.ts'

type CasesItem = Extract<OverviewItem, { type: 'cases' }>

export const caseLine = (item: CasesItem, records: RecordSet, at: string): Line => {
  const { step, rows } = item
  const names = [...new Set(rows.flatMap((row) => whoseCase(records, row)))]
  const whose = names.length === 0 ? words.somebody : listText(names)
  return {
    title: words.title[step](whose, rows.length),
    about: at,
    action: rows.length === 1 ? words.action[step] : words.actions[step],
    to: addressOf(item),
  }
}

const addressOf = ({ step, rows, meetingId }: CasesItem): string => {
  const [first] = rows
  if (step === 'pack' && meetingId !== null) return paths.casesPack(meetingId)
  if (first === undefined) return paths.cases
  if (rows.length > 1) {
    if (step === 'ask' || step === 'remind') return paths.casesAsk(rows.map(({ turnId }) => turnId))
    return meetingId === null ? paths.cases : paths.meeting(meetingId, 'cases')
  }
  const id = first.caseId ?? caseIdOf(first.turnId)
  if (step === 'ask' || step === 'remind') return paths.case(id, 'bed-om')
  return paths.case(id, step === 'learn' || step === 'approve-learning' ? 'laering' : undefined)
}

/** The author first of all: who has the turn now may be somebody else. */
const whoseCase = (records: RecordSet, { authorId, personIds }: CaseRow): readonly string[] =>
  namesOf(records, authorId === null ? personIds : [authorId])
