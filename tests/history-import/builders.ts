/** A small archive to import earlier years into, and the plan of a list by guessed columns. */
import { guessHistoryMapping } from '../../src/core/history-import/columns.ts'
import { type HistoryOptions, type HistoryPlan, planHistory } from '../../src/core/history-import/plan-history.ts'
import { forumId } from '../../src/core/records/ids.ts'
import type { RecordSet } from '../../src/core/records/record-set.ts'
import { aPeer, aYear } from '../documents/year-builders.ts'

export const archive = aYear({
  forums: {
    regional: { name: 'Regional ERFA', shortName: 'Regional' },
    oest: { name: 'Lokal ERFA Øst', shortName: 'Øst', kind: 'local-erfa' },
  },
  venues: { roskilde: { name: 'Psykiatrihuset i Roskilde', room: 'Lokale 2', address: 'Lindealleen 18' } },
  people: Object.fromEntries(
    ['Anders Bak', 'Birgit Soe', 'Carl Dam', 'Maja Lund', 'Karen Margrethe Holm'].map((name) => [name, aPeer(name)]),
  ),
  meetings: [
    { date: '2025-03-12', status: 'closed', turns: [['Anders Bak', 'brought']] },
    { date: '2025-06-11', status: 'cancelled' },
  ],
})

export const regional = forumId.parse('regional')
export const noAnswers: HistoryOptions['answers'] = { people: new Map(), forums: new Map() }
export const usual: HistoryOptions = { forumId: regional, answers: noAnswers, today: '2026-11-22' }

export const plan = (
  rows: readonly (readonly string[])[],
  options: Partial<HistoryOptions> = {},
  records: RecordSet = archive,
): HistoryPlan => {
  const { headerRow, columns } = guessHistoryMapping(rows)
  return planHistory(records, { rows, headerRow, mapping: columns }, { ...usual, ...options })
}

/** "row: why" of every refused row. */
export const refusals = ({ rejected }: HistoryPlan): readonly string[] =>
  rejected.map(({ row, problems }) => `${row}: ${problems.map(({ reason }) => reason).join(', ')}`)

export const meetingsIn = ({ changes }: HistoryPlan) =>
  changes.flatMap((change) =>
    change.kind === 'meeting' && change.value !== null ? [{ id: change.id, ...change.value }] : [],
  )

/** "id person state". */
export const turnsIn = ({ changes }: HistoryPlan): readonly string[] =>
  changes.flatMap((change) =>
    change.kind === 'turn' && change.value !== null
      ? [`${change.id} ${change.value.personId} ${change.value.state}`]
      : [],
  )
