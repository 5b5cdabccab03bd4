/** What planning knows of a meeting: why it lies on its date, whether a plan may move it, and its groups. */
import { Button, Fieldset, Stack, Switch, Text, Title } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { isAhead } from '../../core/meetings/status.ts'
import { groupCountAt, groupsFor } from '../../core/planning/meeting-groups.ts'
import type { MeetingId, PersonId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import { decideOrTell, useRecordSet } from '../../replica/index.ts'
import { costText, datesWhy, whyDateText } from '../../strings/dates-why.ts'
import { meetingPlanning as words } from '../../strings/planning.ts'
import { announce } from '../../ui/live-region.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import { nameOf, type PeopleById } from './use-meeting.ts'

type PlanningPartProps = {
  readonly meetingId: MeetingId
  readonly value: Meeting
  readonly onPin: (pinned: boolean) => void
  readonly people: PeopleById
}

export const PlanningPart = ({ meetingId, value, onPin, people }: PlanningPartProps) => (
  <Fieldset legend={words.title}>
    <Stack gap="md">
      <WhyDate value={value} people={people} />
      <Switch label={words.pinned} checked={value.pinned} onChange={(event) => onPin(event.currentTarget.checked)} />
      <Groups value={value} people={people} />
      <SplitIntoGroups meetingId={meetingId} value={value} />
    </Stack>
  </Fieldset>
)

type PartProps = Pick<PlanningPartProps, 'value' | 'people'>

/** As many as one cares to compare. */
const mostOthers = 3

const WhyDate = ({ value: { date, dateChoice }, people }: PartProps) => {
  if (date === null || dateChoice === null) return null
  const called = (id: PersonId): string => nameOf(people, id)
  const own = dateChoice.candidates.find((each) => each.date === date)
  const others = dateChoice.candidates.filter((each) => each.date !== date).slice(0, mostOthers)
  return (
    <Stack gap={4} component="section" aria-label={words.why}>
      <Title order={3} size="h5">
        {words.why}
      </Title>
      <Text>{whyDateText(date, dateChoice, called)}</Text>
      {own !== undefined && others.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {datesWhy.others}
          </Text>
          {others.map((other) => (
            <Text key={other.date} size="sm">
              {words.alternative(other.date, costText(own, other, called))}
            </Text>
          ))}
        </>
      )}
    </Stack>
  )
}

const Groups = ({ value: { groups }, people }: PartProps) =>
  groups.length === 0 ? null : (
    <Stack gap={4} component="section" aria-label={words.groups(groups.length)}>
      <Title order={3} size="h5">
        {words.groups(groups.length)}
      </Title>
      {groups.map(({ id, facilitatorId, personIds }, index) => (
        <Text key={id} size="sm">
          <Text component="span" fw={600}>
            {words.group(index + 1, facilitatorId === null ? null : nameOf(people, facilitatorId))}
          </Text>
          {`: ${words.groupPeople(personIds.map((each) => nameOf(people, each)))}`}
        </Text>
      ))}
    </Stack>
  )

/** Offered where the forum splits its meetings, and there are people enough to fill and to lead more than one group. */
const SplitIntoGroups = ({ meetingId, value }: Pick<PlanningPartProps, 'meetingId' | 'value'>) => {
  const records = useRecordSet()
  const forum = records?.forum.get(value.forumId)
  if (records === undefined || forum === undefined || !isAhead(value, todayInDenmark())) return null
  if (groupCountAt(records, forum, value) < 2) return null
  const split = async () => {
    const done = await decideOrTell(words.splitDone, (now) => {
      const meeting = now.meeting.get(meetingId)
      if (meeting === undefined) return []
      return [{ kind: 'meeting', id: meetingId, value: { ...meeting, groups: groupsFor(now, meetingId, meeting) } }]
    })
    if (done) announce(words.splitDone)
  }
  return (
    <div>
      <Button variant="default" leftSection={<IconUsersGroup size={20} aria-hidden />} onClick={() => void split()}>
        {value.groups.length === 0 ? words.split : words.splitAnew}
      </Button>
      {value.groups.length > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {words.printed}
        </Text>
      )}
    </div>
  )
}
