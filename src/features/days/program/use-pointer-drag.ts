/** Dragging with a pointer: from which press it becomes a drag, which time and room lie below it, and the edges that scroll. */
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Move } from '../../../core/programme/placing.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import type { GridLayout } from './grid-layout.ts'
import type { Programme } from './use-programme.ts'

type DragPart = 'whole' | 'start' | 'end'
export type StartDrag = (event: ReactPointerEvent<HTMLElement>, id: SessionId, part: DragPart) => void

type DragPlaces = {
  /** What scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The rows and columns alone, without their heads. */
  readonly field: RefObject<HTMLDivElement | null>
  readonly tray: RefObject<HTMLElement | null>
  /** Follows the pointer while what is dragged lies nowhere. */
  readonly chip: RefObject<HTMLDivElement | null>
}

export const usePointerDrag = (
  programme: Programme,
  layout: GridLayout,
  places: DragPlaces,
  onDropped: (id: SessionId) => void,
): StartDrag => {
  const stopLast = useRef<(() => void) | null>(null)
  useEffect(() => () => stopLast.current?.(), [])
  return (event, id, part) => {
    // A finger scrolls; it chooses and uses the buttons beside.
    if (event.button !== 0 || event.pointerType === 'touch') return
    event.stopPropagation()
    const from: Point = { x: event.clientX, y: event.clientY }
    const card = event.currentTarget.closest('[data-session]')?.getBoundingClientRect()
    const inGrid = places.field.current?.contains(event.currentTarget) === true
    const grip = inGrid && card !== undefined && part === 'whole' ? from.y - card.top : 0
    let at = from
    let isDrag = false
    let frame = 0

    const aim = () => {
      if (places.chip.current !== null) places.chip.current.style.translate = `${at.x}px ${at.y}px`
      programme.aim(moveAt(at, grip, part, layout, places))
    }
    const scrollOn = () => {
      const by = edgeSpeed(at, places.scroller.current)
      // Only the way somebody draws: what was taken near an edge does not run away.
      if (by * (at.y - from.y) > 0) {
        places.scroller.current?.scrollBy({ top: by })
        aim()
      }
      frame = requestAnimationFrame(scrollOn)
    }
    const stop = () => {
      listening.abort()
      cancelAnimationFrame(frame)
      stopLast.current = null
    }
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener(
      'pointermove',
      (next) => {
        at = { x: next.clientX, y: next.clientY }
        if (!isDrag && Math.hypot(at.x - from.x, at.y - from.y) < threshold) return
        if (!isDrag) {
          isDrag = true
          programme.take(id, 'pointer')
          frame = requestAnimationFrame(scrollOn)
        }
        aim()
      },
      { signal },
    )
    window.addEventListener(
      'pointerup',
      () => {
        stop()
        if (!isDrag) return
        programme.put()
        onDropped(id)
      },
      { signal },
    )
    const giveUp = () => {
      stop()
      if (isDrag) programme.cancel()
    }
    window.addEventListener('pointercancel', giveUp, { signal })
    window.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape' || !isDrag) return
        key.preventDefault()
        key.stopPropagation()
        giveUp()
      },
      { signal, capture: true },
    )
    stopLast.current?.()
    stopLast.current = giveUp
  }
}

type Point = { readonly x: number; readonly y: number }

/** Pixels before a press is a drag, so that a click stays one. */
const threshold = 4
const edge = 48
const fastest = 14

const contains = ({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

/** Null is where it came from. */
const moveAt = (at: Point, grip: number, part: DragPart, layout: GridLayout, places: DragPlaces): Move | null => {
  const field = places.field.current?.getBoundingClientRect()
  const view = places.scroller.current?.getBoundingClientRect()
  if (field === undefined || view === undefined || field.height === 0) return null
  const minutesAt = (y: number): number => layout.from + ((y - field.top) / field.height) * (layout.to - layout.from)
  if (part !== 'whole') return { kind: 'edge', edge: part, at: minutesAt(at.y) }
  const tray = places.tray.current?.getBoundingClientRect()
  if (tray !== undefined && contains(tray, at)) return { kind: 'unplace' }
  if (!contains(view, at)) return null
  const index = Math.floor(((at.x - field.left) / field.width) * layout.columns.length)
  const column = layout.columns[Math.max(0, Math.min(index, layout.columns.length - 1))]
  return { kind: 'place', start: minutesAt(at.y - grip), roomId: column?.roomId ?? null }
}

/** Pixels that the next frame scrolls: the nearer the edge, the faster. */
const edgeSpeed = ({ y }: Point, scroller: HTMLElement | null): number => {
  if (scroller === null) return 0
  const { top, bottom } = scroller.getBoundingClientRect()
  const over = y < top + edge ? y - top - edge : y > bottom - edge ? y - bottom + edge : 0
  return (Math.max(-edge, Math.min(over, edge)) / edge) * fastest
}
