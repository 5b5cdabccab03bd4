/** What one can do to a meeting's items as a whole: add, move, copy, delete; each one step that can be undone. */
import { useEffect, useMemo, useRef } from 'react'
import { addItem, copyItem, type MovedItem, moveItemOnto, stepItem } from '../../core/meetings/agenda-steps.ts'
import { removeItem } from '../../core/meetings/remove.ts'
import type { AgendaItemId, MeetingId } from '../../core/records/ids.ts'
import { newValue } from '../../core/records/index.ts'
import type { RecordChange, RecordSet } from '../../core/records/record-set.ts'
import { decideOrTell, newElementId, newId } from '../../replica/index.ts'
import { agenda as words } from '../../strings/meetings.ts'
import { announce } from '../../ui/live-region.tsx'
import { moveOnAgenda } from './land-on-agenda.ts'
import type { ListedItem } from './use-meeting.ts'

export type ItemCommands = {
  /** Adds an empty item after another one, or last. */
  readonly add: (after: AgendaItemId | null) => void
  /** An item dropped on another one takes its place. */
  readonly moveOnto: (id: AgendaItemId, onto: AgendaItemId) => void
  readonly move: (id: AgendaItemId, step: 1 | -1) => void
  readonly duplicate: (id: AgendaItemId) => void
  readonly remove: (id: AgendaItemId) => void
}

/** The same object as long as the meeting is shown. `onAdded` is told of a new item before it appears. */
export const useItemCommands = (
  meetingId: MeetingId,
  items: readonly ListedItem[],
  onAdded: (id: AgendaItemId) => void,
): ItemCommands => {
  const now = useRef({ items, onAdded })
  useEffect(() => {
    now.current = { items, onAdded }
  })
  return useMemo(() => {
    const insert = async (
      label: string,
      added: (records: RecordSet, id: AgendaItemId) => readonly RecordChange<'agenda-item'>[],
    ) => {
      const id = newId('agenda-item')
      now.current.onAdded(id)
      if (await decideOrTell(label, (records) => added(records, id))) announce(label)
    }
    const move = (decision: (records: RecordSet) => MovedItem | null) =>
      moveOnAgenda(words.moved, words.movedTo, decision)
    return {
      add: (after) => {
        const empty = newValue('agenda-item', { meetingId, minutes: null })
        void insert(words.added, (records, id) => addItem(records, id, empty, after))
      },
      moveOnto: (id, onto) => move((records) => moveItemOnto(records, id, onto)),
      move: (id, step) => move((records) => stepItem(records, id, step)),
      duplicate: (id) => void insert(words.duplicated, (records, copy) => copyItem(records, id, copy, newElementId)),
      remove: (id) => {
        const { items } = now.current
        const place = items.findIndex((item) => item.id === id)
        const next = items[place + 1] ?? items[place - 1]
        void decideOrTell(words.deleted, (records) => removeItem(records, id)).then((done) => {
          if (!done) return
          announce(words.deletedUndo)
          if (next !== undefined) document.querySelector<HTMLElement>(`[data-item="${next.id}"]`)?.focus()
        })
      },
    }
  }, [meetingId])
}
