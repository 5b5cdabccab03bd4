/** All turns of one meeting: who has them, which places are open, who is next in line, and who could bring something extra. */
import { Alert, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { PersonId } from '../../core/records/ids.ts'
import { addTurn, addVoluntary, type TurnChanges } from '../../core/rotation/actions.ts'
import { turnActions, turnDone, rotation as words } from '../../strings/rotation.ts'
import { refusedText } from '../../strings/rotation-problems.ts'
import { why } from '../../strings/rotation-why.ts'
import type { PanelProps } from './asked-panel.tsx'
import { CandidatesTable } from './candidates-table.tsx'
import type { MatrixColumn } from './matrix.ts'
import { PersonChoice } from './person-choice.tsx'
import { personOptions } from './person-options.ts'
import type { NameOf } from './short-names.ts'
import { CellMark } from './turn-cell.tsx'
import { proposalOf } from './use-rotation.ts'

type MeetingTurnsProps = PanelProps & { readonly column: MatrixColumn; readonly nameOf: NameOf }

export const MeetingTurns = (props: MeetingTurnsProps) => {
  const { records, matrix, today, landing, column, nameOf } = props
  const [refused, setRefused] = useState<string | null>(null)
  const doNow = (label: string, changes: TurnChanges) => {
    setRefused(changes.ok ? null : refusedText(changes.error, { person: nameOf, date: column.date }))
    if (changes.ok) void landing.land(proposalOf(records, today, label, changes.value))
  }
  const at = { meetingId: column.meetingId, today }
  const options = personOptions(matrix, column, nameOf)
  const factsOf = (personId: PersonId) => options.find(({ id }) => id === personId)?.facts ?? ''
  const turns = [...records.turn]
    .filter(([, { meetingId, personId }]) => meetingId === column.meetingId && personId !== null)
    .toSorted(([, a], [, b]) => a.number - b.number)
  return (
    <>
      {turns.length === 0 ? (
        <Text>{why.noneGiven}</Text>
      ) : (
        <Stack gap={4} component="ul" m={0} pl="md" aria-label={words.title}>
          {turns.map(([id, turn]) => (
            <li key={id}>
              <Text component="span" mr="xs">
                {turn.personId === null ? '' : nameOf(turn.personId)}
              </Text>
              <CellMark cell={{ type: 'turn', id, turn, movable: false }} />
            </li>
          ))}
        </Stack>
      )}
      {column.ahead && (
        <>
          <Text role="status">{column.open === 0 ? words.allFilled : words.openPlaces(column.open)}</Text>
          {refused !== null && (
            <Alert color="amber" role="alert">
              {refused}
            </Alert>
          )}
          {column.open > 0 && (
            <PersonChoice
              label={turnActions.assignOpen}
              placeholder={turnActions.assignHint}
              options={options}
              disabled={landing.running}
              onChoose={(personId: PersonId) =>
                doNow(turnDone.assigned(nameOf(personId)), addTurn(records, { ...at, personId }))
              }
            />
          )}
          <PersonChoice
            label={turnActions.voluntary}
            placeholder={turnActions.assignHint}
            options={options}
            disabled={landing.running}
            onChoose={(personId: PersonId) =>
              doNow(turnDone.voluntary(nameOf(personId)), addVoluntary(records, { ...at, personId }))
            }
          />
          <section aria-label={words.reservesTitle}>
            <Title order={3} size="h4">
              {words.reservesTitle}
            </Title>
            <Text size="sm" c="dimmed">
              {words.reservesWhy}
            </Text>
            {column.reserves.length === 0 ? (
              <Text>{words.noReserves}</Text>
            ) : (
              <Stack gap={4} component="ol" m={0} pl="lg">
                {column.reserves.map((personId) => (
                  <li key={personId}>
                    {nameOf(personId)}{' '}
                    <Text component="span" size="sm" c="dimmed">
                      {factsOf(personId)}
                    </Text>
                  </li>
                ))}
              </Stack>
            )}
          </section>
          {column.line !== null && (
            <CandidatesTable choice={column.line} nameOf={nameOf} title={why.line} description={why.lineWhy} />
          )}
        </>
      )}
    </>
  )
}
