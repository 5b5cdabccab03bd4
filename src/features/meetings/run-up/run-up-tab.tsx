/** A meeting's run-up: its steps with their days, what has to be settled first, and the mails around it. */
import { Alert, Button, Group, Menu, Stack, Text, Title } from '@mantine/core'
import { IconChevronDown, IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { approvalsOf } from '../../../core/meetings/approvals.ts'
import { missingAttendance } from '../../../core/meetings/required-attendance.ts'
import { isComing } from '../../../core/meetings/status.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import { type MailingKind, type Meeting, mailingKind, type RunUpStep } from '../../../core/records/meeting.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { nextRunUpStep, runUpOf, withStepDay, withStepDone } from '../../../core/run-up/run-up.ts'
import { commitOrTell, edit, flushDrafts, useRecordSet } from '../../../replica/index.ts'
import { runUpStepNames, runUp as words } from '../../../strings/run-up.ts'
import { announce } from '../../../ui/live-region.tsx'
import { paths } from '../../../ui/paths.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import { ApprovalPart } from './approval-part.tsx'
import { CallOff } from './call-off.tsx'
import { MailPanel } from './mail-panel.tsx'
import { OrganiserPart } from './organiser-part.tsx'
import { RequiredPart } from './required-part.tsx'
import classes from './run-up.module.css'
import { StepRow } from './step-row.tsx'

export const RunUpTab = ({ meetingId }: { readonly meetingId: MeetingId }) => {
  const records = useRecordSet()
  const meeting = records?.meeting.get(meetingId)
  return records === undefined || meeting === undefined ? (
    <div aria-busy />
  ) : (
    <RunUp records={records} meetingId={meetingId} meeting={meeting} />
  )
}

type RunUpProps = { readonly records: RecordSet; readonly meetingId: MeetingId; readonly meeting: Meeting }

const mailOfStep: Readonly<Partial<Record<RunUpStep, MailingKind>>> = {
  approval: 'approval',
  invite: 'invitation',
  items: 'call-for-items',
  agenda: 'agenda',
  remind: 'reminder',
  minutes: 'minutes-for-comment',
}

const isAfter = (step: RunUpStep): boolean => step === 'minutes' || step === 'comments'

const RunUp = ({ records, meetingId, meeting }: RunUpProps) => {
  const [, navigate] = useLocation()
  const [today] = useState(() => todayInDenmark())
  const [mail, setMail] = useState<MailingKind | null>(null)
  /** A mail tells what was typed a moment ago as well. */
  const write = (kind: MailingKind) => void flushDrafts().then(() => setMail(kind))
  const entries = runUpOf(records, meetingId, today)
  const next = nextRunUpStep(entries)
  const isAsked = approvalsOf(records, meetingId)[0]?.value.state === 'asked'
  const liesAhead = isComing(meeting.status) && (meeting.date === null || meeting.date > today)
  const mustName = missingAttendance(records, meetingId).length > 0
  const change = (said: string, next: (value: Meeting) => Meeting) =>
    void commitOrTell(said, [edit('meeting', meetingId, next)]).then((done) => done && announce(said))
  const actOn = (step: RunUpStep): (() => void) | null => {
    if (isAfter(step) && liesAhead) return null
    if ((step === 'invite' && mustName) || (step === 'approval' && isAsked)) return null
    if (step === 'pack') return () => navigate(paths.casesPack(meetingId))
    if (step === 'comments') return () => navigate(paths.meeting(meetingId, 'referat'))
    const kind = mailOfStep[step]
    return kind === undefined ? null : () => write(kind)
  }
  return (
    <Stack gap="lg" maw="48rem" pb="xl">
      {meeting.status !== 'cancelled' && <RequiredPart records={records} meetingId={meetingId} />}
      {meeting.status !== 'cancelled' && (
        <section aria-labelledby="run-up-steps">
          <Title order={3} size="h4" id="run-up-steps" mb="xs">
            {words.steps}
          </Title>
          {meeting.date === null && <Alert color="amber">{words.noDate}</Alert>}
          <ol className={classes.steps}>
            {entries.map((entry) => (
              <StepRow
                key={entry.step}
                entry={entry}
                isNext={entry === next}
                waits={entry.step === 'approval' && isAsked ? words.approvalAsked : null}
                canTick={entry.step !== 'approval' && !(isAfter(entry.step) && liesAhead)}
                onAct={actOn(entry.step)}
                onDay={(on) => change(words.changed, (value) => withStepDay(value, entry.step, on))}
                onTick={(done) =>
                  change(
                    done ? words.ticked(runUpStepNames[entry.step]) : words.unticked(runUpStepNames[entry.step]),
                    (value) => withStepDone(value, entry.step, done ? today : null),
                  )
                }
              />
            ))}
          </ol>
          {next === null && <Text mt="xs">{words.allDone}</Text>}
        </section>
      )}
      <ApprovalPart records={records} meetingId={meetingId} today={today} onAsk={() => write('approval')} />
      <OrganiserPart records={records} meetingId={meetingId} />
      <Mailings records={records} meeting={meeting} liesAhead={liesAhead} onChoose={write} />
      <CallOff records={records} meetingId={meetingId} onTell={() => write('cancellation')} />
      {mail !== null && (
        <MailPanel records={records} meetingId={meetingId} kind={mail} today={today} onClose={() => setMail(null)} />
      )}
    </Stack>
  )
}

type MailingsProps = {
  readonly records: RecordSet
  readonly meeting: Meeting
  readonly liesAhead: boolean
  readonly onChoose: (kind: MailingKind) => void
}

/** Any mail that makes sense as things stand, and those that were made, the latest first. */
const Mailings = ({ records, meeting, liesAhead, onChoose }: MailingsProps) => {
  const hasApproval = (records.forum.get(meeting.forumId)?.approval ?? null) !== null
  const kinds = mailingKind.options.filter((kind) => {
    if (kind === 'cancellation' || meeting.status === 'cancelled')
      return kind === 'cancellation' && meeting.status === 'cancelled'
    if (kind === 'minutes' || kind === 'minutes-for-comment') return !liesAhead
    return isComing(meeting.status) && (kind !== 'approval' || hasApproval)
  })
  return (
    <Stack gap="xs">
      <Group>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<IconMail size={20} aria-hidden />}
              rightSection={<IconChevronDown size={20} aria-hidden />}
            >
              {words.otherMails}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {kinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => onChoose(kind)}>
                {words.mail(kind)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      {meeting.mailings.length > 0 && (
        <section aria-label={words.mailings}>
          <Text fw={600} size="sm">
            {words.mailings}
          </Text>
          <ul className={classes.mailings}>
            {meeting.mailings.toReversed().map(({ id, kind, on, personIds }) => (
              <li key={id}>
                <Text size="sm">{words.mailing(kind, on, personIds.length)}</Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  )
}
