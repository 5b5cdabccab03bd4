/** Who is missing before the meeting can be called, with a field to name each. Nothing where nobody is. */
import { Alert, Select, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { changeAttendance } from '../../../core/meetings/participants.ts'
import { missingAttendance } from '../../../core/meetings/required-attendance.ts'
import { withInvited } from '../../../core/meetings/with-invited.ts'
import type { RequiredAttendance } from '../../../core/records/forum.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { commitOrTell, edit, newElementId } from '../../../replica/index.ts'
import { requiredPart as words } from '../../../strings/run-up.ts'
import { announce } from '../../../ui/live-region.tsx'
import { personIn, personOptions } from '../fields.tsx'
import { nameOf } from '../use-meeting.ts'

type RequiredPartProps = { readonly records: RecordSet; readonly meetingId: MeetingId }

export const RequiredPart = ({ records, meetingId }: RequiredPartProps) => {
  const missing = missingAttendance(records, meetingId)
  if (missing.length === 0) return null
  const name = async (who: RequiredAttendance['who'], chosen: string | null) => {
    const personId = personIn(records.person, chosen)
    if (personId === null) return
    const said = words.chosen(nameOf(records.person, personId))
    const done = await commitOrTell(said, [
      edit('meeting', meetingId, (meeting) => ({
        ...meeting,
        participants: changeAttendance(withInvited(records, meeting).participants, {
          type: 'add',
          participantId: newElementId(),
          personId,
          group: who === 'coordinator' || who === 'facilitator' ? 'secretariat' : 'guest',
          function: '',
        }),
      })),
    ])
    if (done) announce(said)
  }
  return (
    <Alert color="amber" icon={<IconAlertTriangle aria-hidden />} title={words.title} role="note">
      <Stack gap="sm">
        <Text>{words.lead}</Text>
        {missing.map(({ requirement, missing: count, candidates }) => (
          <Select
            key={requirement.id}
            label={words.missing(requirement.who, count)}
            placeholder={words.choose}
            error={candidates.length === 0 ? words.noCandidates : null}
            disabled={candidates.length === 0}
            value={null}
            data={personOptions(records.person, (id) => candidates.includes(id))}
            onChange={(chosen) => void name(requirement.who, chosen)}
            searchable
            maw="24rem"
          />
        ))}
      </Stack>
    </Alert>
  )
}
