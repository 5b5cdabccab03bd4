/** "Byt med": the other turns ahead, each with its date; those that it cannot be swapped with say why. */
import { Select, Text } from '@mantine/core'
import { useMemo } from 'react'
import { isAhead } from '../../core/meetings/status.ts'
import type { TurnId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { swapTurns, type TurnProblem } from '../../core/rotation/actions.ts'
import { ledgerOf, peopleOf } from '../../core/rotation/ledger.ts'
import { turnFacts } from '../../core/rotation/turn-facts.ts'
import { factsText, turnActions as words } from '../../strings/rotation.ts'
import { turnProblemText } from '../../strings/rotation-problems.ts'
import classes from './rotation.module.css'
import type { NameOf } from './short-names.ts'

type SwapChoiceProps = {
  readonly records: RecordSet
  readonly turnId: TurnId
  readonly today: string
  readonly nameOf: NameOf
  readonly onChoose: (withTurnId: TurnId) => void
  readonly disabled: boolean
}

export const SwapChoice = ({ records, turnId, today, nameOf, onChoose, disabled }: SwapChoiceProps) => {
  const options = useMemo(() => swapOptions(records, turnId, today, nameOf), [records, turnId, today, nameOf])
  return (
    <Select
      label={words.swap}
      placeholder={options.length === 0 ? words.noSwaps : words.swapHint}
      data={options.map(({ id, label, cannot }) => ({ value: id, label, disabled: cannot !== null }))}
      value={null}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen)
        if (option !== undefined) onChoose(option.id)
      }}
      renderOption={({ option }) => {
        const { facts = '', cannot = null } = options.find(({ id }) => id === option.value) ?? {}
        return (
          <div className={classes.option}>
            <span>{option.label}</span>
            <Text component="span" size="sm" c="dimmed">
              {cannot === null ? facts : `${facts}. ${cannot}`}
            </Text>
          </div>
        )
      }}
      searchable
      disabled={disabled || options.length === 0}
      maxDropdownHeight={320}
      classNames={{ option: classes.choice }}
    />
  )
}

/** Turns of others at other meetings ahead of the forum, by date; those that can be swapped with first. */
const swapOptions = (records: RecordSet, turnId: TurnId, today: string, nameOf: NameOf) => {
  const turn = records.turn.get(turnId)
  const ledger = turn === undefined ? null : ledgerOf(records, turn.forumId, today)
  if (turn === undefined || ledger === null) return []
  const known = turnFacts(records, turn.forumId, today)
  const options = ledger.meetings
    .filter((meeting) => meeting.id !== turn.meetingId && isAhead(meeting.value, today))
    .flatMap((meeting) =>
      meeting.entries.flatMap(({ id, value: { personId, state } }) => {
        if (personId === null || personId === turn.personId || (state !== 'assigned' && state !== 'swapped')) return []
        const swapped = swapTurns(records, { turnId, withTurnId: id, today })
        const cannot = swapped.ok
          ? null
          : turnProblemText(swapped.error, {
              person: nameOf,
              date: dateOfProblem(records, swapped.error, turnId, id),
            })
        const had = known.get(personId)
        const facts = had === undefined ? '' : factsText(had)
        return [{ id, label: words.swapOption(nameOf(personId), meeting.value.date ?? ''), facts, cannot }]
      }),
    )
  return options.toSorted((a, b) => Number(a.cannot !== null) - Number(b.cannot !== null))
}

/** The day on which somebody cannot take over: each would go to the other's meeting. */
export const dateOfProblem = (
  { turn, meeting }: RecordSet,
  problem: TurnProblem,
  turnId: TurnId,
  withTurnId: TurnId,
): string | null => {
  if (problem.code !== 'not-eligible') return null
  const own = turn.get(turnId)
  const at = own !== undefined && peopleOf(own).includes(problem.personId) ? turn.get(withTurnId) : own
  return at === undefined ? null : (meeting.get(at.meetingId)?.date ?? null)
}
