/** Somebody without a turn at a meeting: why not, and how the person could have one after all. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { PersonId } from '../../core/records/ids.ts'
import type { Turn } from '../../core/records/turn.ts'
import { addTurn, addVoluntary, assignTurn, type TurnChanges } from '../../core/rotation/actions.ts'
import { takesPlace } from '../../core/rotation/ledger.ts'
import { turnActions, turnDone, rotation as words } from '../../strings/rotation.ts'
import { refusedText } from '../../strings/rotation-problems.ts'
import { byHandText, exclusionText, why } from '../../strings/rotation-why.ts'
import type { PanelProps } from './asked-panel.tsx'
import { notSentence } from './explanation.ts'
import type { MatrixCell, MatrixColumn } from './matrix.ts'
import type { NameOf } from './short-names.ts'
import { proposalOf } from './use-rotation.ts'

type FreePlaceProps = PanelProps & {
  readonly column: MatrixColumn
  readonly personId: PersonId
  readonly cell: MatrixCell
  readonly nameOf: NameOf
}

export const FreePlace = (props: FreePlaceProps) => {
  const { records, today, landing, column, personId, cell, nameOf } = props
  const [refused, setRefused] = useState<string | null>(null)
  const name = nameOf(personId)
  const doNow = (label: string, changes: TurnChanges) => {
    setRefused(changes.ok ? null : refusedText(changes.error, { person: nameOf, date: column.date }))
    if (changes.ok) void landing.land(proposalOf(records, today, label, changes.value))
  }
  const given = { meetingId: column.meetingId, personId, today }
  return (
    <>
      <Sentences {...props} />
      {refused !== null && (
        <Alert color="amber" role="alert">
          {refused}
        </Alert>
      )}
      {(cell.type === 'free' || cell.type === 'reserve') && (
        <Stack gap="sm" component="section" aria-label={turnActions.title}>
          <Title order={3} size="h4">
            {turnActions.title}
          </Title>
          <Group gap="xs">
            {column.open > 0 && (
              <Button
                size="sm"
                loading={landing.running}
                onClick={() => doNow(turnDone.assigned(name), addTurn(records, given))}
              >
                {words.giveOpen(name)}
              </Button>
            )}
            {column.ahead &&
              turnsAt(records, column).map(([turnId, { personId: holder }]) => (
                <Button
                  key={turnId}
                  size="sm"
                  variant="default"
                  disabled={landing.running}
                  onClick={() => doNow(turnDone.assigned(name), assignTurn(records, { turnId, personId, today }))}
                >
                  {words.giveInstead(name, holder === null ? '' : nameOf(holder))}
                </Button>
              ))}
            <Button
              size="sm"
              variant="default"
              loading={landing.running}
              onClick={() => doNow(turnDone.voluntary(name), addVoluntary(records, given))}
            >
              {turnActions.voluntary}
            </Button>
          </Group>
        </Stack>
      )}
    </>
  )
}

const Sentences = ({ records, column, personId, cell, nameOf }: FreePlaceProps) => {
  const name = nameOf(personId)
  const turns = turnsAt(records, column).map(([, turn]) => turn)
  const compared = turns.filter(({ choice }) => choice !== null)
  const byHand = turns.filter(({ choice }) => choice === null)
  const holder = (turn: Turn) => (turn.personId === null ? '' : nameOf(turn.personId))
  const place = column.line?.candidates.findIndex((each) => each.personId === personId) ?? -1
  if (cell.type === 'away') return <Text>{exclusionText(cell.because, name, column.date)}</Text>
  if (cell.type === 'outside') return <Text>{words.wasOutside(name)}</Text>
  return (
    <>
      {place >= 0 && <Text>{why.inLine(name, place + 1)}</Text>}
      {turns.length === 0 ? (
        <Text>{why.noneGiven}</Text>
      ) : (
        <Stack gap="xs" component="ul" m={0} pl="md">
          {compared.map((turn) => (
            <li key={turn.number}>
              <Text component="span" fw={600}>{`${holder(turn)}: `}</Text>
              {notSentence(records, turn, personId, column.line, nameOf)}
            </li>
          ))}
          {byHand.length > 0 && <li>{byHandText(byHand.map(holder))}</li>}
        </Stack>
      )}
    </>
  )
}

/** Planned turns of the meeting that somebody has. */
const turnsAt = ({ turn }: PanelProps['records'], { meetingId }: MatrixColumn) =>
  [...turn]
    .filter(([, value]) => value.meetingId === meetingId && value.personId !== null && takesPlace(value.state))
    .toSorted(([, a], [, b]) => a.number - b.number)
