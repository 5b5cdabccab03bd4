/** Which finding somebody is at, and what is done about it: every key and button of the findings goes through here. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  acceptAll,
  acceptFinding,
  type CheckFinding,
  dismissFinding,
  type StoryFinding,
  undismiss,
} from '../../../core/cases/review.ts'
import { type CaseStory, type StoryField, storyField } from '../../../core/records/case-story.ts'
import type { CaseStoryId } from '../../../core/records/ids.ts'
import { commitOrTell, edit, flushDrafts } from '../../../replica/index.ts'
import { check as words } from '../../../strings/case-text.ts'
import { announce } from '../../../ui/live-region.tsx'
import type { Reviewed } from './use-review.ts'

export const findingId = ({ field, start, source, type }: StoryFinding): string =>
  `${field}-${start}-${source === 'check' ? type : 'agreed'}`

type Place = {
  readonly field: StoryField
  readonly start: number
  /** Only the caret is there: no finding is meant until somebody goes on from here. */
  readonly passing: boolean
}

export type Findings = {
  /** Those that ask for something: sure ones and likely ones in the order of the text, then the unsure. */
  readonly open: readonly StoryFinding[]
  readonly dismissed: readonly CheckFinding[]
  readonly current: StoryFinding | null
  readonly goTo: (finding: StoryFinding, withFocus: boolean) => void
  readonly step: (by: 1 | -1) => void
  /** The caret stands here: a finding in this place becomes the current one, and the way on begins here. */
  readonly caretAt: (field: StoryField, start: number, end: number) => void
  readonly accept: (finding: StoryFinding, replacement?: string) => void
  readonly acceptAlike: (finding: StoryFinding) => void
  readonly dismiss: (finding: CheckFinding, reason: string) => void
  readonly lookAgain: (finding: CheckFinding) => void
  /** Open findings of the same kind, with the one that is asked about. */
  readonly alike: (finding: StoryFinding) => readonly StoryFinding[]
}

const none: readonly StoryFinding[] = []

export const useFindings = (id: CaseStoryId, reviewed: Reviewed | null, isLocked: boolean): Findings => {
  const all = reviewed?.review.findings ?? none
  const open = useMemo(() => {
    const waiting = all.filter(({ state }) => state === 'open')
    return [
      ...waiting.filter(({ confidence }) => confidence !== 'low'),
      ...waiting.filter(({ confidence }) => confidence === 'low'),
    ]
  }, [all])
  const dismissed = useMemo(
    () => all.flatMap((finding) => (finding.source === 'check' && finding.state === 'dismissed' ? [finding] : [])),
    [all],
  )
  const [place, setPlace] = useState<Place | null>(null)
  const current = useMemo(() => nearest(open, place), [open, place])
  const wantsFocus = useRef(false)
  const focus = useCallback((finding: StoryFinding | null) => {
    wantsFocus.current = false
    const target =
      finding === null
        ? document.querySelector<HTMLElement>('[data-findings]')
        : document.querySelector<HTMLElement>(`[data-finding="${findingId(finding)}"]`)
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => {
    if (wantsFocus.current) focus(nearest(open, place))
  }, [open, place, focus])

  const write = async (label: string, next: (story: CaseStory) => CaseStory, said: string) => {
    if (isLocked) return
    await flushDrafts()
    wantsFocus.current = true
    const done = await commitOrTell(label, [edit('case-story', id, next)])
    if (done) announce(said)
    else wantsFocus.current = false
  }
  const goTo = (finding: StoryFinding, withFocus: boolean) => {
    setPlace(placeOf(finding))
    // At once: the next key must not land in the text.
    if (withFocus) focus(finding)
  }
  const alike = (finding: StoryFinding) => open.filter((each) => each.type === finding.type)
  const left = (gone: number): number => Math.max(0, open.length - gone)
  return {
    open,
    dismissed,
    current,
    goTo,
    step: (by) => {
      if (open.length === 0) return focus(null)
      const to = current === null ? fromHere(open, place, by) : open.at((open.indexOf(current) + by) % open.length)
      if (to === undefined) return
      goTo(to, true)
      announce(words.position(open.indexOf(to) + 1, open.length))
    },
    caretAt: (field, start, end) => {
      const here = open.find((each) => each.field === field && each.start <= start && each.end >= end)
      setPlace({ field, start: here?.start ?? start, passing: here === undefined })
    },
    accept: (finding, replacement) => {
      setPlace(placeOf(finding))
      void write(words.done.accepted, (story) => acceptFinding(story, finding, replacement), words.accepted(left(1)))
    },
    acceptAlike: (finding) => {
      const those = alike(finding)
      setPlace(placeOf(finding))
      void write(
        words.done.acceptedAll,
        (story) => acceptAll(story, those),
        words.acceptedAll(those.length, left(those.length)),
      )
    },
    dismiss: (finding, reason) => {
      setPlace(placeOf(finding))
      const same = open.filter((each) => each.field === finding.field && each.found === finding.found).length
      void write(words.done.dismissed, (story) => dismissFinding(story, finding, reason), words.kept(left(same)))
    },
    lookAgain: (finding) => {
      setPlace(placeOf(finding))
      void write(words.done.undismissed, (story) => undismiss(story, finding), words.done.undismissed)
    },
    alike,
  }
}

const placeOf = ({ field, start }: StoryFinding): Place => ({ field, start, passing: false })

const isAfter = (each: StoryFinding, { field, start }: Place): boolean => {
  const fields = storyField.options
  return each.field === field ? each.start >= start : fields.indexOf(each.field) > fields.indexOf(field)
}

/** The finding at the place, else the next one in the order of the text, else the last; null where none is meant. */
const nearest = (open: readonly StoryFinding[], place: Place | null): StoryFinding | null => {
  if (place === null || place.passing) return null
  const here = open.find(({ field, start }) => field === place.field && start === place.start)
  return here ?? open.find((each) => isAfter(each, place)) ?? open.at(-1) ?? null
}

/** The first one to go to: after the caret, or before it; round the end where there is none. */
const fromHere = (open: readonly StoryFinding[], place: Place | null, by: 1 | -1): StoryFinding | undefined => {
  if (by === 1) return open.find((each) => place === null || isAfter(each, place)) ?? open[0]
  return open.findLast((each) => place !== null && !isAfter(each, place)) ?? open.at(-1)
}
