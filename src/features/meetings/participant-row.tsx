/** One participant: attendance, and, opened, the substitute, the items and what stands on the papers. */
import {
  ActionIcon,
  Button,
  Collapse,
  Group,
  MultiSelect,
  SegmentedControl,
  Select,
  Text,
  TextInput,
} from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { type AttendanceChange, possibleSubstitutes, substituteOf } from '../../core/meetings/participants.ts'
import type { AgendaItemId } from '../../core/records/ids.ts'
import { attendance, type Meeting, type Participant } from '../../core/records/meeting.ts'
import { participantGroup } from '../../core/records/membership.ts'
import { newElementId } from '../../replica/index.ts'
import { participants as words } from '../../strings/meetings.ts'
import { ChoiceField, personIn, personOptions } from './fields.tsx'
import classes from './meetings.module.css'
import { type ListedItem, nameOf, type PeopleById } from './use-meeting.ts'

type ParticipantRowProps = {
  readonly participant: Participant
  readonly participants: Meeting['participants']
  readonly people: PeopleById
  readonly items: readonly ListedItem[]
  readonly onChange: (...changes: readonly AttendanceChange[]) => void
}

export const ParticipantRow = memo((props: ParticipantRowProps) => {
  const { participant, participants, people, items, onChange } = props
  const [open, setOpen] = useState(false)
  const { id: participantId } = participant
  const name = nameOf(people, participant.personId)
  const absentee = participants.find((each) => each.id === participant.substituteForId)
  const title = people.get(participant.personId)?.title ?? ''
  return (
    <li className={classes.person} data-participant={participantId}>
      <div className={classes.anywhere}>
        <Text component="span" fw={600}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {[
            title,
            participant.function,
            absentee ? words.substituteFor(nameOf(people, absentee.personId)) : '',
            under(props),
          ]
            .filter(Boolean)
            .join(', ')}
        </Text>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={words.attendanceOf(name)}
        value={participant.attendance}
        onChange={(next) => onChange({ type: 'attendance', participantId, attendance: next })}
        data={attendance.options.map((value) => ({ value, label: words.attendance[value] }))}
      />
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={words.more(name)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? <IconChevronUp size={20} aria-hidden /> : <IconChevronDown size={20} aria-hidden />}
      </ActionIcon>
      {participant.attendance === 'apology' && (
        <div className={classes.personMore}>
          <SubstituteField {...props} />
        </div>
      )}
      <Collapse expanded={open} className={classes.personMore ?? ''}>
        {open && <ParticipantMore {...props} items={items} name={name} />}
      </Collapse>
    </li>
  )
})

/** "punkt 2 og 4": the items of somebody who comes for them only. */
const under = ({ participant, items }: ParticipantRowProps): string =>
  items
    .filter(({ id }) => participant.itemIds.includes(id))
    .map(({ number }) => words.itemNumber(number).toLocaleLowerCase('da'))
    .join(', ')

/** Who comes instead: somebody who takes part, or anybody in the archive, who then does. */
export const SubstituteField = ({ participant, participants, people, onChange }: ParticipantRowProps) => {
  const present = possibleSubstitutes(participants, participant.id)
  const presentIds = new Set(present.map((each) => each.personId))
  const known = new Set(participants.map((each) => each.personId))
  const choose = (chosen: string | null) => {
    const current = substituteOf(participants, participant.id)
    const personId = personIn(people, chosen)
    if (personId === null) {
      if (current !== undefined) onChange({ type: 'substitute', participantId: current.id, absenteeId: null })
      return
    }
    const found = participants.find((each) => each.personId === personId)
    const substituteId = found?.id ?? newElementId()
    onChange(
      { type: 'add', participantId: substituteId, personId, group: participant.group, function: '' },
      { type: 'substitute', participantId: substituteId, absenteeId: participant.id },
    )
  }
  return (
    <Select
      label={words.comesInstead(nameOf(people, participant.personId))}
      value={substituteOf(participants, participant.id)?.personId ?? null}
      onChange={choose}
      data={personOptions(people, (id) => presentIds.has(id) || !known.has(id))}
      placeholder={words.noSubstitute}
      nothingFoundMessage={words.nobodyFound}
      searchable
      clearable
      maw="24rem"
    />
  )
}

export const ParticipantMore = ({
  participant,
  items,
  onChange,
  name,
}: ParticipantRowProps & { readonly name: string }) => {
  const { id: participantId, arrivedAtItemId, leftAtItemId } = participant
  const numbered = items.map(({ id, number, value }) => ({ value: id, label: `${number}. ${value.title}`.trim() }))
  const idOf = (text: string): AgendaItemId | null => items.find(({ id }) => id === text)?.id ?? null
  const stay = (
    first: string,
    choose: (id: AgendaItemId | null) => void,
    value: AgendaItemId | null,
    label: string,
  ) => (
    <ChoiceField
      label={label}
      value={value ?? ''}
      choices={[['', first], ...numbered.map((each) => [each.value, each.label] as const)]}
      onChange={(next) => choose(idOf(next))}
    />
  )
  return (
    <Group align="flex-end" gap="sm" py="xs" preventGrowOverflow={false}>
      <ChoiceField
        label={words.group}
        value={participant.group}
        choices={participantGroup.options.map((group) => [group, words.groups[group]])}
        onChange={(group) => onChange({ type: 'group', participantId, group })}
      />
      <TextInput
        label={words.function}
        value={participant.function}
        onChange={(event) => onChange({ type: 'function', participantId, function: event.currentTarget.value })}
      />
      <MultiSelect
        label={words.items}
        value={[...participant.itemIds]}
        onChange={(ids) =>
          onChange({ type: 'items', participantId, itemIds: items.flatMap(({ id }) => (ids.includes(id) ? [id] : [])) })
        }
        data={numbered}
        placeholder={participant.itemIds.length === 0 ? words.allItems : ''}
        miw="16rem"
      />
      {stay(
        words.fromStart,
        (id) => onChange({ type: 'stay', participantId, arrivedAtItemId: id, leftAtItemId }),
        arrivedAtItemId,
        words.arrived,
      )}
      {stay(
        words.untilEnd,
        (id) => onChange({ type: 'stay', participantId, arrivedAtItemId, leftAtItemId: id }),
        leftAtItemId,
        words.left,
      )}
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={20} aria-hidden />}
        aria-label={`${words.remove}: ${name}`}
        onClick={() => onChange({ type: 'remove', participantId })}
      >
        {words.remove}
      </Button>
    </Group>
  )
}
