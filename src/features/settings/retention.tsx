/** How long people who left and old minutes are kept, and what has been kept long enough: shown with what goes along, and taken out. */
import { Button, Checkbox, Group, NumberInput, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useMemo, useState } from 'react'
import { fullName } from '../../core/people/names.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import type { RecordChange, RecordSet } from '../../core/records/record-set.ts'
import { type DayDue, needsDue, participantsDue, withoutNeeds, withoutParticipants } from '../../core/retention/days.ts'
import { retentionDue } from '../../core/retention/due.ts'
import { removeKept } from '../../core/retention/remove.ts'
import { type DraftOf, decideOrTell, useRecordSet } from '../../replica/index.ts'
import { dayDueText, meetingDueText, personDueText, retention as words } from '../../strings/retention.ts'
import { announce } from '../../ui/live-region.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import { OrganisationForm } from './organisation-form.tsx'
import classes from './settings.module.css'

export const RetentionSection = () => {
  const records = useRecordSet()
  return (
    <OrganisationForm label={words.changed}>
      {(draft) => (
        <>
          <Text>{words.lead}</Text>
          <Years draft={draft} field="leaverRetentionYears" label={words.leavers} least={0} />
          <Years draft={draft} field="minutesRetentionYears" label={words.minutes} least={1} />
          <Years draft={draft} field="participantRetentionYears" label={words.participants} least={0} />
          {records !== undefined && <Due records={records} draft={draft} />}
        </>
      )}
    </OrganisationForm>
  )
}

type YearsProps = {
  readonly draft: DraftOf<'organisation'>
  readonly field: 'leaverRetentionYears' | 'minutesRetentionYears' | 'participantRetentionYears'
  readonly label: string
  readonly least: number
}

const Years = ({ draft, field, label, least }: YearsProps) => {
  const value = draft.value[field]
  return (
    <NumberInput
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      label={label}
      description={words.empty}
      suffix={` ${words.years}`}
      value={value ?? ''}
      min={least}
      max={50}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      onChange={(next) => {
        if (next === '') draft.set(field, null)
        else if (typeof next === 'number' && next >= least && next <= 50) draft.set(field, next)
      }}
    />
  )
}

type DueProps = { readonly records: RecordSet; readonly draft: DraftOf<'organisation'> }

const Due = ({ records, draft: { value } }: DueProps) => {
  const today = todayInDenmark()
  const due = useMemo(
    () => ({
      ...retentionDue(records, today),
      needs: needsDue(records, today),
      participants: participantsDue(records, today),
    }),
    [records, today],
  )
  const nameOf = (id: MeetingId, date: string): string => {
    const meeting = records.meeting.get(id)
    const forum = meeting && records.forum.get(meeting.forumId)
    return words.meetingName(meeting?.title || forum?.name || words.noForum, date)
  }
  const dayRows = (days: readonly DayDue[]) =>
    days.map((each) => ({ id: each.id, name: nameOf(each.id, each.date), text: dayDueText(each) }))
  const remove = async (said: string, decision: (now: RecordSet) => readonly RecordChange[]) => {
    if (!(await decideOrTell(said, decision))) return
    announce(said)
    notifications.show({ title: said, message: words.undoHint })
  }
  return (
    <>
      <DueList
        title={words.people}
        why={words.peopleWhy}
        none={value.leaverRetentionYears === null ? words.keptForever : words.noPeople}
        rows={due.people.map((each) => {
          const person = records.person.get(each.id)
          return {
            id: each.id,
            name: (person && fullName(person)) || words.unnamed,
            text: personDueText(each),
          }
        })}
        removeLabel={words.removePeople}
        onRemove={(people) =>
          void remove(words.removedPeople(people.length), (now) => removeKept(now, { people, meetings: [] }))
        }
      />
      <DueList
        title={words.meetings}
        why={words.meetingsWhy}
        none={value.minutesRetentionYears === null ? words.keptForever : words.noMeetings}
        rows={due.meetings.map((each) => ({
          id: each.id,
          name: nameOf(each.id, each.date),
          text: meetingDueText(each),
        }))}
        removeLabel={words.removeMeetings}
        onRemove={(meetings) =>
          void remove(words.removedMeetings(meetings.length), (now) => removeKept(now, { people: [], meetings }))
        }
      />
      <DueList
        title={words.needs}
        why={words.needsWhy}
        none={words.noNeeds}
        rows={dayRows(due.needs)}
        removeLabel={words.removeNeeds}
        onRemove={(days) => void remove(words.removedNeeds(days.length), (now) => withoutNeeds(now, days))}
      />
      <DueList
        title={words.participantNames}
        why={words.participantNamesWhy}
        none={value.participantRetentionYears === null ? words.keptForever : words.noParticipants}
        rows={dayRows(due.participants)}
        removeLabel={words.removeParticipants}
        onRemove={(days) =>
          void remove(words.removedParticipants(days.length), (now) => withoutParticipants(now, days))
        }
      />
    </>
  )
}

type Row<Id extends string> = { readonly id: Id; readonly name: string; readonly text: string }

type DueListProps<Id extends string> = {
  readonly title: string
  readonly why: string
  /** Said where there is nothing. */
  readonly none: string
  readonly rows: readonly Row<Id>[]
  readonly removeLabel: (count: number) => string
  readonly onRemove: (ids: readonly Id[]) => void
}

const DueList = <Id extends string>(props: DueListProps<Id>) => {
  const { title, why, none, rows, removeLabel, onRemove } = props
  const [ticked, setTicked] = useState<ReadonlySet<Id>>(new Set())
  const chosen = rows.flatMap(({ id }) => (ticked.has(id) ? [id] : []))
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Heading title={title}>{rows.length === 0 ? none : why}</Heading>
      {rows.length > 1 && (
        <Checkbox
          label={words.all(rows.length)}
          checked={chosen.length === rows.length}
          indeterminate={chosen.length > 0 && chosen.length < rows.length}
          onChange={(event) => setTicked(new Set(event.currentTarget.checked ? rows.map(({ id }) => id) : []))}
        />
      )}
      <ul className={classes.dueList}>
        {rows.map(({ id, name, text }) => (
          <li key={id}>
            <Checkbox
              label={name}
              description={text}
              checked={ticked.has(id)}
              onChange={(event) => {
                const others = [...ticked].filter((each) => each !== id)
                setTicked(new Set(event.currentTarget.checked ? [...others, id] : others))
              }}
            />
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <Group>
          <Button color="red" variant="outline" disabled={chosen.length === 0} onClick={() => onRemove(chosen)}>
            {removeLabel(chosen.length)}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

const Heading = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div>
    <Title order={3} size="h4">
      {title}
    </Title>
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  </div>
)
