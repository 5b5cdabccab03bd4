/** Seats by session: how many there are, who wishes for them, and who waits, in the order of the list. */

import { Anchor, Stack, Table, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { byDanish } from '../../../core/danish/sorting.ts'
import { sessionTitle } from '../../../core/documents/day/programme-lines.ts'
import { roomOf } from '../../../core/programme/day.ts'
import { seatedIn } from '../../../core/programme/places.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import { roundsOf, type SessionStanding, sessionStandings } from '../../../core/registrations/standing.ts'
import { waitingList as words } from '../../../strings/registrations.ts'
import list from '../../../ui/list-table.module.css'
import { paths } from '../../../ui/paths.ts'
import type { DayTabProps } from '../tab-props.ts'
import { briefly, nameOf } from './moving-up.ts'
import classes from './registrations.module.css'
import { roundTitle } from './round-title.ts'

export const SessionSeats = ({ day, records }: DayTabProps) => {
  const standings = useMemo(() => sessionStandings(day), [day])
  if (standings.length === 0) return <Text>{words.noChoices}</Text>
  const unplaced = standings.filter(({ session }) => session.value.start === null)
  const groups = [
    ...roundsOf(day).map((round) => ({
      key: round.key,
      title: roundTitle(round),
      of: standings.filter(({ session }) => round.sessions.some(({ id }) => id === session.id)),
    })),
    ...(unplaced.length === 0 ? [] : [{ key: 'unplaced', title: words.unplaced, of: unplaced }]),
  ]
  return (
    <Stack gap="lg" className={list.pane}>
      {groups.map(({ key, title, of }) => (
        <section key={key} aria-label={title}>
          <Title order={3} size="h5">
            {title}
          </Title>
          <Table className={`${list.table} ${classes.table} ${classes.seatsTable}`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.columns.session}</Table.Th>
                <Table.Th scope="col" className={classes.number}>
                  {words.columns.seats}
                </Table.Th>
                <Table.Th scope="col" className={`${classes.number} ${classes.atMedium}`}>
                  {words.columns.wished}
                </Table.Th>
                <Table.Th scope="col" className={`${classes.number} ${classes.atWide}`}>
                  {words.columns.first}
                </Table.Th>
                <Table.Th scope="col" className={classes.waiting}>
                  {words.columns.waiting}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {of.map((standing) => (
                <SessionRow key={standing.session.id} standing={standing} day={day} records={records} />
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Stack>
  )
}

const SessionRow = ({ standing, day, records }: DayTabProps & { readonly standing: SessionStanding }) => {
  const { session, seats, taken, wished, wishedFirst, waiting } = standing
  const names = waiting.map((id) => nameOf(records, id))
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {sessionTitle(session.value)}
        <Text size="sm" c="dimmed" fw={400} span className={list.under ?? ''}>
          {roomOf(day.programme, session.value)?.name ?? ''}
        </Text>
        <SeatedPeople session={session.id} day={day} records={records} />
      </Table.Th>
      <Table.Td className={classes.number ?? ''}>
        {words.taken(taken, seats)}
        {seats !== null && taken >= seats && (
          <Text size="sm" fw={600} span className={list.under ?? ''}>
            {words.isFull}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={`${classes.number} ${classes.atMedium}`}>{wished}</Table.Td>
      <Table.Td className={`${classes.number} ${classes.atWide}`}>{wishedFirst}</Table.Td>
      <Table.Td>{names.length === 0 ? words.nobodyWaits : words.waitingNames(briefly(names))}</Table.Td>
    </Table.Tr>
  )
}

type SeatedPeopleProps = DayTabProps & { readonly session: SessionId }

const SeatedPeople = ({ session, day, records }: SeatedPeopleProps) => {
  const seated = seatedIn(day, session)
    .map(({ id }) => ({ id, name: nameOf(records, id) }))
    .toSorted(byDanish(({ name }) => name))
  return (
    seated.length > 0 && (
      <details className={classes.seated}>
        <summary>{words.seatedPeople(seated.length)}</summary>
        <ul className={classes.lines}>
          {seated.map(({ id, name }) => (
            <li key={id}>
              <Anchor component={Link} href={paths.day(day.id, 'tilmeldinger', id)}>
                {name}
              </Anchor>
            </li>
          ))}
        </ul>
      </details>
    )
  )
}
