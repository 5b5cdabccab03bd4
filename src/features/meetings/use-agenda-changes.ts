/** Changes to a whole agenda, or what is removed of it: landed one at a time, since the next is decided on what this one made. */
import { useRef } from 'react'
import type { RecordChange, RecordSet } from '../../core/records/record-set.ts'
import { commitOrTell, type Edit, editsOf, flushDrafts, remove } from '../../replica/index.ts'
import { announce } from '../../ui/live-region.tsx'

/** `said` is what was done, for the undo and for those who do not see it. */
export type LandOnAgenda = (said: string, changes: readonly RecordChange[]) => void

export const useAgendaChanges = (records: RecordSet | undefined): LandOnAgenda => {
  const busy = useRef(false)
  return (said, changes) => {
    if (records === undefined || changes.length === 0 || busy.current) return
    busy.current = true
    const land = async () => {
      await flushDrafts()
      if (await commitOrTell(said, editsOf(records, changes))) announce(said)
    }
    void land().finally(() => {
      busy.current = false
    })
  }
}

/** What goes does so whatever was written into it last. */
export const removalEdits = (records: RecordSet, changes: readonly RecordChange[]): readonly Edit[] => [
  ...changes.flatMap(({ kind, id, value }) => (value === null ? [remove(kind, id)] : [])),
  ...editsOf(
    records,
    changes.filter(({ value }) => value !== null),
  ),
]
