/** Who holds a session: people of the archive, or anybody from outside; whether each has said yes, and when they can. */
import { ActionIcon, Anchor, Group, Select, Switch, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { Link } from 'wouter'
import { shortDate } from '../../../core/danish/dates.ts'
import { matchesSearch } from '../../../core/danish/sorting.ts'
import { fullName, sortPeople } from '../../../core/people/names.ts'
import { speakerNamed } from '../../../core/programme/day.ts'
import { knownSpeakers } from '../../../core/programme/known-speakers.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { newSpeaker, type Speaker } from '../../../core/records/session.ts'
import { newElementId } from '../../../replica/index.ts'
import { sessionForm as words } from '../../../strings/sessions.ts'
import { FormCard, FormFields, FormSection } from '../../../ui/form-section.tsx'
import { LineField } from '../../../ui/line-field.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { paths } from '../../../ui/paths.ts'
import { TimeField } from '../../../ui/time-field.tsx'
import classes from './contributions.module.css'
import type { SessionDraft } from './session-editor.tsx'

type SpeakersSectionProps = {
  readonly draft: SessionDraft
  readonly records: RecordSet
  /** Stands below the speakers: what can be done with them all. */
  readonly children: ReactNode
}

export const SpeakersSection = ({ draft, records, children }: SpeakersSectionProps) => {
  const { speakers } = draft.value
  const addField = useRef<HTMLInputElement>(null)
  const change = (next: readonly Speaker[]) => draft.set('speakers', next)
  return (
    <FormSection title={words.speakers}>
      {speakers.length === 0 && <Text c="dimmed">{words.noSpeakers}</Text>}
      {speakers.map((speaker, index) => (
        <SpeakerCard
          key={speaker.id}
          speaker={speaker}
          number={index + 1}
          records={records}
          onChange={(part) => change(speakers.map((each) => (each.id === speaker.id ? { ...each, ...part } : each)))}
          onRemove={() => {
            change(speakers.filter((each) => each.id !== speaker.id))
            addField.current?.focus()
          }}
        />
      ))}
      {children}
      <AddSpeaker
        field={addField}
        records={records}
        there={speakers}
        onAdd={(speaker) => change([...speakers, speaker])}
      />
    </FormSection>
  )
}

type SpeakerCardProps = {
  readonly speaker: Speaker
  readonly number: number
  readonly records: RecordSet
  readonly onChange: (part: Partial<Speaker>) => void
  readonly onRemove: () => void
}

const SpeakerCard = ({ speaker, number, records, onChange, onRemove }: SpeakerCardProps) => {
  const own = speakerNamed(records, { ...speaker, title: '', organisation: '' })
  const name = own.name || words.speakerOf(number)
  const isOurs = speaker.personId !== null
  return (
    <FormCard label={name}>
      <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
        <Text fw={600} className={classes.anywhere}>
          {speaker.personId === null ? (
            name
          ) : (
            <Anchor component={Link} href={paths.person(speaker.personId)} inherit>
              {name}
            </Anchor>
          )}
        </Text>
        <Group gap="sm" wrap="nowrap">
          <Switch
            label={words.confirmed}
            checked={speaker.confirmed}
            onChange={(event) => onChange({ confirmed: event.currentTarget.checked })}
          />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.removeSpeaker(name)} onClick={onRemove}>
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <FormFields>
        {!isOurs && (
          <>
            <LineField label={words.name} value={speaker.name} onChange={(next) => onChange({ name: next })} />
            <LineField
              label={words.email}
              type="email"
              value={speaker.email}
              onChange={(email) => onChange({ email })}
            />
          </>
        )}
        <LineField
          label={words.speakerTitle}
          placeholder={own.title}
          value={speaker.title}
          onChange={(title) => onChange({ title })}
        />
        <LineField
          label={words.organisation}
          placeholder={own.organisation}
          value={speaker.organisation}
          onChange={(organisation) => onChange({ organisation })}
        />
        <TimeField label={words.from} value={speaker.from} onChange={(from) => onChange({ from })} />
        <TimeField label={words.to} value={speaker.to} onChange={(to) => onChange({ to })} />
      </FormFields>
      {speaker.mailedOn !== null && (
        <Text size="sm" c="dimmed">
          {words.mailedOn(shortDate(speaker.mailedOn))}
        </Text>
      )}
    </FormCard>
  )
}

type AddSpeakerProps = {
  readonly field: RefObject<HTMLInputElement | null>
  readonly records: RecordSet
  readonly there: readonly Speaker[]
  readonly onAdd: (speaker: Speaker) => void
}

/** Stands in the list for somebody whom no day knows yet. */
const outside = '-'

const AddSpeaker = ({ field, records, there, onAdd }: AddSpeakerProps) => {
  const [search, setSearch] = useState('')
  const typed = search.trim()
  const people = sortPeople([...records.person].map(([id, value]) => ({ id, value }))).filter(
    ({ id }) => !there.some(({ personId }) => personId === id),
  )
  const guests = knownSpeakers(records, there).map((guest, index) => ({ key: `-${index}`, guest }))
  const add = (speaker: Partial<Speaker>, name: string) => {
    onAdd({ ...newSpeaker(newElementId()), ...speaker })
    setSearch('')
    announce(words.speakerAdded(name))
  }
  return (
    <Select
      ref={field}
      openOnFocus={false}
      label={words.addSpeaker}
      placeholder={words.addSpeakerHint}
      value={null}
      onChange={(chosen) => {
        const person = people.find(({ id }) => id === chosen)
        const known = guests.find(({ key }) => key === chosen)
        if (person !== undefined) add({ personId: person.id }, fullName(person.value))
        else if (known !== undefined) add(known.guest, known.guest.name)
        else if (chosen === outside && typed !== '') add({ name: typed }, typed)
      }}
      data={[
        ...people.map(({ id, value }) => ({ value: id, label: fullName(value) })),
        ...guests.map(({ key, guest: { name, organisation } }) => ({
          value: key,
          label: [name, organisation].filter(Boolean).join(', '),
        })),
        ...(typed === '' ? [] : [{ value: outside, label: words.fromOutside(typed) }]),
      ]}
      filter={({ options, search: asked }) =>
        options.filter((each) => 'value' in each && (each.value === outside || matchesSearch(each.label, asked)))
      }
      nothingFoundMessage={words.typeName}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      maw="28rem"
    />
  )
}
