/** Offers to put the meeting's turns and groups right when they no longer fit who can come. The coordinator decides. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { repairedMeeting } from '../../core/planning/consequences.ts'
import { namesIn } from '../../core/planning/record-names.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import { type RecordSet, withChanges } from '../../core/records/record-set.ts'
import { commitOrTell, editsOf, flushDrafts, useRecordSet } from '../../replica/index.ts'
import { meetingRepair as words } from '../../strings/planning.ts'
import { ChangeList, Findings } from '../../ui/change-list.tsx'
import { announce } from '../../ui/live-region.tsx'
import { todayInDenmark } from '../../ui/today.ts'

export const MeetingRepair = ({ meetingId }: { readonly meetingId: MeetingId }) => {
  const records = useRecordSet()
  return records === undefined ? null : <Offer records={records} meetingId={meetingId} />
}

type OfferProps = { readonly records: RecordSet; readonly meetingId: MeetingId }

/** Nothing where everything fits. A turn that was agreed is left, and said. */
const Offer = ({ records, meetingId }: OfferProps) => {
  const repair = useMemo(() => repairedMeeting(records, meetingId, { today: todayInDenmark() }), [records, meetingId])
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  /** What was pressed is gone then: the focus stays where it was asked. */
  const show = (offer: boolean) => {
    setOpen(offer)
    place.current?.focus()
  }
  const [running, setRunning] = useState(false)
  const { changes, lines, findings } = repair
  const names = useMemo(() => namesIn(withChanges(records, changes), records), [records, changes])
  if (lines.length === 0)
    return <Findings findings={findings.filter(({ code }) => code === 'pinned-but-away')} names={names} />
  const run = async () => {
    setRunning(true)
    await flushDrafts()
    const done = await commitOrTell(words.done, editsOf(records, changes))
    setRunning(false)
    if (!done) return
    setOpen(false)
    announce(words.done)
  }
  return (
    <div ref={place} tabIndex={-1}>
      {open ? (
        <ChangeList
          lines={lines}
          findings={findings}
          names={names}
          lead={words.lead}
          title={words.title}
          onRun={() => void run()}
          onCancel={() => show(false)}
          running={running}
        />
      ) : (
        <Alert color="amber" icon={<IconAlertTriangle aria-hidden />} role="note">
          <Group justify="space-between" gap="sm">
            <Text>{words.notice}</Text>
            <Button size="xs" variant="default" onClick={() => show(true)}>
              {words.look}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  )
}
