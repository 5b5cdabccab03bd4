/** Where a participant has a seat, at each time of the day at which there is a choice. */

import { Select, Stack, Text, Title } from '@mantine/core'
import { sessionTitle } from '../../../core/documents/day/programme-lines.ts'
import type { Day } from '../../../core/programme/day.ts'
import { seatsIn } from '../../../core/programme/day.ts'
import { hasPlace, seatedIn } from '../../../core/programme/places.ts'
import type { RegistrationId } from '../../../core/records/ids.ts'
import { giveSeat, leaveSessions } from '../../../core/registrations/changes.ts'
import { type Round, roundsOf } from '../../../core/registrations/standing.ts'
import { registration as words } from '../../../strings/registrations.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import { doMovingUp } from './moving-up.ts'
import { roundTitle } from './round-title.ts'

type SeatsFieldProps = { readonly id: RegistrationId; readonly day: Day }

export const SeatsField = ({ id, day }: SeatsFieldProps) => {
  const value = day.registrations.find((each) => each.id === id)?.value
  const rounds = roundsOf(day)
  if (value === undefined) return null
  const change = (round: Round, chosen: string | null) => {
    const session = round.sessions.find((each) => each.id === chosen)
    const ids = round.sessions.map((each) => each.id)
    const today = todayInDenmark()
    void doMovingUp(
      words.seatChanged,
      (now) => (session === undefined ? leaveSessions(now, id, ids, today) : giveSeat(now, id, session.id, today)),
      day,
    )
  }
  const why = rounds.length === 0 ? words.noRounds : hasPlace(value) ? words.seatsWhy : words.onlyWithPlace
  return (
    <Stack gap="xs" component="section" aria-label={words.seats}>
      <div>
        <Title order={3} size="h5">
          {words.seats}
        </Title>
        <Text size="sm" c="dimmed">
          {why}
        </Text>
      </div>
      {hasPlace(value) &&
        rounds.map((round) => (
          <Select
            key={round.key}
            label={roundTitle(round)}
            placeholder={words.noSeat}
            data={round.sessions.map(({ id: each, value: session }) => ({
              value: each,
              label: words.sessionSeats(
                sessionTitle(session),
                seatedIn(day, each).length,
                seatsIn(day.programme, session),
              ),
            }))}
            value={round.sessions.find((each) => value.seats.includes(each.id))?.id ?? null}
            onChange={(chosen) => change(round, chosen)}
            clearable
          />
        ))}
    </Stack>
  )
}
