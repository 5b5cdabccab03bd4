/** A person's turns, forum by forum: the next one, those ahead and those before, and the person's year as a Word file. */
import { Alert, Anchor, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { Link } from 'wouter'
import { weekdayDate } from '../../core/danish/dates.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { call, newElementId, useRecordSet } from '../../replica/index.ts'
import { factsText, rotation, turnStateWords, personTurns as words } from '../../strings/rotation.ts'
import { FormCard, FormSection } from '../../ui/form-section.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import { SaveAsWord } from '../../ui/save-as-word.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import classes from './people.module.css'
import { type ForumTurns, type OwnTurn, turnsOf, turnsToSee } from './turns.ts'

type PersonProps = { readonly id: PersonId }

/** Stays in sight while the form below is changed: what is decided about the turns is the coordinator's. */
export const TurnsNotice = ({ id }: PersonProps) => {
  /* Drawn after what is being typed in the form, never before it. */
  const records = useDeferredValue(useRecordSet())
  const today = todayInDenmark()
  const toSee = useMemo(() => (records === undefined ? [] : turnsToSee(records, id, today)), [records, id, today])
  const first = toSee[0]
  return (
    <div role="status" className={classes.notice}>
      {first !== undefined && (
        <Alert color="amber" icon={<IconAlertTriangle size={20} aria-hidden />} className={classes.solid}>
          <Anchor component={Link} href={paths.rotationOf(first.forumId, Number(first.date.slice(0, 4)))} inherit>
            {rotation.repairNotice(toSee.length)}
          </Anchor>
        </Alert>
      )}
    </div>
  )
}

export const TurnsSection = ({ id, records }: PersonProps & { readonly records: RecordSet }) => {
  const today = todayInDenmark()
  const forums = useMemo(() => turnsOf(records, id, today), [records, id, today])
  const year = Number(today.slice(0, 4))
  return (
    <FormSection title={words.title}>
      {forums.length === 0 && <Text c="dimmed">{words.none}</Text>}
      {forums.map((turns) => (
        <OwnForum key={turns.forumId} turns={turns} />
      ))}
      {forums.length > 0 && (
        <Group>
          <SaveAsWord label={words.year(year)} make={() => makeYear(id, year)} />
        </Group>
      )}
    </FormSection>
  )
}

const OwnForum = ({ turns: { forumId, forum, facts, nextMeeting, ahead, past } }: { readonly turns: ForumTurns }) => {
  const year = (ahead[0] ?? past[0])?.date.slice(0, 4)
  return (
    <FormCard label={forum.name}>
      <Group justify="space-between" gap="xs">
        <Group gap="sm">
          <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />
          {facts !== null && (
            <Text size="sm" c="dimmed">
              {factsText(facts)}
            </Text>
          )}
        </Group>
        <Anchor component={Link} href={year === undefined ? paths.rotation : paths.rotationOf(forumId, Number(year))}>
          {words.toRotation}
        </Anchor>
      </Group>
      <div>
        <Text>{facts?.next == null ? words.noNext : words.next(facts.next.date)}</Text>
        {nextMeeting !== null && (
          <Text>
            {words.nextMeeting}
            <Anchor component={Link} href={paths.meeting(nextMeeting.id)} inherit>
              {weekdayDate(nextMeeting.date)}
            </Anchor>
          </Text>
        )}
      </div>
      <TurnList label={words.coming} turns={ahead} />
      <TurnList label={words.past} turns={past} />
    </FormCard>
  )
}

const TurnList = ({ label, turns }: { readonly label: string; readonly turns: readonly OwnTurn[] }) =>
  turns.length === 0 ? null : (
    <div>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <Stack component="ul" gap={2} m={0} pl="md">
        {turns.map(({ id, meetingId, date, state }) => (
          <li key={id}>
            <Anchor component={Link} href={paths.meeting(meetingId)}>
              {words.day(date)}
            </Anchor>
            {`: ${turnStateWords[state].toLocaleLowerCase('da')}`}
          </li>
        ))}
      </Stack>
    </div>
  )

const makeYear = (personId: PersonId, year: number) =>
  call('document.export', { job: newElementId(), paper: { document: 'person-year', personId, year } })
