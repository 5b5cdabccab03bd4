/** Step 4: who brings a case when, what the number of turns means for people, and the measures of the plan in words. */
import { Group, Stack, Table, Text, Title } from '@mantine/core'
import { capitalised, weekdayDate } from '../../core/danish/dates.ts'
import { listText } from '../../core/danish/numbers.ts'
import type { ForumId } from '../../core/records/ids.ts'
import { forums } from '../../strings/forums.ts'
import { measureTexts, outlookText, turnsStep as words } from '../../strings/planning.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { Stale } from './dates-step.tsx'
import { NoProposal } from './no-proposal.tsx'
import type { StepProps } from './page.tsx'
import { propose, usePlanSession } from './plan-session.ts'
import classes from './planning.module.css'
import { StepFrame } from './step-frame.tsx'
import { type Adjusted, useAdjusted } from './use-proposal.ts'
import { answers, wishOf } from './wish.ts'

export const TurnsStep = ({ records }: StepProps) => {
  const session = usePlanSession()
  const adjusted = useAdjusted(session.proposal, session.adjustments)
  if (adjusted === null || !answers(adjusted.proposal, wishOf(records, session, 'instant')))
    return <NoProposal step="ture" />
  const { plan } = adjusted.proposal
  const ids = [...adjusted.after.forum.keys()].filter((id) => turnsOf(adjusted, id).length > 0)
  return (
    <StepFrame step="ture" title={words.title}>
      <Stale
        records={records}
        proposal={adjusted.proposal}
        onAgain={() => propose(records, wishOf(records, session, adjusted.proposal.wish.method))}
      />
      {ids.length === 0 && (
        <EmptyState order={3} title={words.none}>
          {words.noneWhy}
        </EmptyState>
      )}
      {ids.map((id) => (
        <ForumTurns key={id} adjusted={adjusted} forumId={id} />
      ))}
      <Stack gap="xs" component="section" aria-label={words.measures}>
        <Title order={3} size="h4">
          {words.measures}
        </Title>
        <ul className={classes.lines}>
          {measureTexts(plan.measures).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Stack>
    </StepFrame>
  )
}

const turnsOf = ({ meetings, turns }: Adjusted, forumId: ForumId) => {
  const own = new Set(meetings.filter((meeting) => meeting.forumId === forumId).map(({ id }) => id))
  return turns.filter(({ meetingId }) => own.has(meetingId))
}

type ForumTurnsProps = { readonly adjusted: Adjusted; readonly forumId: ForumId }

const ForumTurns = ({ adjusted, forumId }: ForumTurnsProps) => {
  const { meetings, after, names, proposal } = adjusted
  const forum = after.forum.get(forumId)
  const name = forum?.name || forums.unnamed
  const turns = turnsOf(adjusted, forumId)
  const own = meetings.filter((meeting) => turns.some(({ meetingId }) => meetingId === meeting.id))
  const outlook = proposal.plan.outlook.find((each) => each.forumId === forumId)
  const means = outlook === undefined ? null : outlookText(outlook)
  return (
    <Stack gap="xs" component="section" aria-label={name}>
      <Group gap="sm" align="baseline">
        <Title order={3} size="h4">
          {name}
        </Title>
        {forum !== undefined && forum.shortName !== '' && (
          <ForumMark colour={forum.colour} shortName={forum.shortName} />
        )}
      </Group>
      {means !== null && <Text maw="var(--erfa-measure)">{means}</Text>}
      <div className={classes.scroll}>
        <Table className={classes.table} maw="64rem" aria-label={name}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.meeting}</Table.Th>
              <Table.Th scope="col">{words.who}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {own
              .toSorted((a, b) => (a.date < b.date ? -1 : 1))
              .map((meeting) => {
                const places = turns.filter(({ meetingId }) => meetingId === meeting.id)
                const people = places.flatMap(({ personId }) =>
                  personId === null ? [] : [names.person(personId) ?? ''],
                )
                const open = places.length - people.length
                return (
                  <Table.Tr key={meeting.id}>
                    <Table.Th scope="row">{capitalised(weekdayDate(meeting.date))}</Table.Th>
                    <Table.Td>
                      {people.length === 0 ? words.nobodyYet : listText(people)}
                      {open > 0 && <span className={classes.needsYou}>{words.open(open)}</span>}
                    </Table.Td>
                  </Table.Tr>
                )
              })}
          </Table.Tbody>
        </Table>
      </div>
      {turns.some(({ personId }) => personId === null) && (
        <Text size="sm" c="dimmed">
          {words.openWhy}
        </Text>
      )}
    </Stack>
  )
}
