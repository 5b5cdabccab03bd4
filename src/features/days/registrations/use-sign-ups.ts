/** What the parts of the tab share: doing something to registrations, and telling who moved up by it. */
import { notifications } from '@mantine/notifications'
import { type Day, participantNamed } from '../../../core/programme/day.ts'
import type { RegistrationId, SessionId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import type { Move, MovedUp } from '../../../core/registrations/moving-up.ts'
import { ok } from '../../../core/result.ts'
import { decide } from '../../../replica/index.ts'
import { waitingList, registrations as words } from '../../../strings/registrations.ts'
import { announce } from '../../../ui/live-region.tsx'
import { sessionTitle } from './session-title.ts'

/** Does it as the archive is then, in one batch; says who moved up because of it. Answers whether it was done. */
export const doMovingUp = async (
  label: string,
  decision: (records: RecordSet) => MovedUp,
  day: Day,
): Promise<boolean> => {
  let lines: readonly string[] = []
  const { done } = await decide(label, (records) => {
    const { changes, moves } = decision(records)
    lines = movedLines(records, day, moves)
    return ok(changes)
  })
  if (!done) return false
  const few = briefly(lines, 2)
  announce([label, ...few].join('. '))
  if (few.length > 0) notifications.show({ title: waitingList.movedTitle, message: few.join('. '), autoClose: 10_000 })
  return true
}

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
