/** What a screen reader says while a turn is dragged onto another. */
import type { Announcements, UniqueIdentifier } from '@dnd-kit/core'
import { dragging as words } from '../../strings/rotation.ts'
import type { Matrix } from './matrix.ts'

export const dragWords = ({ turns }: Matrix) => {
  const said = (id: UniqueIdentifier): string => {
    const turn = turns.get(String(id))
    return turn === undefined ? '' : words.turn(turn.name, turn.date)
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => words.lifted(said(active.id)),
    onDragOver: ({ active, over }) =>
      over === null || over.id === active.id
        ? words.lifted(said(active.id))
        : words.over(said(active.id), said(over.id)),
    onDragEnd: ({ active, over }) =>
      over === null || over.id === active.id ? words.cancelled : words.over(said(active.id), said(over.id)),
    onDragCancel: () => words.cancelled,
  }
  return { announcements, screenReaderInstructions: { draggable: words.help } }
}
