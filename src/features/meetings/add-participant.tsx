/** Adds somebody from the archive to a meeting, in the group that is chosen. */
import { Group, Select } from '@mantine/core'
import { useState } from 'react'
import type { AttendanceChange } from '../../core/meetings/participants.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import { type ParticipantGroup, participantGroup } from '../../core/records/membership.ts'
import { newElementId } from '../../replica/index.ts'
import { participants as words } from '../../strings/meetings.ts'
import { announce } from '../../ui/live-region.tsx'
import { ChoiceField, personIn, personOptions } from './fields.tsx'
import type { PeopleById } from './use-meeting.ts'

type AddParticipantProps = {
  readonly participants: Meeting['participants']
  readonly people: PeopleById
  readonly onChange: (change: AttendanceChange) => void
}

export const AddParticipant = ({ participants, people, onChange }: AddParticipantProps) => {
  // A forum brings its own members; where it brought nobody, those who are added are the members.
  const [group, setGroup] = useState<ParticipantGroup>(() => (participants.length === 0 ? 'member' : 'guest'))
  const [search, setSearch] = useState('')
  const there = new Set(participants.map((each) => each.personId))
  return (
    <Group align="flex-end" gap="xs">
      <Select
        label={words.add}
        placeholder={words.addHint}
        value={null}
        onChange={(chosen) => {
          const personId = personIn(people, chosen)
          if (personId === null) return
          onChange({ type: 'add', participantId: newElementId(), personId, group, function: '' })
          setSearch('')
          announce(words.added)
        }}
        data={personOptions(people, (id) => !there.has(id))}
        nothingFoundMessage={words.nobodyFound}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        flex="1 1 14rem"
      />
      <ChoiceField
        label={words.addAs}
        value={group}
        choices={participantGroup.options.map((each) => [each, words.groups[each]])}
        onChange={setGroup}
        width="11rem"
      />
    </Group>
  )
}
