/** What moving or calling off a meeting would bring, line by line, before it lands. Only "Udfør" writes. */
import { Alert, Button, NativeSelect, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { callOffMeeting } from '../../core/meetings/call-off.ts'
import { consequencesOf } from '../../core/planning/consequences.ts'
import type { EventProblemCode } from '../../core/planning/events.ts'
import type { Consequences } from '../../core/planning/plan.ts'
import { namesIn } from '../../core/planning/record-names.ts'
import { type CancelReason, cancelReason } from '../../core/records/meeting.ts'
import { type RecordSet, withChanges } from '../../core/records/record-set.ts'
import { err, type Result } from '../../core/result.ts'
import { commit, editsOf } from '../../replica/index.ts'
import { changePreview as words } from '../../strings/calendar.ts'
import { errorText } from '../../strings/errors.ts'
import { callOff } from '../../strings/run-up.ts'
import { ChangeList } from '../../ui/change-list.tsx'
import { announce } from '../../ui/live-region.tsx'
import { WhyPanel } from '../../ui/why-panel.tsx'
import { BeforeAndAfter } from './before-and-after.tsx'
import type { AskedChange } from './shown-meetings.ts'

type ChangePreviewProps = {
  readonly records: RecordSet
  readonly asked: AskedChange
  /** What the meeting is called. */
  readonly name: string
  readonly today: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

export const ChangePreview = ({ records, asked, name, today, onDone, onCancel }: ChangePreviewProps) => {
  const [running, setRunning] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [because, setBecause] = useState<CancelReason>('too-few')
  const result = useMemo(() => whatFollows(records, asked, because, today), [records, asked, because, today])
  const after = useMemo(() => (result.ok ? withChanges(records, result.value.changes) : records), [records, result])
  const title = asked.type === 'move' ? words.moveTitle(name) : words.cancelTitle(name)
  const now = records.meeting.get(asked.meetingId)
  const then = after.meeting.get(asked.meetingId)
  if (!result.ok)
    return (
      <WhyPanel title={title} onClose={onCancel}>
        <Stack gap="sm">
          <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
            {words.problem(result.error)}
          </Alert>
          <div>
            <Button variant="default" onClick={onCancel}>
              {words.back}
            </Button>
          </div>
        </Stack>
      </WhyPanel>
    )
  const run = async () => {
    setRunning(true)
    const said = asked.type === 'move' ? words.moved : words.cancelled
    const done = await commit(said, editsOf(records, result.value.changes))
    setRunning(false)
    if (!done.ok) return setRefused(errorText(done.error.code))
    announce(said)
    onDone()
  }
  return (
    <WhyPanel title={title} onClose={onCancel}>
      <Stack gap="md">
        {asked.type === 'move' && now && then && (
          <BeforeAndAfter
            id={asked.meetingId}
            now={{ records, meeting: now }}
            then={{ records: after, meeting: then }}
            today={today}
          />
        )}
        {asked.type === 'cancel' && (
          <NativeSelect
            label={callOff.because}
            value={because}
            data={cancelReason.options.map((each) => ({ value: each, label: callOff.reasons[each] }))}
            onChange={({ currentTarget: { value } }) =>
              setBecause(cancelReason.options.find((each) => each === value) ?? 'other')
            }
          />
        )}
        <ChangeList
          lines={result.value.lines}
          findings={result.value.findings}
          names={namesIn(after, records)}
          order={3}
          onRun={() => void run()}
          onCancel={onCancel}
          running={running}
        >
          {refused !== null && (
            <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
              {refused}
            </Alert>
          )}
        </ChangeList>
      </Stack>
    </WhyPanel>
  )
}

/** A meeting is called off with its reason, here as on its own page. */
const whatFollows = (
  records: RecordSet,
  asked: AskedChange,
  because: CancelReason,
  today: string,
): Result<Consequences, EventProblemCode> => {
  if (asked.type === 'cancel') return callOffMeeting(records, asked.meetingId, because, { today })
  const moved = consequencesOf(records, [asked], { today })
  return moved.ok ? moved : err(moved.error.code)
}
