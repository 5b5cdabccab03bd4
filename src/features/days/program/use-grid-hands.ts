/** What keys and presses do in the grid: from session to session, and to what is held. What a key means is grid-keys.ts. */
import { type KeyboardEvent, useRef } from 'react'
import type { SessionEntry } from '../../../core/programme/day.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import { meaningOf } from './grid-keys.ts'
import { type Direction, type GridLayout, neighbourOf } from './grid-layout.ts'
import type { GridHands } from './programme-grid.tsx'
import type { Programme } from './use-programme.ts'

type Hands = Omit<GridHands, 'startDrag'>

export const useGridHands = (
  programme: Programme,
  layout: GridLayout,
  chosen: SessionEntry | null,
  show: (id: SessionId) => void,
): Hands => {
  const { held } = programme
  /** The room that arrows came from. */
  const column = useRef(0)
  const then = (id: SessionId, run: () => void) => {
    run()
    show(id)
  }
  const go = (id: SessionId, to: Direction | 'first' | 'last') => {
    const here = layout.cells.find(({ entry }) => entry.id === id)
    if (here?.column != null) column.current = here.column
    const next =
      to === 'first' || to === 'last'
        ? layout.cells.at(to === 'first' ? 0 : -1)?.entry.id
        : neighbourOf(layout, id, to, column.current)
    if (next != null) show(next)
  }
  const onKey = (event: KeyboardEvent<HTMLElement>, id: SessionId) => {
    const meaning = meaningOf(event, held?.id === id)
    if (meaning === null) return
    event.preventDefault()
    switch (meaning.kind) {
      case 'take':
        return programme.take(id, 'keys')
      case 'put':
        return then(id, programme.put)
      case 'cancel':
        return then(id, programme.cancel)
      case 'unplace':
        return then(id, () => programme.move(id, { kind: 'unplace' }))
      case 'pin':
        return programme.move(id, { kind: 'pin', pinned: chosen?.value.pinned !== true })
      case 'step':
        return then(id, () => programme.step(id, meaning.move))
      case 'free':
        return then(id, () => programme.free(id, meaning.by))
      case 'go':
        return go(id, meaning.to)
      case 'stay':
        return
    }
  }
  return {
    onKey,
    // What was carried by keyboard stays where it is seen, when somebody goes on elsewhere.
    onLeave: (id) => held?.by === 'keys' && held.id === id && document.hasFocus() && programme.put(),
    onPress: (id) => (held?.id === id ? programme.put() : programme.take(id, 'keys')),
  }
}
