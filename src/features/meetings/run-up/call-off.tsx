/** Calling the meeting off: why, and what follows from it, before it is done. */
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { callOffMeeting } from '../../../core/meetings/call-off.ts'
import { isComing } from '../../../core/meetings/status.ts'
import { namesIn } from '../../../core/planning/record-names.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import { type CancelReason, cancelReason } from '../../../core/records/meeting.ts'
import { type RecordSet, withChanges } from '../../../core/records/record-set.ts'
import { commitOrTell, editsOf, flushDrafts, useRecordSet } from '../../../replica/index.ts'
import { callOff as words } from '../../../strings/run-up.ts'
import { ChangeList } from '../../../ui/change-list.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import { ChoiceField } from '../fields.tsx'

type CallOffProps = {
  readonly records: RecordSet
  readonly meetingId: MeetingId
  readonly onTell: () => void
}

export const CallOff = ({ records, meetingId, onTell }: CallOffProps) => {
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
  return isComing(meeting.status) ? (
    <Group>
      <Button variant="subtle" color="red" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && <CallOffDialog meetingId={meetingId} onClose={() => setOpen(false)} />}
    </Group>
  ) : null
}

type CallOffDialogProps = { readonly meetingId: MeetingId; readonly onClose: () => void }

export const CallOffDialog = ({ meetingId, onClose }: CallOffDialogProps) => {
  const records = useRecordSet()
  return (
    <Modal opened onClose={onClose} size="lg" title={words.title}>
      {records === undefined ? (
        <div aria-busy />
      ) : (
        <WhatFollows records={records} meetingId={meetingId} onClose={onClose} />
      )}
    </Modal>
  )
}

const WhatFollows = ({ records, meetingId, onClose }: CallOffDialogProps & { readonly records: RecordSet }) => {
  const [because, setBecause] = useState<CancelReason>('too-few')
  const [running, setRunning] = useState(false)
  const called = useMemo(
    () => callOffMeeting(records, meetingId, because, { today: todayInDenmark() }),
    [records, meetingId, because],
  )
  if (!called.ok) return <Text>{words.refused}</Text>
  const { changes, lines } = called.value
  const run = async () => {
    setRunning(true)
    await flushDrafts()
    const done = await commitOrTell(words.done, editsOf(records, changes))
    setRunning(false)
    if (!done) return
    announce(words.done)
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
        title={words.follows}
        runLabel={words.run}
        onRun={() => void run()}
        onCancel={onClose}
        running={running}
      />
    </Stack>
  )
}
