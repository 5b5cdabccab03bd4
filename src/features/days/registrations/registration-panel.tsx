/** One registration beside the list: who it is, the place, wishes and seats, and what must be ready. Saves itself. */
import { Anchor, Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { IconCalendarDown, IconMail, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { shortDate } from '../../../core/danish/dates.ts'
import { type Day, participantNamed } from '../../../core/programme/day.ts'
import { hasPlace } from '../../../core/programme/places.ts'
import type { RegistrationId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { participantNeed, participantRole } from '../../../core/records/registration.ts'
import { sector } from '../../../core/records/unit.ts'
import {
  cancelRegistration,
  givePlace,
  removeRegistration,
  reviveRegistration,
} from '../../../core/registrations/changes.ts'
import type { MovedUp } from '../../../core/registrations/moving-up.ts'
import { type DraftOf, useDraft } from '../../../replica/index.ts'
import { dayCalendars as calendarWords } from '../../../strings/day-calendars.ts'
import {
  registrations as listWords,
  participantRoleNames,
  registration as words,
} from '../../../strings/registrations.ts'
import { Choices } from '../../../ui/choices.tsx'
import { LineField } from '../../../ui/line-field.tsx'
import { paths } from '../../../ui/paths.ts'
import { SavedAt } from '../../../ui/saved-at.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import { WhyPanel } from '../../../ui/why-panel.tsx'
import { saveCalendar } from '../calendars/save-calendars.ts'
import { DayMailPanel } from '../mail/day-mail-panel.tsx'
import { doMovingUp } from './moving-up.ts'
import { NeedsField } from './needs-field.tsx'
import { PlaceMark, ToldMark } from './registration-table.tsx'
import { registrationRows } from './rows.ts'
import { SeatsField } from './seats-field.tsx'
import { WishesField } from './wishes-field.tsx'

type RegistrationPanelProps = {
  readonly id: RegistrationId
  readonly day: Day
  readonly records: RecordSet
  readonly onClose: () => void
}

export const RegistrationPanel = ({ id, day, records, onClose }: RegistrationPanelProps) => {
  const draft = useDraft('registration', id, listWords.changed)
  if (!draft) return null
  const { name } = participantNamed(records, draft.value)
  return (
    <WhyPanel title={name || listWords.unnamed} onClose={onClose}>
      <Stack gap="lg" onBlur={draft.onBlur}>
        <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} />
        <PlacePart id={id} day={day} records={records} name={name || words.anonymous} onClose={onClose} />
        <WhoPart draft={draft} records={records} />
        <WishesField id={id} day={day} wishes={draft.value.wishes} />
        <SeatsField id={id} day={day} />
        <NeedsField
          needs={draft.value.needs}
          onChange={(needs) =>
            draft.set(
              'needs',
              participantNeed.options.filter((each) => needs.includes(each)),
            )
          }
        />
      </Stack>
    </WhyPanel>
  )
}

type PlacePartProps = RegistrationPanelProps & { readonly name: string }

const PlacePart = ({ id, day, records, name, onClose }: PlacePartProps) => {
  const [writing, setWriting] = useState(false)
  const row = registrationRows(records, day).find((each) => each.id === id)
  if (row === undefined) return null
  const { place, registeredOn } = row.value
  const today = todayInDenmark()
  const run = (label: string, decision: (now: RecordSet) => MovedUp) => doMovingUp(label, decision, day)
  const removeIt = async () => {
    if (await run(words.deleted, (now) => removeRegistration(now, id, today))) onClose()
  }
  return (
    <Stack gap="xs" component="section" aria-label={words.place}>
      <Group gap="sm">
        <PlaceMark place={place} waitingAs={row.waitingAs} />
        <ToldMark isTold={row.isTold} />
        {registeredOn !== null && (
          <Text size="sm" c="dimmed">
            {words.registeredOn(shortDate(registeredOn))}
          </Text>
        )}
      </Group>
      <Group gap="xs">
        {place === 'waiting' && (
          <Button
            size="xs"
            variant="default"
            onClick={() => void run(words.givenNow(name), (now) => givePlace(now, id, today))}
          >
            {words.giveNow}
          </Button>
        )}
        {place === 'cancelled' ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => void run(words.revived(name), (now) => reviveRegistration(now, id, today))}
          >
            {words.revive}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            onClick={() => void run(words.cancelled(name), (now) => cancelRegistration(now, id, today))}
          >
            {words.cancel}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMail size={20} aria-hidden />}
          onClick={() => setWriting(true)}
        >
          {words.mail}
        </Button>
        {hasPlace(row.value) && day.meeting.date !== null && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarDown size={20} aria-hidden />}
            onClick={() => void saveCalendar({ type: 'registration', id })}
          >
            {calendarWords.save}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={20} aria-hidden />}
          onClick={() => void removeIt()}
        >
          {words.delete}
        </Button>
      </Group>
      {place === 'waiting' && (
        <Text size="sm" c="dimmed">
          {words.giveNowWhy}
        </Text>
      )}
      {writing && (
        <DayMailPanel
          day={day}
          records={records}
          wish={{ kind: 'registrations', of: [id] }}
          onClose={() => setWriting(false)}
        />
      )}
    </Stack>
  )
}

type WhoPartProps = { readonly draft: DraftOf<'registration'>; readonly records: RecordSet }

/** Of our own people a field that is empty shows what the archive knows. */
const WhoPart = ({ draft: { value, set }, records }: WhoPartProps) => {
  const own = participantNamed(records, { ...value, name: '', title: '', organisation: '', email: '', sector: null })
  const { personId } = value
  const isOwn = personId !== null
  const line = (field: 'name' | 'title' | 'organisation' | 'email', label: string) => (
    <LineField
      label={label}
      value={value[field]}
      onChange={(next) => set(field, next)}
      {...(isOwn && own[field] !== '' ? { placeholder: own[field] } : {})}
      {...(field === 'email' ? { type: 'email' } : {})}
    />
  )
  return (
    <Stack gap="xs" component="section" aria-label={words.who}>
      <Group justify="space-between" align="baseline">
        <Title order={3} size="h5">
          {words.who}
        </Title>
        {isOwn && (
          <Anchor component={Link} href={paths.person(personId)} size="sm">
            {words.toPerson}
          </Anchor>
        )}
      </Group>
      {!isOwn && line('name', words.name)}
      {line('title', words.rolesTitle)}
      {line('organisation', words.organisation)}
      <Select
        label={words.sector}
        data={sector.options.map((each) => ({ value: each, label: listWords.sectors[each] }))}
        placeholder={own.sector === null ? words.noSector : listWords.sectors[own.sector]}
        value={value.sector}
        onChange={(next) => set('sector', sector.options.find((each) => each === next) ?? null)}
        clearable
      />
      <Choices
        label={words.role}
        options={participantRole.options}
        names={participantRoleNames}
        value={value.role}
        onChange={(role) => set('role', role)}
      />
      {line('email', words.email)}
    </Stack>
  )
}
