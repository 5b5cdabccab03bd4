/** What planning knows of a meeting: why it lies on its date, whether a plan may move it, and its groups. */
import { Fieldset, Stack, Switch, Text, Title } from '@mantine/core'
import type { PersonId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import { costText, datesWhy, whyDateText } from '../../strings/dates-why.ts'
import { meetingPlanning as words } from '../../strings/planning.ts'
import { nameOf, type PeopleById } from './use-meeting.ts'

type PlanningPartProps = {
  readonly value: Meeting
  readonly onPin: (pinned: boolean) => void
  readonly people: PeopleById
}

export const PlanningPart = ({ value, onPin, people }: PlanningPartProps) => (
  <Fieldset legend={words.title}>
    <Stack gap="md">
      <WhyDate value={value} people={people} />
      <Switch label={words.pinned} checked={value.pinned} onChange={(event) => onPin(event.currentTarget.checked)} />
      <Groups value={value} people={people} />
    </Stack>
  </Fieldset>
)

type PartProps = Omit<PlanningPartProps, 'onPin'>

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
