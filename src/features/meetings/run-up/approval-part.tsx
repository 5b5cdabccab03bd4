/** The approval that the meeting needs: whether it was asked for, the answer with its day, and what a no leads to. */
import { Alert, Anchor, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { answerApproval, approvalsOf, approversOf, type MeetingApproval } from '../../../core/meetings/approvals.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { decide } from '../../../replica/index.ts'
import { approvalPart as words } from '../../../strings/run-up.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { paths } from '../../../ui/paths.ts'
import { nameOf } from '../use-meeting.ts'

type ApprovalPartProps = {
  readonly records: RecordSet
  readonly meetingId: MeetingId
  readonly today: string
  readonly onAsk: () => void
}

export const ApprovalPart = ({ records, meetingId, today, onAsk }: ApprovalPartProps) => {
  const meeting = records.meeting.get(meetingId)
  const rule = meeting === undefined ? null : (records.forum.get(meeting.forumId)?.approval ?? null)
  const approvals = approvalsOf(records, meetingId)
  if (meeting === undefined || (rule === null && approvals.length === 0)) return null
  const [first] = approvals
  const isOpen = meeting.status !== 'cancelled' && first?.value.state !== 'approved'
  const needsApprover = rule !== null && approversOf(records, meetingId, today).length === 0
  return (
    <Fieldset legend={words.title}>
      <Stack gap="sm">
        {approvals.map((each) => (
          <Said key={each.id} approval={each} records={records} />
        ))}
        {first === undefined && rule !== null && <Text>{words.notAsked(rule.subject)}</Text>}
        {isOpen && rule?.subject === 'theme' && meeting.theme === '' && (
          <Alert color="amber">{words.themeMissing}</Alert>
        )}
        {isOpen && needsApprover && (
          <Alert color="amber">
            {words.nobody}{' '}
            <Anchor component={Link} href={paths.forum(meeting.forumId)}>
              {words.toForum}
            </Anchor>
          </Alert>
        )}
        {isOpen && !needsApprover && rule !== null && (
          <Group>
            <Button variant="default" onClick={onAsk}>
              {first === undefined ? words.ask : words.askAgain}
            </Button>
          </Group>
        )}
        {isOpen && <Answer meetingId={meetingId} today={today} />}
      </Stack>
    </Fieldset>
  )
}

const Said = ({ approval, records }: { readonly approval: MeetingApproval; readonly records: RecordSet }) => {
  const { subject, state, approverId, askedOn, answeredOn, wording, remark } = approval.value
  const who = approverId === null ? '' : nameOf(records.person, approverId)
  return (
    <div>
      <Text fw={600}>{words[state](subject, who, state === 'asked' ? askedOn : answeredOn)}</Text>
      {wording !== '' && <Text size="sm">{words.wording(wording)}</Text>}
      {remark !== '' && <Text size="sm">{words.remarkSaid(remark)}</Text>}
    </div>
  )
}

const Answer = ({ meetingId, today }: Pick<ApprovalPartProps, 'meetingId' | 'today'>) => {
  const [on, setOn] = useState<string | null>(today)
  const [remark, setRemark] = useState('')
  const [refused, setRefused] = useState(false)
  const answer = async (state: 'approved' | 'declined') => {
    const said = state === 'approved' ? words.saidYes : words.saidNo
    const wish = { state, on: on ?? today, remark: remark.trim(), today }
    const { done, refused: why } = await decide(said, (records) => answerApproval(records, meetingId, wish))
    setRefused(why !== null)
    if (done) announce(said)
  }
  return (
    <Stack gap="sm" component="section" aria-label={words.answer}>
      <Group grow align="flex-start">
        <DateField label={words.on} value={on} onChange={setOn} max={today} />
        <TextInput
          label={words.remark}
          value={remark}
          maxLength={500}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
      </Group>
      <Group gap="sm">
        <Button onClick={() => void answer('approved')}>{words.yes}</Button>
        <Button variant="default" onClick={() => void answer('declined')}>
          {words.no}
        </Button>
      </Group>
      {refused && <Alert color="amber">{words.refused}</Alert>}
    </Stack>
  )
}
