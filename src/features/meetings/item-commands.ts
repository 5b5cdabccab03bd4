/** What one can do to a meeting's items as a whole: add, move, copy, delete; each one step that can be undone. */
import { useEffect, useMemo, useRef } from 'react'
import { insertKeys, moveItem } from '../../core/meetings/agenda-order.ts'
import { freshBlocks } from '../../core/meetings/new-meeting.ts'
import { removeItem } from '../../core/meetings/remove.ts'
import type { AgendaItem } from '../../core/records/agenda-item.ts'
import type { AgendaItemId, MeetingId } from '../../core/records/ids.ts'
import { newValue } from '../../core/records/index.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { commitOrTell, type Edit, edit, flushDrafts, newElementId, newId, put } from '../../replica/index.ts'
import { agenda as words } from '../../strings/meetings.ts'
import { announce } from '../../ui/live-region.tsx'
import { removalEdits } from './use-agenda-changes.ts'
import type { ListedItem } from './use-meeting.ts'

export type ItemCommands = {
  /** Adds an empty item at a place from 0. */
  readonly add: (place: number) => void
  readonly addAfter: (id: AgendaItemId) => void
  readonly moveTo: (id: AgendaItemId, place: number) => void
  readonly move: (id: AgendaItemId, step: 1 | -1) => void
  readonly duplicate: (id: AgendaItemId) => void
  readonly remove: (id: AgendaItemId) => void
}

/** The same object as long as the meeting is shown. `onAdded` is told of a new item before it appears. */
export const useItemCommands = (
  meetingId: MeetingId,
  items: readonly ListedItem[],
  records: RecordSet | undefined,
  onAdded: (id: AgendaItemId) => void,
): ItemCommands => {
  const now = useRef({ items, records, onAdded })
  useEffect(() => {
    now.current = { items, records, onAdded }
  })
  return useMemo(() => {
    const insert = async (label: string, place: number, value: (order: string) => AgendaItem) => {
      const id = newId('agenda-item')
      const keys = insertKeys(now.current.items, place, [id])
      const order = keys.find((each) => each.id === id)?.order ?? ''
      now.current.onAdded(id)
      const done = await commitOrTell(label, [
        put('agenda-item', id, value(order)),
        ...reordered(keys.filter((each) => each.id !== id)),
      ])
      if (done) announce(label)
    }
    const placeOf = (id: AgendaItemId) => now.current.items.findIndex((item) => item.id === id)
    const add = (place: number) =>
      void insert(words.added, place, (order) => newValue('agenda-item', { meetingId, order, minutes: null }))
    const moveTo = async (id: AgendaItemId, place: number) => {
      const keys = moveItem(now.current.items, id, place)
      if (keys.length === 0) return
      if (await commitOrTell(words.moved, reordered(keys))) announce(words.movedTo(place + 1))
    }
    return {
      add,
      addAfter: (id) => add(placeOf(id) + 1),
      moveTo: (id, place) => void moveTo(id, place),
      move: (id, step) => {
        const place = placeOf(id) + step
        if (place >= 0 && place < now.current.items.length) void moveTo(id, place)
      },
      duplicate: (id) => {
        const item = now.current.items[placeOf(id)]
        if (item !== undefined) void insert(words.duplicated, placeOf(id) + 1, (order) => copyOf(item.value, order))
      },
      remove: (id) => {
        const place = placeOf(id)
        const next = now.current.items[place + 1] ?? now.current.items[place - 1]
        const { records } = now.current
        if (records === undefined) return
        void flushDrafts()
          .then(() => commitOrTell(words.deleted, removalEdits(records, removeItem(records, id))))
          .then((done) => {
            if (!done) return
            announce(words.deletedUndo)
            if (next !== undefined) document.querySelector<HTMLElement>(`[data-item="${next.id}"]`)?.focus()
          })
      },
    }
  }, [meetingId])
}

const reordered = (keys: readonly { readonly id: AgendaItemId; readonly order: string }[]): readonly Edit[] =>
  keys.map(({ id, order }) => edit('agenda-item', id, (value) => ({ ...value, order })))

/** The item to be written again: what the meeting said about the first one is not copied. */
const copyOf = (item: AgendaItem, order: string): AgendaItem => ({
  ...item,
  order,
  caseId: null,
  presenters: item.presenters.map((each) => ({ ...each, id: newElementId() })),
  content: freshBlocks(item.content, newElementId),
  recommendation: freshBlocks(item.recommendation, newElementId),
  privateNotes: freshBlocks(item.privateNotes, newElementId),
  minutesText: [],
  decision: null,
  progress: 'open',
  carriedFromId: null,
  approvesMeetingId: null,
})
