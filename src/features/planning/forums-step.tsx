/** Step 1: which forums, which year, and what each forum still needs. */
import { Anchor, Button, Checkbox, Group, Select, Table, Text } from '@mantine/core'
import { Link } from 'wouter'
import { numberText } from '../../core/danish/numbers.ts'
import { readinessOf } from '../../core/planning/readiness.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { cadenceText, forums } from '../../strings/forums.ts'
import { forumsStep as words } from '../../strings/planning.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'
import type { StepProps } from './page.tsx'
import { choose, type PlanSession, usePlanSession } from './plan-session.ts'
import classes from './planning.module.css'
import { StepFrame } from './step-frame.tsx'
import { chosenForums, type ForumEntry, forumsByRhythm } from './wish.ts'

export const ForumsStep = ({ records }: StepProps) => {
  const session = usePlanSession()
  const { planned, others } = forumsByRhythm(records)
  const chosen = chosenForums(records, session)
  const thisYear = Number(todayInDenmark().slice(0, 4))
  if (planned.length === 0)
    return (
      <EmptyState
        title={words.empty}
        action={
          <Button component={Link} href={paths.forums}>
            {words.toForums}
          </Button>
        }
      >
        {words.emptyWhy}
      </EmptyState>
    )
  return (
    <StepFrame step="fora" title={words.title} isStuck={chosen.length === 0}>
      <Group align="flex-end" gap="lg">
        <Select
          label={words.year}
          data={[thisYear, thisYear + 1, thisYear + 2].map(String)}
          value={`${session.year}`}
          onChange={(year) => year !== null && choose({ year: Number(year) })}
          allowDeselect={false}
          maw="8rem"
        />
        <Text role="status" lh="2.25rem">
          {words.chosen(chosen.length, planned.length)}
        </Text>
        <Group gap="xs">
          <Button variant="subtle" size="sm" onClick={() => choose({ forumIds: null })}>
            {words.all}
          </Button>
          <Button variant="subtle" size="sm" onClick={() => choose({ forumIds: [] })}>
            {words.none}
          </Button>
        </Group>
      </Group>
      <div className={classes.scroll}>
        <Table className={classes.table} maw="64rem">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.choose}</Table.Th>
              <Table.Th scope="col">{words.forum}</Table.Th>
              <Table.Th scope="col">{words.cadence}</Table.Th>
              <Table.Th scope="col">{words.due}</Table.Th>
              <Table.Th scope="col">{words.members}</Table.Th>
              <Table.Th scope="col">{words.missing}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {planned.map((forum) => (
              <ForumRow
                key={forum.id}
                records={records}
                forum={forum}
                session={session}
                isChosen={chosen.some(({ id }) => id === forum.id)}
                onChoose={(isChosen) =>
                  choose({
                    forumIds: planned
                      .map(({ id }) => id)
                      .filter((id) => (id === forum.id ? isChosen : chosen.some((each) => each.id === id))),
                  })
                }
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {others.length > 0 && (
        <Text size="sm" c="dimmed" maw="var(--erfa-measure)">
          {words.notPlanned(others.map(({ value }) => value.name || forums.unnamed))}
        </Text>
      )}
    </StepFrame>
  )
}

type ForumRowProps = {
  readonly records: RecordSet
  readonly forum: ForumEntry
  readonly session: PlanSession
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

const ForumRow = ({ records, forum, session, isChosen, onChoose }: ForumRowProps) => {
  const { id, value } = forum
  const name = value.name || forums.unnamed
  const ready = readinessOf(records, id, { year: session.year, today: todayInDenmark() })
  const missing = (ready?.missing ?? []).map((each) => words.missingNames[each])
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          aria-label={words.chooseOf(name)}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Th scope="row">
        <Anchor component={Link} href={paths.forum(id)} fw={600}>
          {name}
        </Anchor>
        {value.shortName !== '' && (
          <Text component="span" ml="sm">
            <ForumMark colour={value.colour} shortName={value.shortName} />
          </Text>
        )}
      </Table.Th>
      <Table.Td>{cadenceText(value.cadence)}</Table.Td>
      <Table.Td>{words.dueOf(ready?.due ?? 0, ready?.inYear ?? 0)}</Table.Td>
      <Table.Td>{numberText(ready?.members ?? 0)}</Table.Td>
      <Table.Td>
        {missing.length === 0 ? (
          <Text size="sm" c="dimmed">
            {words.missingNothing}
          </Text>
        ) : (
          <Anchor component={Link} href={paths.forum(id)} size="sm" aria-label={words.add(missing, name)}>
            {words.addShort(missing)}
          </Anchor>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
