/** Who calls the meeting, where the members do so in turn. */
import { Button, Fieldset, Group, Stack, Text } from '@mantine/core'
import { organisersInTurn } from '../../../core/meetings/next-organiser.ts'
import type { MeetingId, PersonId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { commitOrTell, edit } from '../../../replica/index.ts'
import { organiserPart as words } from '../../../strings/run-up.ts'
import { announce } from '../../../ui/live-region.tsx'
import { PersonField } from '../fields.tsx'
import { nameOf } from '../use-meeting.ts'

type OrganiserPartProps = { readonly records: RecordSet; readonly meetingId: MeetingId }

export const OrganiserPart = ({ records, meetingId }: OrganiserPartProps) => {
  const meeting = records.meeting.get(meetingId)
  if (meeting === undefined || records.forum.get(meeting.forumId)?.organisers.by !== 'members') return null
  const inTurn = organisersInTurn(records, meetingId)
  const [next] = inTurn
  const choose = async (organiserId: PersonId | null) => {
    const done = await commitOrTell(words.changed, [edit('meeting', meetingId, (value) => ({ ...value, organiserId }))])
    if (done) announce(words.changed)
  }
  return (
    <Fieldset legend={words.title}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words.lead}
        </Text>
        <Group align="flex-end">
          <PersonField
            label={words.organiser}
            value={meeting.organiserId}
            onChange={(id) => void choose(id)}
            people={records.person}
            nearest={inTurn}
            placeholder={words.nobody}
          />
          {next !== undefined && meeting.organiserId === null && (
            <Button variant="default" onClick={() => void choose(next)}>
              {words.take(nameOf(records.person, next))}
            </Button>
          )}
        </Group>
        {next !== undefined && meeting.organiserId === null && (
          <Text>{words.inTurn(nameOf(records.person, next))}</Text>
        )}
      </Stack>
    </Fieldset>
  )
}
