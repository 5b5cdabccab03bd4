/** Step 5: exactly what accepting the plan writes, forum by forum, and the one commit that writes it. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { ContractError } from '../../core/contract.ts'
import { type PlanLine, planLines } from '../../core/planning/plan-lines.ts'
import type { RecordNames } from '../../core/planning/record-names.ts'
import { commit, editsOf } from '../../replica/index.ts'
import { changeText } from '../../strings/changes.ts'
import { forums } from '../../strings/forums.ts'
import { approveStep as words } from '../../strings/planning.ts'
import { Findings } from '../../ui/change-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'
import { Stale } from './dates-step.tsx'
import { NoProposal } from './no-proposal.tsx'
import type { StepProps } from './page.tsx'
import { endSession, propose, usePlanSession } from './plan-session.ts'
import classes from './planning.module.css'
import { StepFrame } from './step-frame.tsx'
import { type Adjusted, useAdjusted } from './use-proposal.ts'
import { answers, wishOf } from './wish.ts'

export const ApproveStep = ({ records }: StepProps) => {
  const session = usePlanSession()
  const adjusted = useAdjusted(session.proposal, session.adjustments)
  if (adjusted === null || !answers(adjusted.proposal, wishOf(records, session, 'instant')))
    return <NoProposal step="godkend" />
  return (
    <Approval
      adjusted={adjusted}
      stale={
        <Stale
          records={records}
          proposal={adjusted.proposal}
          onAgain={() => propose(records, wishOf(records, session, adjusted.proposal.wish.method))}
        />
      }
    />
  )
}

const Approval = ({ adjusted, stale }: { readonly adjusted: Adjusted; readonly stale: ReactNode }) => {
  const { proposal, changes, findings, names } = adjusted
  const [, navigate] = useLocation()
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<ContractError | null>(null)
  const byForum = useMemo(() => planLines(proposal.records, changes), [proposal, changes])
  const count = byForum.reduce((sum, { lines }) => sum + lines.length, 0)
  const approve = async () => {
    setRunning(true)
    const done = await commit(words.approved(proposal.plan.year), editsOf(proposal.records, changes))
    setRunning(false)
    if (!done.ok) return setError(done.error)
    const message = words.approved(proposal.plan.year)
    announce(message)
    notifications.show({ message })
    navigate(paths.calendarAt('aar', `${proposal.plan.year}-01-01`))
    endSession()
  }
  return (
    <StepFrame
      step="godkend"
      title={words.title}
      action={
        count > 0 && (
          <Button loading={running} leftSection={<IconCheck size={20} aria-hidden />} onClick={() => void approve()}>
            {words.approve}
          </Button>
        )
      }
    >
      {stale}
      {count === 0 ? (
        <EmptyState order={3} title={words.nothing}>
          {words.nothingWhy}
        </EmptyState>
      ) : (
        <Text role="status">{`${words.count(count, byForum.length)} ${words.undoHint}`}</Text>
      )}
      <Findings findings={findings} names={names} />
      {byForum.map(({ forumId, lines }) => {
        const name = names.forum(forumId) ?? forums.unnamed
        return (
          <Stack key={forumId} gap="xs" component="section" aria-label={name}>
            <Title order={3} size="h4">
              {name}
            </Title>
            <ul className={classes.changes}>
              {lines.map((line) => (
                <li key={JSON.stringify(line)}>{lineText(line, withinForum(names))}</li>
              ))}
            </ul>
          </Stack>
        )
      })}
      {error !== null && (
        <Group>
          <ErrorNotice error={error}>
            <Text mt="xs">{words.refusedWhy}</Text>
          </ErrorNotice>
        </Group>
      )}
    </StepFrame>
  )
}

/** The forum stands in the heading, so its meetings need only a date. */
const withinForum = (names: RecordNames): RecordNames => ({
  ...names,
  meeting: (id) => {
    const meeting = names.meeting(id)
    return meeting === null ? null : { ...meeting, name: null }
  },
})

const lineText = (line: PlanLine, names: RecordNames): string =>
  line.type === 'meeting-settled' ? words.settled(names.meeting(line.meetingId)?.date ?? null) : changeText(line, names)
