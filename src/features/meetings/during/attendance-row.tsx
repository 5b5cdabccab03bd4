/** One participant while the meeting goes on: a click says that the person is there, and the line says what else is known. */
import { ActionIcon, Button, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconChevronUp, IconCircleDashed, IconMinus, IconX } from '@tabler/icons-react'
import { memo, useLayoutEffect, useRef } from 'react'
import { type AttendanceChange, substituteOf } from '../../../core/meetings/participants.ts'
import type { PresenceStep } from '../../../core/minutes/presence.ts'
import type { AgendaItemId } from '../../../core/records/ids.ts'
import type { Attendance, Meeting, Participant } from '../../../core/records/meeting.ts'
import { presence as words } from '../../../strings/during.ts'
import { participants as participantWords } from '../../../strings/meetings.ts'
import { ParticipantMore, SubstituteField } from '../participant-row.tsx'
import { type ListedItem, nameOf, type PeopleById } from '../use-meeting.ts'
import classes from './during.module.css'

type AttendanceRowProps = {
  readonly participant: Participant
  readonly participants: Meeting['participants']
  readonly people: PeopleById
  readonly items: readonly ListedItem[]
  /** Tab comes to the list at this row. */
  readonly isEntry: boolean
  readonly isOpen: boolean
  /** What is opened takes the focus. */
  readonly takesFocus: boolean
  readonly onActive: (id: string) => void
  readonly onOpen: (id: string | null) => void
  readonly onStep: (id: string, step: PresenceStep) => void
  readonly onChange: (...changes: readonly AttendanceChange[]) => void
}

const signs: Readonly<Record<Attendance, typeof IconCheck>> = {
  invited: IconCircleDashed,
  present: IconCheck,
  apology: IconMinus,
  absent: IconX,
}

export const AttendanceRow = memo((props: AttendanceRowProps) => {
  const { participant, participants, people, items, isEntry, isOpen, takesFocus, onActive, onOpen, onStep, onChange } =
    props
  const { id, attendance } = participant
  const name = nameOf(people, participant.personId)
  const Sign = signs[attendance]
  const state = stateText(props)
  const more = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (isOpen && takesFocus) more.current?.querySelector<HTMLElement>('input:not([type="hidden"]), select')?.focus()
  }, [isOpen, takesFocus])
  const tabIndex = isEntry ? 0 : -1
  return (
    <li
      className={classes.person}
      data-participant={id}
      data-attendance={attendance}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen && !event.defaultPrevented) onOpen(null)
      }}
    >
      <UnstyledButton
        className={classes.personButton ?? ''}
        data-participant-button={id}
        tabIndex={tabIndex}
        onFocus={() => onActive(id)}
        onClick={() => onStep(id, attendance === 'present' ? 'invited' : 'present')}
      >
        <Sign size={20} aria-hidden className={classes.personSign} />
        <span>
          <span className={classes.personName}>{name}</span>
          <span className={classes.personState}>{state}</span>
        </span>
      </UnstyledButton>
      <Button
        size="compact-sm"
        variant={attendance === 'apology' ? 'light' : 'subtle'}
        color="gray"
        tabIndex={tabIndex}
        aria-label={words.apologyOf(name)}
        aria-pressed={attendance === 'apology'}
        onClick={() => onStep(id, attendance === 'apology' ? 'invited' : 'apology')}
      >
        {words.apology}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        tabIndex={tabIndex}
        aria-label={participantWords.more(name)}
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? null : id)}
      >
        {isOpen ? <IconChevronUp size={20} aria-hidden /> : <IconChevronDown size={20} aria-hidden />}
      </ActionIcon>
      {isOpen && (
        <div ref={more} className={classes.personMore}>
          {attendance === 'apology' && (
            <SubstituteField
              participant={participant}
              participants={participants}
              people={people}
              items={items}
              onChange={onChange}
            />
          )}
          <ParticipantMore
            participant={participant}
            participants={participants}
            people={people}
            items={items}
            onChange={onChange}
            name={name}
          />
        </div>
      )}
    </li>
  )
})

/** "Til stede, kom under punkt 3". */
const stateText = ({ participant, participants, people, items }: AttendanceRowProps): string => {
  const numberOf = (id: AgendaItemId | null) => items.find((item) => item.id === id)?.number
  const arrived = numberOf(participant.arrivedAtItemId)
  const left = numberOf(participant.leftAtItemId)
  const only = items.filter(({ id }) => participant.itemIds.includes(id)).map(({ number }) => number)
  const absentee = participants.find((each) => each.id === participant.substituteForId)
  const substitute = substituteOf(participants, participant.id)
  return [
    words.attendance[participant.attendance],
    ...(absentee === undefined ? [] : [words.insteadOf(nameOf(people, absentee.personId))]),
    ...(substitute === undefined ? [] : [words.comesInstead(nameOf(people, substitute.personId))]),
    ...(only.length === 0 ? [] : [words.onlyAt(only)]),
    ...(arrived === undefined ? [] : [words.came(arrived)]),
    ...(left === undefined ? [] : [words.went(left)]),
  ].join(', ')
}
