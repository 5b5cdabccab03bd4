/** What a screen reader says while an item is lifted and moved. */
import type { Announcements, UniqueIdentifier } from '@dnd-kit/core'
import { agenda as words } from '../../strings/meetings.ts'

export const dragWords = (ids: readonly string[]) => {
  const numberOf = (id: UniqueIdentifier | undefined) => ids.indexOf(String(id)) + 1
  const announcements: Announcements = {
    onDragStart: ({ active }) => words.lifted(numberOf(active.id)),
    // An item begins over its own place: that is not to be said before anybody has heard that it is lifted.
    onDragOver: ({ active, over }) =>
      over === null || over.id === active.id ? words.lifted(numberOf(active.id)) : words.over(numberOf(over.id)),
    onDragEnd: ({ over }) => (over === null ? words.dropCancelled : words.dropped(numberOf(over.id))),
    onDragCancel: () => words.dropCancelled,
  }
  return { announcements, screenReaderInstructions: { draggable: words.dragHelp } }
}
