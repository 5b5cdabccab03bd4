/** How the page about turns writes: a change is looked at first, and lands as one batch that undo takes back. */
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ChangeLine } from '../../core/planning/plan.ts'
import { type PlanLine, planLines } from '../../core/planning/plan-lines.ts'
import { namesIn, type RecordNames } from '../../core/planning/record-names.ts'
import { type RecordChange, type RecordSet, withChanges } from '../../core/records/record-set.ts'
import { commitOrTell, editsOf } from '../../replica/index.ts'
import { announce } from '../../ui/live-region.tsx'

/** What would change, to be looked at before it lands. */
export type Proposal = {
  /** What undoing reads aloud. */
  readonly label: string
  readonly changes: readonly RecordChange[]
  readonly lines: readonly ChangeLine[]
  readonly names: RecordNames
}

export const proposalOf = (
  records: RecordSet,
  today: string,
  label: string,
  changes: readonly RecordChange[],
): Proposal => {
  const names = namesIn(withChanges(records, changes), records)
  /* A meeting that is over has no place left to fill. */
  const isOver = (line: ChangeLine) =>
    line.type === 'turn-open' && (names.meeting(line.meetingId)?.date ?? today) < today
  const lines = planLines(records, changes)
    .flatMap((forum) => forum.lines)
    .filter(isChange)
  return { label, changes, lines: lines.filter((line) => !isOver(line)), names }
}

const isChange = (line: PlanLine): line is ChangeLine => line.type !== 'meeting-settled'

export type Landing = {
  readonly running: boolean
  /** Answers whether it was written. */
  readonly land: (proposal: Pick<Proposal, 'label' | 'changes'>) => Promise<boolean>
}

export const useLanding = (records: RecordSet): Landing => {
  const [running, setRunning] = useState(false)
  const land: Landing['land'] = async ({ label, changes }) => {
    // What was pressed may be gone afterwards: the focus stays in the part of the page where it was.
    const pane = document.activeElement?.closest<HTMLElement>('[data-pane]')
    setRunning(true)
    const done = await commitOrTell(label, editsOf(records, changes))
    setRunning(false)
    if (done) {
      announce(label)
      notifications.show({ message: label, autoClose: 4000 })
      pane?.focus()
    }
    return done
  }
  return { running, land }
}
