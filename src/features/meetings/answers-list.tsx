/** What people answered to the invitation, for many at a time: a letter each, and one is at the next. Why somebody stays away is one of few words. */
import { Button, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { compareDanish } from '../../core/danish/sorting.ts'
import { type AttendanceChange, countAnswers, isUnanswered } from '../../core/meetings/participants.ts'
import type { Meeting, Participant } from '../../core/records/meeting.ts'
import { type AbsenceReason, absenceReason } from '../../core/records/person.ts'
import { answers as words } from '../../strings/answers.ts'
import { participants as participantWords } from '../../strings/meetings.ts'
import { announce } from '../../ui/live-region.tsx'
import { ChoiceField } from './fields.tsx'
import classes from './meetings.module.css'
import { SubstituteField } from './participant-row.tsx'
import { type ListedItem, nameOf, type PeopleById } from './use-meeting.ts'

type Choice = 'none' | 'yes' | 'no'

type AnswersListProps = {
  readonly participants: Meeting['participants']
  readonly people: PeopleById
  readonly items: readonly ListedItem[]
  readonly onChange: (...changes: readonly AttendanceChange[]) => void
}

export const AnswersList = ({ participants, people, items, onChange }: AnswersListProps) => {
  const [onlyUnanswered, setOnlyUnanswered] = useState(false)
  const count = countAnswers(participants)
  const shown = participants
    .filter((each) => !onlyUnanswered || isUnanswered(each))
    .toSorted((a, b) => compareDanish(nameOf(people, a.personId), nameOf(people, b.personId)))
  const answer = (participantId: string, choice: Choice, reason: AbsenceReason | null = null) => {
    const asked = participants.find(({ id }) => id === participantId)
    onChange({ type: 'answer', participantId, answer: choice === 'none' ? null : choice, reason })
    if (asked !== undefined) announce(words.said(nameOf(people, asked.personId), choice))
  }
  const restComes = () => {
    const rest = participants.filter(isUnanswered)
    onChange(...rest.map(({ id }) => ({ type: 'answer', participantId: id, answer: 'yes', reason: null }) as const))
    announce(words.restYesDone)
  }
  return (
    <Stack gap="sm">
      <Text role="status" fw={600}>
        {words.count(count.yes, count.no, count.unanswered)}
      </Text>
      <Text size="sm" c="dimmed">
        {words.keysHint}
      </Text>
      <Group justify="space-between" gap="sm">
        <Switch
          label={words.onlyUnanswered}
          checked={onlyUnanswered}
          onChange={(event) => setOnlyUnanswered(event.currentTarget.checked)}
        />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconChecks size={20} aria-hidden />}
          onClick={restComes}
          disabled={count.unanswered === 0}
        >
          {words.restYes}
        </Button>
      </Group>
      {shown.length === 0 && <Text>{words.nobodyLeft}</Text>}
      <ul className={classes.plainList} aria-label={words.list} onKeyDown={(event) => pressed(event, answer)}>
        {shown.map((participant) => (
          <AnswerRow
            key={participant.id}
            participant={participant}
            participants={participants}
            people={people}
            items={items}
            onChange={onChange}
            onAnswer={answer}
          />
        ))}
      </ul>
    </Stack>
  )
}

type AnswerRowProps = AnswersListProps & {
  readonly participant: Participant
  readonly onAnswer: (participantId: string, choice: Choice, reason?: AbsenceReason | null) => void
}

const choiceOf = (participant: Participant): Choice => {
  if (participant.attendance === 'apology' || participant.attendance === 'absent') return 'no'
  return isUnanswered(participant) ? 'none' : 'yes'
}

const AnswerRow = (props: AnswerRowProps) => {
  const { participant, participants, people, onAnswer } = props
  const { id, personId, reason, substituteForId } = participant
  const name = nameOf(people, personId)
  const choice = choiceOf(participant)
  const absentee = participants.find((each) => each.id === substituteForId)
  return (
    <li className={classes.person} data-answer={id}>
      <div className={classes.anywhere}>
        <Text component="span" fw={600}>
          {name}
        </Text>
        {absentee !== undefined && (
          <Text size="sm" c="dimmed">
            {participantWords.substituteFor(nameOf(people, absentee.personId))}
          </Text>
        )}
      </div>
      <SegmentedControl
        size="xs"
        aria-label={words.answerOf(name)}
        value={choice}
        onChange={(next) => onAnswer(id, next)}
        data={(['none', 'yes', 'no'] as const).map((value) => ({ value, label: words.choices[value] }))}
      />
      {choice === 'no' && (
        <Group className={classes.personMore ?? ''} align="flex-end" gap="sm">
          <ChoiceField
            label={words.reasonOf(name)}
            value={reason ?? ''}
            choices={[
              ['', words.noReason],
              ...absenceReason.options.map((each) => [each, words.reasons[each]] as const),
            ]}
            onChange={(next) => onAnswer(id, 'no', next === '' ? null : next)}
            width="14rem"
          />
          <SubstituteField {...props} />
        </Group>
      )}
    </li>
  )
}

const answerKeys: Readonly<Record<string, readonly [Choice, AbsenceReason | null]>> = {
  j: ['yes', null],
  n: ['no', null],
  m: ['none', null],
  '1': ['no', 'holiday'],
  '2': ['no', 'day-off'],
  '3': ['no', 'other-absence'],
  '4': ['no', 'meeting-collision'],
}

/** A letter answers for the person one stands on and goes on to the next; up and down only go. */
const pressed = (event: KeyboardEvent<HTMLElement>, answer: AnswerRowProps['onAnswer']) => {
  const { target } = event
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const row = target.closest<HTMLElement>('[data-answer]')
  const id = row?.dataset.answer
  if (!row || id === undefined) return
  const rows = [...document.querySelectorAll<HTMLElement>('[data-answer]')]
  const goTo = (step: number) =>
    rows[rows.indexOf(row) + step]?.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.focus()
  const said = answerKeys[event.key.toLowerCase()]
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (said === undefined && step === undefined) return
  event.preventDefault()
  // The focus first: where only the unanswered are shown, the row is gone afterwards.
  goTo(step ?? 1)
  if (said !== undefined) answer(id, ...said)
}
