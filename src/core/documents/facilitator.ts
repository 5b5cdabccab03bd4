/** What whoever leads the meeting has on paper besides the others: the plan of a case, notes of their own, and how the time went. */
import { clockRange, durationText } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'
import { itemTimes, phasesOf } from '../meetings/run.ts'
import { clockTimes } from '../meetings/schedule.ts'
import type { AgendaItemId } from '../records/ids.ts'
import { paragraphBlock } from './blocks.ts'
import { phaseWords } from './case-pack-words.ts'
import { planTable } from './case-plan.ts'
import type { MeetingPapers } from './meeting-papers.ts'
import type { DocumentBlock } from './model.ts'
import { facilitatorWords as words } from './words.ts'

type Item = MeetingPapers['items'][number]

/** Below the heading: when the item was planned and when it was on. Nothing where nobody kept the clock. */
export const timeBlocks = (papers: MeetingPapers, item: Item): readonly DocumentBlock[] => {
  const used = timesUsed(papers).get(item.id)
  if (used === undefined) return []
  const place = papers.items.findIndex(({ id }) => id === item.id)
  const planned = clockTimes(papers.meeting, papers.items)[place]
  const phases = phasesOf(item).flatMap(({ phase }) => {
    const seconds = secondsOf(papers, item.id, phase)
    return seconds === 0 ? [] : [`${phaseWords[phase]} ${durationText(toMinutes(seconds))}`]
  })
  return [
    paragraphBlock(
      words.used(
        item.minutes === null || planned == null ? '' : clockRange(planned.start, planned.end),
        clockRange(used.from.slice(11, 16), used.to.slice(11, 16)),
        durationText(toMinutes(used.seconds)),
      ),
      'quiet',
    ),
    ...(phases.length === 0 ? [] : [paragraphBlock(words.phases(listText(phases)), 'quiet')]),
  ]
}

/** The time boxes of a case with what to ask in each. */
export const phaseBlocks = (papers: MeetingPapers, item: Item): readonly DocumentBlock[] => {
  const boxes = phasesOf(item).filter(({ minutes }) => minutes > 0)
  return boxes.length === 0 ? [] : [planTable(papers.itemNumbers.get(item.id) ?? 0, boxes, [])]
}

const toMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60))

/** A clock that is still running counts until the last thing that was noted. */
const timesUsed = ({ meeting, items, run }: MeetingPapers) => {
  const moments = (run?.spans ?? []).flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
  const now = moments.toSorted().at(-1) ?? ''
  return itemTimes({ meetingId: meeting.id, meeting, items: items.map((value) => ({ id: value.id, value })), run, now })
}

const secondsOf = ({ run }: MeetingPapers, itemId: AgendaItemId, phase: Item['phases'][number]['phase']): number =>
  (run?.spans ?? [])
    .filter((span) => span.itemId === itemId && span.phase === phase && span.to !== null)
    .reduce((sum, { from, to }) => sum + Math.max(0, Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000, 0)
