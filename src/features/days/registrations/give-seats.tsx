/** Gives seats to all at once: what comes of it is shown before it lands. */

import { Button, Group, Radio, Stack, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { clockTime } from '../../../core/danish/dates.ts'
import { sessionTitle } from '../../../core/documents/day/programme-lines.ts'
import { giveSeats, type SeatsWish } from '../../../core/programme/seats/give-seats.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { withMovesUp } from '../../../core/registrations/moving-up.ts'
import { common } from '../../../strings/common.ts'
import { waitingList as words } from '../../../strings/registrations.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import { WhyPanel } from '../../../ui/why-panel.tsx'
import type { DayTabProps } from '../tab-props.ts'
import { briefly, doMovingUp, nameOf } from './moving-up.ts'
import classes from './registrations.module.css'

const mostLines = 8

type GiveSeatsProps = DayTabProps & { readonly onClose: () => void }

export const GiveSeats = ({ day, records, onClose }: GiveSeatsProps) => {
  const [wish, setWish] = useState<SeatsWish>('fill')
  const given = useMemo(() => giveSeats(records, day.id, wish), [records, day, wish])
  if (given === null) return null
  const title = (id: SessionId): string => {
    const session = day.sessions.find((each) => each.id === id)
    return session === undefined ? '' : sessionTitle(session.value)
  }
  const run = async () => {
    const decision = (now: RecordSet) => ({
      ...withMovesUp(now, day.id, giveSeats(now, day.id, wish)?.changes ?? [], todayInDenmark()),
      /* Everybody moves: what became of each is seen in the list. */
      moves: [],
    })
    if (await doMovingUp(words.given, decision, day)) onClose()
  }
  const { changes, served, wanted, missed, lost } = given
  return (
    <WhyPanel title={words.giveTitle} onClose={onClose}>
      <Stack gap="md">
        <Text>{words.giveWhy}</Text>
        <Radio.Group label={words.keep} value={wish} onChange={(next) => setWish(next === 'anew' ? 'anew' : 'fill')}>
          <Stack gap="xs" mt="xs">
            <Radio value="fill" label={words.keepFill} />
            <Radio value="anew" label={words.keepAnew} />
          </Stack>
        </Radio.Group>
        <div role="status">
          <Text fw={600}>{words.served(served, wanted)}</Text>
          <Text>{words.changes(changes.length)}</Text>
        </div>
        {lost.length > 0 && (
          <Lines
            title={words.lost(lost.length)}
            lines={lost.map((each) => words.lostLine(nameOf(records, each.registrationId), title(each.sessionId)))}
          />
        )}
        {missed.length > 0 && (
          <Lines
            title={words.missed(missed.length)}
            lines={missed.map((each) =>
              words.missedLine(nameOf(records, each.registrationId), clockTime(each.start), each.sessionIds.map(title)),
            )}
          />
        )}
        <Group>
          <Button disabled={changes.length === 0} onClick={() => void run()}>
            {words.run}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
        </Group>
      </Stack>
    </WhyPanel>
  )
}

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <div>
    <Title order={3} size="h6">
      {title}
    </Title>
    <ul className={classes.lines}>
      {briefly(lines, mostLines).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </div>
)
