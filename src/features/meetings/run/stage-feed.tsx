/** Keeps the second screen told of one meeting, whichever page is shown, and hands its keys to the meeting's clock. */
import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { momentInDenmark } from '../../../core/danish/dates.ts'
import { stageViewOf } from '../../../core/meetings/stage.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import { call, on, useRecord, useRecords } from '../../../replica/index.ts'
import { useRunBase } from './use-meeting-run.ts'

let onScreen: MeetingId | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The meeting that the second screen shows. */
export const useMeetingOnScreen = (): MeetingId | null => useSyncExternalStore(subscribe, () => onScreen)

export const showOnScreen = (id: MeetingId | null): void => {
  onScreen = id
  for (const listener of listeners) listener()
}

/** Mounted once, for as long as the archive is open. */
export const StageFeed = () => {
  const id = useMeetingOnScreen()
  useEffect(() => on('stage.closed', () => showOnScreen(null)), [])
  return id === null ? null : <Feed key={id} id={id} />
}

const Feed = ({ id }: { readonly id: MeetingId }) => {
  const base = useRunBase(id)
  const meeting = useRecord('meeting', id)
  const forum = useRecord('forum', meeting?.value.forumId ?? null)
  const cases = useRecords('case')
  const scheme = useComputedColorScheme('light')
  const name = meeting?.value.title || forum?.value.name || ''
  const view = useMemo(() => {
    if (base === null || forum === undefined || cases === undefined) return null
    const kinds = new Map(cases.map((each) => [each.id, each.value.sparring]))
    const shown = { scheme, meeting: name, sparring: (of: (typeof cases)[number]['id']) => kinds.get(of) ?? [] }
    return () => stageViewOf(base.factsAt(momentInDenmark(new Date())), shown)
  }, [base, forum, cases, scheme, name])
  const opened = useRef(false)
  useEffect(() => {
    if (view === null) return
    void call(opened.current ? 'stage.show' : 'stage.open', { view: view() })
    opened.current = true
  }, [view])
  useEffect(() => on('stage.pressed', ({ press }) => base?.press(press)), [base])
  useEffect(
    () => () => {
      // Where another meeting takes the screen over, it stays open.
      if (onScreen === null) void call('stage.close', {})
    },
    [],
  )
  return null
}
