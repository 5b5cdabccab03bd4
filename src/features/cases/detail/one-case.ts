/** One case with everything around it, and how things are done to it: one batch each, which undo takes back. */
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { type CaseRow, caseRows } from '../../../core/cases/board.ts'
import { type CaseChanges, type CaseProblem, caseOfTurn, type On, storyOf } from '../../../core/cases/life.ts'
import type { Case } from '../../../core/records/case.ts'
import type { CaseStory } from '../../../core/records/case-story.ts'
import { caseIdOf } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { decide } from '../../../replica/index.ts'
import { announce } from '../../../ui/live-region.tsx'
import type { CaseRecords } from '../use-cases.ts'

export type OneCase = {
  readonly records: RecordSet
  readonly today: string
  readonly row: CaseRow
  /** Null while nobody has been asked. */
  readonly value: Case | null
  readonly story: CaseStory | null
}

/** The case, or the turn without one, that the address names. Looks at nothing else, however many cases there are. */
export const useOneCase = ({ records, today }: CaseRecords, id: string): OneCase | null =>
  useMemo(() => {
    const own = [...records.case].find(([each]) => each === id)
    const turnId = own?.[1].turnId ?? [...records.turn.keys()].find((each) => each === id || caseIdOf(each) === id)
    const asked = own === undefined && turnId !== undefined ? caseOfTurn(records, turnId) : null
    const found = own ?? (asked === null ? undefined : [...records.case].find(([each]) => each === asked))
    const alone = {
      ...records,
      case: new Map(found === undefined ? [] : [found]),
      turn: new Map([...records.turn].filter(([each]) => each === turnId)),
    }
    const row = caseRows(alone, today).find(({ caseId }) =>
      found === undefined ? caseId === null : caseId === found[0],
    )
    if (row === undefined) return null
    return {
      records,
      today,
      row,
      value: found?.[1] ?? null,
      story: row.caseId === null ? null : storyOf(records, row.caseId),
    }
  }, [records, today, id])

/** Whoever approved last in this session is before the screen; until then nobody has said who is. */
let lastName = ''
export const rememberName = (name: string): void => {
  lastName = name
}
export const knownName = (): string => lastName

type Decision = (now: RecordSet, on: On) => CaseChanges

export type Doing = {
  readonly running: boolean
  /** Every reason why the last thing could not be done. */
  readonly refused: readonly CaseProblem[]
  readonly forget: () => void
  /** Answers whether it was written. `quiet`: what was done can be seen, and is only said to screen readers. What is being typed is written first, and `decision` sees it. */
  readonly act: (label: string, decision: Decision, told?: 'quiet') => Promise<boolean>
}

export const useDoing = (today: string): Doing => {
  const [running, setRunning] = useState(false)
  const [refused, setRefused] = useState<readonly CaseProblem[]>([])
  const act: Doing['act'] = async (label, decision, told) => {
    const pane = document.activeElement?.closest<HTMLElement>('[data-pane]')
    setRunning(true)
    const { done, refused: why } = await decide(label, (now) => decision(now, { today, by: lastName }))
    setRefused(why ?? [])
    setRunning(false)
    if (done) {
      announce(label)
      if (told !== 'quiet') notifications.show({ message: label, autoClose: 4000 })
      // What was pressed may be gone: the focus stays in the part of the page where it was.
      if (document.activeElement === null || document.activeElement === document.body) pane?.focus()
    }
    return done
  }
  return { running, refused, forget: () => setRefused([]), act }
}
