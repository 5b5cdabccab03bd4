/** Keeps the second screen told of one meeting, whichever page is shown, and hands its keys to the meeting's clock. */
import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { momentInDenmark } from '../../../core/danish/dates.ts'
import { namelessLine } from '../../../core/documents/shareable.ts'
import { stageViewOf } from '../../../core/meetings/stage.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { call, on, useRecord, useRecordSet, useRecords } from '../../../replica/index.ts'
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
  const withoutNames = useNamelessLine(id)
  const view = useMemo(() => {
    if (base === null || forum === undefined || cases === undefined || withoutNames === null) return null
    const kinds = new Map(cases.map((each) => [each.id, each.value.sparring]))
    const sparring = (of: (typeof cases)[number]['id']) => kinds.get(of) ?? []
    const shown = { scheme, meeting: name, sparring, withoutNames }
    return () => stageViewOf(base.factsAt(momentInDenmark(new Date())), shown)
  }, [base, forum, cases, scheme, name, withoutNames])
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

/** Made anew when the people or the agenda change, not at every press. Null while the records are on their way. */
const useNamelessLine = (id: MeetingId) => {
  const records = useRecordSet()
  const { meeting, person, unit, venue, organisation, session, registration, 'agenda-item': item } = records ?? nothing
  return useMemo(() => {
    if (!(meeting && person && unit && venue && organisation && session && registration && item)) return null
    const named = { meeting, person, unit, venue, organisation, session, registration, 'agenda-item': item }
    return namelessLine(named, id)
  }, [meeting, person, unit, venue, organisation, session, registration, item, id])
}

const nothing: Partial<RecordSet> = {}
