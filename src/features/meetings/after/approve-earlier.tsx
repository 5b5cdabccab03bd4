/** Under "Godkendelse af referat": which minutes are meant, how far they are, and the button that approves them. */
import { Button, Group, Text } from '@mantine/core'
import { IconCheck, IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { approveMinutes, type WhyNot } from '../../../core/minutes/life.ts'
import type { AgendaItem } from '../../../core/records/agenda-item.ts'
import type { AgendaItemId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { edit, useRecord } from '../../../replica/index.ts'
import { whyNot, minutesLife as words } from '../../../strings/minutes.ts'
import { paths } from '../../../ui/paths.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import classes from './after.module.css'
import { doStep, useMinutes } from './use-minutes.ts'

type ApproveEarlierProps = { readonly itemId: AgendaItemId; readonly item: AgendaItem }

export const ApproveEarlier = ({ itemId, item }: ApproveEarlierProps) => {
  const earlierId = item.approvesMeetingId
  const earlier = useRecord('meeting', earlierId)
  const minutes = useMinutes(earlierId)
  const [refused, setRefused] = useState<WhyNot | null>(null)
  if (earlierId === null || earlier === undefined) return null
  if (earlier === null)
    return (
      <Text size="sm" c="dimmed" px="sm">
        {words.earlierGone}
      </Text>
    )
  const { date } = earlier.value
  const approve = async () => {
    const today = todayInDenmark()
    const decided = edit('agenda-item', itemId, (value) => ({
      ...value,
      decision: value.decision ?? { kind: 'approved', text: [] },
    }))
    const decision = (records: RecordSet) => {
      const heldOn = records.meeting.get(item.meetingId)?.date ?? null
      // The meeting approves on its own day, also where that is noted afterwards.
      const on = heldOn !== null && heldOn <= today ? heldOn : today
      const by = heldOn === null ? words.theMeeting : words.byMeetingOn(heldOn)
      return approveMinutes(records, earlierId, { on, by, today })
    }
    setRefused(await doStep(words.approved, decision, [decided]))
  }
  const approved = minutes?.state.stage === 'approved' ? minutes.state : null
  return (
    <div className={classes.earlier}>
      <Group gap="sm" justify="space-between">
        <IconFileText size={20} aria-hidden />
        <div className={classes.grow}>
          <Text size="sm" fw={600}>
            {date === null ? words.earlierUndated : words.earlier(date)}
          </Text>
          {approved !== null && <Text size="sm">{words.approvedIs(approved.approvedOn, approved.approvedBy)}</Text>}
        </div>
        <Group gap="xs">
          <Button component={Link} href={paths.meeting(earlierId, 'referat')} variant="default" size="xs">
            {words.see}
          </Button>
          {approved === null && (
            <Button size="xs" leftSection={<IconCheck size={16} aria-hidden />} onClick={() => void approve()}>
              {words.approve}
            </Button>
          )}
        </Group>
      </Group>
      {refused !== null && (
        <Text size="sm" role="alert" className={classes.refused ?? ''}>
          {whyNot(refused)}
        </Text>
      )}
    </div>
  )
}
