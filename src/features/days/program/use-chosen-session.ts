/** Which session of the programme is chosen, as the address says, and the focus that goes to it. */
import { type RefObject, useEffect, useReducer, useRef } from 'react'
import { useLocation, useRoute } from 'wouter'
import type { Day, SessionEntry } from '../../../core/programme/day.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import { paths } from '../../../ui/paths.ts'

type ChosenSession = {
  readonly chosen: SessionEntry | null
  /** It has the focus already. */
  readonly choose: (id: SessionId) => void
  /** Chosen, with the focus. */
  readonly show: (id: SessionId) => void
}

export const useChosenSession = (day: Day, root: RefObject<HTMLElement | null>): ChosenSession => {
  const [, navigate] = useLocation()
  const [, params] = useRoute<{ part?: string }>(`${paths.day(day.id, 'program')}/:part?`)
  const chosen = day.sessions.find(({ id }) => id === params?.part) ?? null
  /** Gets the focus as soon as it is drawn: it may come to lie in the grid instead of the tray, or be new. */
  const wanted = useRef<SessionId | null>(null)
  const [, draw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const id = wanted.current
    const card = id === null ? null : root.current?.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"]`)
    if (card == null) return
    wanted.current = null
    card.focus()
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const choose = (id: SessionId) => {
    if (id !== chosen?.id) navigate(paths.day(day.id, 'program', id), { replace: true })
  }
  return {
    chosen,
    choose: (id) => {
      wanted.current = null
      choose(id)
    },
    show: (id) => {
      wanted.current = id
      choose(id)
      draw()
    },
  }
}
