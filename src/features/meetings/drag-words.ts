/** What a screen reader says while an item is lifted and moved. */
import type { Announcements, UniqueIdentifier } from '@dnd-kit/core'
import { agenda as words } from '../../strings/meetings.ts'
import type { ListedItem } from './use-meeting.ts'

export const dragWords = (items: readonly ListedItem[]) => {
  const numberOf = (id: UniqueIdentifier | undefined) => items.find((item) => item.id === id)?.number ?? 0
  const announcements: Announcements = {
    onDragStart: ({ active }) => words.lifted(numberOf(active.id)),
    onDragOver: ({ over }) => (over === null ? undefined : words.over(numberOf(over.id))),
    onDragEnd: ({ over }) => (over === null ? words.dropCancelled : words.dropped(numberOf(over.id))),
    onDragCancel: () => words.dropCancelled,
  }
  return { announcements, screenReaderInstructions: { draggable: words.dragHelp } }
}
