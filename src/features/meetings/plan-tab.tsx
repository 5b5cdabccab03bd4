/** A meeting's plan: name, time, place, roles and the dates on its papers; edited in place. */
import { Alert, Fieldset, Group, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { durationText } from '../../core/danish/dates.ts'
import { byDanish } from '../../core/danish/sorting.ts'
import { meetingMinutes } from '../../core/meetings/schedule.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import type { Meeting, MeetingPlace } from '../../core/records/meeting.ts'
import { useDraft, useRecords } from '../../replica/index.ts'
import { linkForm } from '../../strings/link-form.ts'
import { plan as words } from '../../strings/meetings.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SavedAt } from '../../ui/saved-at.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { PersonField } from './fields.tsx'
import { MeetingRepair } from './meeting-repair.tsx'
import classes from './meetings.module.css'
import { PlanningPart } from './planning-part.tsx'
import { type PeopleById, usePeople } from './use-meeting.ts'

export const PlanTab = ({ meetingId }: { readonly meetingId: MeetingId }) => {
  const draft = useDraft('meeting', meetingId, words.changed)
  const people = usePeople()
  if (!draft || people === undefined) return null
  const { value, set } = draft
  return (
    <Stack gap="lg" maw="44rem" pb="xl" onBlur={draft.onBlur}>
      <div className={classes.saved}>
        <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} />
      </div>
      <TextInput
        label={words.name}
        description={words.nameHint}
        value={value.title}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      <TextInput
        label={words.theme}
        value={value.theme}
        onChange={(event) => set('theme', event.currentTarget.value)}
      />
      <When value={value} set={set} />
      <Where place={value.place} onChange={(place) => set('place', place)} />
      <Who value={value} set={set} people={people} />
      <MeetingRepair meetingId={meetingId} />
      <PlanningPart meetingId={meetingId} value={value} onPin={(pinned) => set('pinned', pinned)} people={people} />
      <Fieldset legend={words.papers}>
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <DateField
            label={words.agendaIssuedOn}
            value={value.agendaIssuedOn}
            onChange={(date) => set('agendaIssuedOn', date)}
          />
          <DateField
            label={words.minutesIssuedOn}
            value={value.minutesIssuedOn}
            onChange={(date) => set('minutesIssuedOn', date)}
          />
        </Group>
      </Fieldset>
    </Stack>
  )
}

type Part = {
  readonly value: Meeting
  readonly set: <F extends keyof Meeting>(field: F, value: Meeting[F]) => void
}

const When = ({ value, set }: Part) => {
  const { date, start, end } = value
  const length = meetingMinutes(value)
  const turned = start !== null && end !== null && length === null
  return (
    <Fieldset legend={words.when}>
      <Group grow align="flex-start">
        <DateField label={words.date} value={date} onChange={(next) => set('date', next)} withWeekday />
        <TimeField
          label={words.start}
          value={start}
          onChange={(next) => set('start', next)}
          description={words.timeHint}
        />
        <TimeField label={words.end} value={end} onChange={(next) => set('end', next)} />
      </Group>
      {length !== null && (
        <Text size="sm" c="dimmed" mt="xs">
          {words.length(durationText(length))}
        </Text>
      )}
      {turned && (
        <Alert color="amber" mt="xs" icon={<IconAlertTriangle aria-hidden />}>
          {words.endBeforeStart}
        </Alert>
      )}
    </Fieldset>
  )
}

const formChoices = (['physical', 'online', 'hybrid'] as const).map((value) => ({ value, label: words.forms[value] }))

const Where = ({
  place,
  onChange,
}: {
  readonly place: MeetingPlace
  readonly onChange: (place: MeetingPlace) => void
}) => {
  const venues = useRecords('venue')
  const [notes, setNotes] = useState(place.notes.join('\n'))
  const venue = venues?.find(({ id }) => id === place.venueId)
  const link = place.link.trim()
  return (
    <Fieldset legend={words.where}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={words.form}
          value={place.form}
          onChange={(form) => onChange({ ...place, form })}
          data={formChoices}
          fullWidth
        />
        {place.form !== 'online' && (
          <>
            <Select
              label={words.venue}
              value={place.venueId}
              onChange={(id) => onChange({ ...place, venueId: venues?.find((each) => each.id === id)?.id ?? null })}
              data={(venues ?? [])
                .map(({ id, value }) => ({ value: id, label: value.name }))
                .toSorted(byDanish((each) => each.label))}
              placeholder={words.noVenue}
              description={venue?.value.address || undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              searchable
              clearable
            />
            <TextInput
              label={words.room}
              value={place.text}
              onChange={(event) => onChange({ ...place, text: event.currentTarget.value })}
            />
            <Textarea
              label={words.notes}
              description={words.notesHint}
              placeholder={venue?.value.arrivalNotes.join('\n')}
              autosize
              minRows={2}
              value={notes}
              onChange={(event) => {
                setNotes(event.currentTarget.value)
                onChange({ ...place, notes: linesOf(event.currentTarget.value) })
              }}
            />
          </>
        )}
        {place.form !== 'physical' && (
          <TextInput
            label={words.link}
            inputMode="url"
            value={place.link}
            onChange={(event) => onChange({ ...place, link: event.currentTarget.value })}
            error={link !== '' && /\s/.test(link) ? linkForm.notALink : null}
          />
        )}
      </Stack>
    </Fieldset>
  )
}

const Who = ({ value, set, people }: Part & { readonly people: PeopleById }) => {
  const nearest = value.participants.map((each) => each.personId)
  return (
    <Fieldset legend={words.who}>
      <Group grow align="flex-start">
        <PersonField
          label={words.chair}
          value={value.chairId}
          onChange={(id) => set('chairId', id)}
          people={people}
          nearest={nearest}
          placeholder={words.nobody}
        />
        <PersonField
          label={words.minuteTaker}
          value={value.minuteTakerId}
          onChange={(id) => set('minuteTakerId', id)}
          people={people}
          nearest={nearest}
          placeholder={words.nobody}
        />
      </Group>
    </Fieldset>
  )
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== '')
