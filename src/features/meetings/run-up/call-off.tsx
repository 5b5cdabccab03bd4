/** Calling the meeting off: why, and what follows from it, before it is done. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { callOffMeeting } from '../../../core/meetings/call-off.ts'
import { namesIn } from '../../../core/planning/record-names.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import { type CancelReason, cancelReason } from '../../../core/records/meeting.ts'
import { type RecordSet, withChanges } from '../../../core/records/record-set.ts'
import { commitOrTell, editsOf, flushDrafts } from '../../../replica/index.ts'
import { callOff as words } from '../../../strings/run-up.ts'
import { ChangeList } from '../../../ui/change-list.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { ChoiceField } from '../fields.tsx'

type CallOffProps = {
  readonly records: RecordSet
  readonly meetingId: MeetingId
  readonly today: string
  readonly onTell: () => void
}

export const CallOff = ({ records, meetingId, today, onTell }: CallOffProps) => {
  const [open, setOpen] = useState(false)
  const meeting = records.meeting.get(meetingId)
  if (meeting === undefined) return null
  if (meeting.status === 'cancelled')
    return (
      <Alert color="amber" title={words.isCancelled}>
        <Stack gap="sm">
          {meeting.cancelledBecause !== null && <Text>{words.cancelledBecause(meeting.cancelledBecause)}</Text>}
          <Group>
            <Button variant="default" onClick={onTell}>
              {words.tell}
            </Button>
          </Group>
        </Stack>
      </Alert>
    )
  return open ? (
    <Consequences records={records} meetingId={meetingId} today={today} onClose={() => setOpen(false)} />
  ) : (
    <Group>
      <Button variant="subtle" color="red" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    </Group>
  )
}

type ConsequencesProps = Omit<CallOffProps, 'onTell'> & { readonly onClose: () => void }

const Consequences = ({ records, meetingId, today, onClose }: ConsequencesProps) => {
  const [because, setBecause] = useState<CancelReason>('too-few')
  const [running, setRunning] = useState(false)
  const called = useMemo(
    () => callOffMeeting(records, meetingId, because, { today }),
    [records, meetingId, because, today],
  )
  if (!called.ok) return <Alert color="amber">{words.refused}</Alert>
  const { changes, lines } = called.value
  const run = async () => {
    setRunning(true)
    await flushDrafts()
    if (await commitOrTell(words.done, editsOf(records, changes))) announce(words.done)
    setRunning(false)
    onClose()
  }
  return (
    <Stack gap="sm">
      <ChoiceField
        label={words.because}
        value={because}
        choices={cancelReason.options.map((each) => [each, words.reasons[each]])}
        onChange={setBecause}
        width="18rem"
      />
      <ChangeList
        lines={lines}
        findings={[]}
        names={namesIn(withChanges(records, changes), records)}
        lead={words.lead}
        title={words.title}
        runLabel={words.run}
        onRun={() => void run()}
        onCancel={onClose}
        running={running}
      />
    </Stack>
  )
}
