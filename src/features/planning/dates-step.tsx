/** Step 3: the proposed dates, forum by forum, what they cost whom, and a way to improve them or to change one by hand. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { memo, useEffect, useMemo, useState } from 'react'
import type { MeetingId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { forums } from '../../strings/forums.ts'
import { datesStep as words } from '../../strings/planning.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { BesideWhy } from '../../ui/why-panel.tsx'
import { DatePanel } from './date-panel.tsx'
import { type PlannedRow, rowsOf, unreachedPeople } from './date-rows.ts'
import { DateTable } from './date-table.tsx'
import { Improvement } from './improvement.tsx'
import type { StepProps } from './page.tsx'
import { type Proposal, propose, usePlanSession } from './plan-session.ts'
import type { FactsByMeeting } from './plan-worker.ts'
import { Problems } from './problems.tsx'
import { StepFrame } from './step-frame.tsx'
import { useFacts } from './use-facts.ts'
import { type Adjusted, useAdjusted } from './use-proposal.ts'
import { answers, samePlanningRecords, wishOf } from './wish.ts'

export const DatesStep = ({ records }: StepProps) => {
  const session = usePlanSession()
  const { proposal, work } = session
  const adjusted = useAdjusted(proposal, session.adjustments)
  const facts = useFacts(adjusted)
  const rows = useMemo(() => (adjusted === null ? [] : rowsOf(adjusted)), [adjusted])
  const [opened, setOpened] = useState<MeetingId | null>(null)
  const wish = wishOf(records, session, 'instant')
  const isAnswered = proposal !== null && answers(proposal, wish)
  const mustPropose = !isAnswered && work.state === 'idle' && (wish.forumIds?.length ?? 0) > 0
  useEffect(() => {
    if (mustPropose) propose(records, wish)
  })
  if (adjusted === null || !isAnswered)
    return (
      <StepFrame step="forslag" title={words.title(session.year)} isStuck>
        {work.state === 'failed' ? (
          <Failed onAgain={() => propose(records, wish)} />
        ) : (
          <Text role="status">{words.working}</Text>
        )}
      </StepFrame>
    )
  const row = rows.find(({ meeting }) => meeting.id === opened) ?? null
  return (
    <BesideWhy
      panel={
        row === null ? null : (
          <DatePanel
            key={row.meeting.id}
            adjusted={adjusted}
            adjustments={session.adjustments}
            row={row}
            facts={facts.get(row.meeting.id) ?? null}
            onClose={() => setOpened(null)}
          />
        )
      }
    >
      <StepFrame step="forslag" title={words.title(session.year)}>
        <Stale
          records={records}
          proposal={adjusted.proposal}
          onAgain={() => propose(records, { ...wish, method: adjusted.proposal.wish.method })}
        />
        <Summary adjusted={adjusted} rows={rows} />
        <Improvement records={records} proposal={adjusted.proposal} />
        <Problems adjusted={adjusted} />
        {rows.length === 0 && <Text>{words.noMeetings}</Text>}
        <ForumTables adjusted={adjusted} rows={rows} facts={facts} opened={opened} onOpen={setOpened} />
      </StepFrame>
    </BesideWhy>
  )
}

const Failed = ({ onAgain }: { readonly onAgain: () => void }) => (
  <Alert color="red" role="alert" title={words.failed} icon={<IconAlertTriangle aria-hidden />}>
    <Text>{words.failedWhy}</Text>
    <Button size="xs" mt="xs" variant="default" onClick={onAgain}>
      {words.again}
    </Button>
  </Alert>
)

type StaleProps = {
  readonly records: RecordSet
  readonly proposal: Proposal
  readonly onAgain: () => void
}

/** Shown also on the steps after this one. */
export const Stale = ({ records, proposal, onAgain }: StaleProps) => {
  const isFresh = useMemo(() => samePlanningRecords(records, proposal.records), [records, proposal])
  return isFresh ? null : (
    <Alert color="amber" role="status" title={words.stale} icon={<IconAlertTriangle aria-hidden />}>
      <Text>{words.staleWhy}</Text>
      <Button size="xs" mt="xs" variant="default" onClick={onAgain}>
        {words.again}
      </Button>
    </Alert>
  )
}

const Summary = ({ adjusted, rows }: { readonly adjusted: Adjusted; readonly rows: readonly PlannedRow[] }) => {
  const { plan } = adjusted.proposal
  const shown = rows.filter(({ isDropped }) => !isDropped)
  const ofForums = new Set(shown.map(({ meeting }) => meeting.forumId)).size
  const { A, Z } = plan.measures
  return (
    <Text maw="var(--erfa-measure)">
      {[words.summary(shown.length, ofForums), ...(A === null ? [] : [words.attendance(A)]), words.unreached(Z)].join(
        ' ',
      )}
    </Text>
  )
}

type ForumTablesProps = {
  readonly adjusted: Adjusted
  readonly rows: readonly PlannedRow[]
  readonly facts: FactsByMeeting
  readonly opened: MeetingId | null
  readonly onOpen: (id: MeetingId) => void
}

const ForumTables = memo(({ adjusted, rows, facts, opened, onOpen }: ForumTablesProps) => {
  const ids = [...new Set(rows.map(({ meeting }) => meeting.forumId))]
  return ids.map((id) => {
    const forum = adjusted.after.forum.get(id)
    const name = forum?.name || forums.unnamed
    const own = rows.filter(({ meeting }) => meeting.forumId === id)
    const unreached = unreachedPeople(own).map((person) => adjusted.names.person(person) ?? '')
    return (
      <Stack key={id} gap="xs" component="section" aria-label={name}>
        <Group gap="sm" align="baseline">
          <Title order={3} size="h4">
            {name}
          </Title>
          {forum !== undefined && forum.shortName !== '' && (
            <ForumMark colour={forum.colour} shortName={forum.shortName} />
          )}
        </Group>
        <DateTable adjusted={adjusted} forumName={name} rows={own} facts={facts} opened={opened} onOpen={onOpen} />
        {unreached.length > 0 && (
          <Text size="sm" maw="var(--erfa-measure)">
            {words.unreachedIn(unreached)}
          </Text>
        )}
      </Stack>
    )
  })
})
