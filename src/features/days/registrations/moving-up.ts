/** Doing what makes waiting lists move, to registrations or to what the day holds, and telling who moved up by it. */

import { notifications } from '@mantine/notifications'
import { sessionTitle } from '../../../core/documents/day/programme-lines.ts'
import { type Day, dayOf, participantNamed } from '../../../core/programme/day.ts'
import type { RegistrationId, SessionId } from '../../../core/records/ids.ts'
import type { RecordChange, RecordSet } from '../../../core/records/record-set.ts'
import { type Move, type MovedUp, withRoomFilled } from '../../../core/registrations/moving-up.ts'
import { ok } from '../../../core/result.ts'
import { decide } from '../../../replica/index.ts'
import { waitingList, registrations as words } from '../../../strings/registrations.ts'
import { announce } from '../../../ui/live-region.tsx'
import { todayInDenmark } from '../../../ui/today.ts'

/** Does it as the archive is then, in one batch; says it, and who moved up because of it. Answers whether it was done. */
export const doMovingUp = async (
  label: string,
  decision: (records: RecordSet) => MovedUp,
  day: Day,
  said = label,
): Promise<boolean> => {
  let told = ''
  let count = 0
  const { done } = await decide(label, (records) => {
    const { changes, moves } = decision(records)
    count = new Set(moves.map(({ id }) => id)).size
    told = movedText(records, day, moves)
    return ok(changes)
  })
  if (!done) return false
  const title = waitingList.movedUp(count)
  announce(count === 0 ? said : `${said}. ${title}: ${told}`)
  if (count > 0) notifications.show({ title, message: told, autoClose: 15_000 })
  return true
}

/** Changes what the day holds; where that makes more seats, those who wait have them in the same step. */
export const changeDay = (
  label: string,
  day: Day,
  change: (now: Day) => readonly RecordChange[],
  said = label,
): Promise<boolean> =>
  doMovingUp(
    label,
    (records) => {
      const now = dayOf(records, day.id)
      return now === null ? { changes: [], moves: [] } : withRoomFilled(records, day.id, change(now), todayInDenmark())
    },
    day,
    said,
  )

/** What came of it for one or two; of more, who they are. */
const movedText = (records: RecordSet, day: Day, moves: readonly Move[]): string => {
  const lines = movedLines(records, day, moves)
  if (lines.length <= 2) return lines.join('. ')
  const names = [...new Set(moves.map(({ id }) => id))].map((id) => nameOf(records, id))
  return waitingList.names(names.slice(0, mostNames), Math.max(0, names.length - mostNames))
}
const mostNames = 6

/** A line for each who moved, with all that came of it. */
export const movedLines = (records: RecordSet, { sessions }: Day, moves: readonly Move[]): readonly string[] => {
  const title = (id: SessionId): string => {
    const session = sessions.find((each) => each.id === id)
    return session === undefined ? '' : sessionTitle(session.value)
  }
  const got = Map.groupBy(moves, ({ id }) => id)
  return [...got].map(([id, own]) =>
    waitingList.got(
      nameOf(records, id),
      own.map((move) =>
        move.what === 'place' ? waitingList.place : waitingList.seat(title(move.to), move.from.map(title)),
      ),
    ),
  )
}

/** As many as one reads at a glance. */
export const briefly = (lines: readonly string[], most = 5): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most), waitingList.more(lines.length - most)]

export const nameOf = (records: RecordSet, id: RegistrationId): string => {
  const value = records.registration.get(id)
  return value === undefined ? words.unnamed : participantNamed(records, value).name || words.unnamed
}
