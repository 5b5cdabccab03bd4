/** What a coordinator can do with one turn. What moves more than was asked for is shown first; what does not, is done at once. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { isAhead } from '../../core/meetings/status.ts'
import type { MeetingId, PersonId } from '../../core/records/ids.ts'
import { type AbsenceReason, absenceReason } from '../../core/records/person.ts'
import type { Turn } from '../../core/records/turn.ts'
import {
  assignTurn,
  carryOverTurn,
  excuseTurn,
  pinTurn,
  reportTurn,
  shareTurn,
  skipTurn,
  swapTurns,
  type TurnChanges,
} from '../../core/rotation/actions.ts'
import { isActive, ledgerOf } from '../../core/rotation/ledger.ts'
import { reasonWords, turnDone, turnActions as words } from '../../strings/rotation.ts'
import { refusedText } from '../../strings/rotation-problems.ts'
import type { PanelProps } from './asked-panel.tsx'
import type { MatrixColumn } from './matrix.ts'
import { PersonChoice } from './person-choice.tsx'
import { personOptions } from './person-options.ts'
import { Preview } from './preview.tsx'
import type { NameOf } from './short-names.ts'
import { SwapChoice } from './swap-choice.tsx'
import { type Proposal, proposalOf } from './use-rotation.ts'

type TurnActionsProps = PanelProps & {
  readonly column: MatrixColumn
  readonly turnId: Parameters<typeof pinTurn>[1]['turnId']
  readonly turn: Turn
  readonly nameOf: NameOf
}

export const TurnActions = (props: TurnActionsProps) => {
  const { records, matrix, today, landing, column, turnId, turn, nameOf } = props
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const name = turn.personId === null ? '' : nameOf(turn.personId)
  const on = { turnId, today }

  const propose = (label: string, changes: TurnChanges, date = column.date): Proposal | null => {
    setRefused(changes.ok ? null : refusedText(changes.error, { person: nameOf, date }))
    return changes.ok ? proposalOf(records, today, label, changes.value) : null
  }
  const show = (label: string, changes: TurnChanges) => setProposal(propose(label, changes))
  const doNow = (label: string, changes: TurnChanges) => {
    const proposed = propose(label, changes)
    if (proposed !== null) void landing.land(proposed)
  }
  const give = (personId: PersonId) =>
    doNow(turnDone.assigned(nameOf(personId)), assignTurn(records, { ...on, personId }))
  const share = (coPersonIds: readonly PersonId[], label: string) =>
    doNow(label, shareTurn(records, { ...on, coPersonIds }))
  const next = nextMeeting(props)
  const carryOver = ({ id, date }: NextMeeting) =>
    setProposal(propose(turnDone.carried(name), carryOverTurn(records, { turnId, toMeetingId: id, today }), date))

  if (proposal !== null)
    return <Preview proposal={proposal} lead={proposal.label} landing={landing} onClose={() => setProposal(null)} />
  const ahead = column.ahead
  const active = isActive(turn.state)
  return (
    <Stack gap="sm" component="section" aria-label={words.title}>
      <Title order={3} size="h4">
        {words.title}
      </Title>
      {refused !== null && (
        <Alert color="amber" role="alert">
          {refused}
        </Alert>
      )}
      {ahead && active && (
        <>
          <PersonChoice
            label={words.assign}
            placeholder={words.assignHint}
            options={personOptions(matrix, column, nameOf)}
            onChoose={give}
            disabled={landing.running}
          />
          {turn.state !== 'voluntary' && (
            <SwapChoice
              records={records}
              turnId={turnId}
              today={today}
              nameOf={nameOf}
              disabled={landing.running}
              onChoose={(withTurnId) => {
                const other = records.turn.get(withTurnId)?.personId ?? null
                const label = turnDone.swapped(name, other === null ? '' : nameOf(other))
                doNow(label, swapTurns(records, { ...on, withTurnId }))
              }}
            />
          )}
          <div>
            <Text fw={500} mb={4}>
              {words.excuse(name)}
            </Text>
            <Group gap="xs">
              {absenceReason.options.map((reason: AbsenceReason) => (
                <Button
                  key={reason}
                  size="sm"
                  variant="default"
                  onClick={() => show(turnDone.excused(name), excuseTurn(records, { ...on, reason }))}
                >
                  {reasonWords[reason]}
                </Button>
              ))}
            </Group>
          </div>
          <Group gap="xs">
            <Button size="sm" variant="default" onClick={() => show(turnDone.skipped(name), skipTurn(records, on))}>
              {words.skip}
            </Button>
            {next !== null && (
              <Button size="sm" variant="default" onClick={() => carryOver(next)}>
                {words.carryOver}
              </Button>
            )}
            <Button
              size="sm"
              variant="default"
              aria-pressed={turn.pinned}
              onClick={() =>
                doNow(
                  turn.pinned ? turnDone.unpinned(name) : turnDone.pinned(name),
                  pinTurn(records, { ...on, pinned: !turn.pinned }),
                )
              }
            >
              {turn.pinned ? words.unpin : words.pin}
            </Button>
          </Group>
          <Sharers {...props} disabled={landing.running} onShare={share} />
        </>
      )}
      {column.date <= today && turn.state !== 'cancelled' && (
        <Group gap="xs">
          {turn.state !== 'brought' && (
            <Button
              size="sm"
              variant="default"
              onClick={() => doNow(turnDone.brought(name), reportTurn(records, { ...on, outcome: 'brought' }))}
            >
              {words.brought}
            </Button>
          )}
          {turn.state !== 'no-show' && (
            <Button
              size="sm"
              variant="default"
              onClick={() => doNow(turnDone.noShow(name), reportTurn(records, { ...on, outcome: 'no-show' }))}
            >
              {words.noShow}
            </Button>
          )}
          {turn.state !== 'excused' && (
            <Button
              size="sm"
              variant="default"
              onClick={() => doNow(turnDone.excused(name), reportTurn(records, { ...on, outcome: 'excused' }))}
            >
              {words.saidNo}
            </Button>
          )}
          {active && !ahead && next !== null && (
            <Button size="sm" variant="default" onClick={() => carryOver(next)}>
              {words.carryOver}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}

type SharersProps = TurnActionsProps & {
  readonly disabled: boolean
  readonly onShare: (coPersonIds: readonly PersonId[], label: string) => void
}

/** Who brings the case together with the person. */
const Sharers = ({ matrix, column, turn: { coPersonIds }, nameOf, disabled, onShare }: SharersProps) => (
  <>
    <PersonChoice
      label={words.share}
      placeholder={words.assignHint}
      options={personOptions(matrix, column, nameOf)}
      onChoose={(id) => onShare([...coPersonIds, id], turnDone.shared(nameOf(id)))}
      disabled={disabled}
    />
    {coPersonIds.length > 0 && (
      <Group gap="xs">
        {coPersonIds.map((id) => (
          <Button
            key={id}
            size="sm"
            variant="default"
            disabled={disabled}
            onClick={() =>
              onShare(
                coPersonIds.filter((each) => each !== id),
                turnDone.unshared(nameOf(id)),
              )
            }
          >
            {words.unshare(nameOf(id))}
          </Button>
        ))}
      </Group>
    )}
  </>
)

type NextMeeting = { readonly id: MeetingId; readonly date: string }

/** The next meeting of the forum that lies ahead, after this one. */
const nextMeeting = ({ records, matrix, column, today }: TurnActionsProps): NextMeeting | null => {
  const meetings = ledgerOf(records, matrix.pool.forumId, today)?.meetings ?? []
  const next = meetings.find(
    (meeting) => isAhead(meeting.value, today) && meeting.value.date !== null && meeting.value.date > column.date,
  )
  return next === undefined || next.value.date === null ? null : { id: next.id, date: next.value.date }
}
