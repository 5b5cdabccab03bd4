/** Signs somebody up by hand: one of our own people, or somebody from outside by name. */
import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { byDanish, searchable } from '../../../core/danish/sorting.ts'
import { isIncompleteAddress } from '../../../core/mail/address.ts'
import { fullName } from '../../../core/people/names.ts'
import { type Day, participantNamed } from '../../../core/programme/day.ts'
import type { PersonId, RegistrationId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { participantRole } from '../../../core/records/registration.ts'
import { sector } from '../../../core/records/unit.ts'
import { type NewRegistration as Given, placesFor, signUp } from '../../../core/registrations/changes.ts'
import { roleCalled, roleOf, sectorOfOrganisation } from '../../../core/registrations/role-and-sector.ts'
import { newId } from '../../../replica/index.ts'
import { common } from '../../../strings/common.ts'
import {
  registrations as listWords,
  participantRoleNames,
  registration as words,
} from '../../../strings/registrations.ts'
import { Choices } from '../../../ui/choices.tsx'
import { LineField } from '../../../ui/line-field.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import { WhyPanel } from '../../../ui/why-panel.tsx'
import { doMovingUp } from './moving-up.ts'

type NewRegistrationProps = {
  readonly day: Day
  readonly records: RecordSet
  readonly onClose: () => void
  readonly onDone: (id: RegistrationId) => void
}

type Source = 'archive' | 'outside'
const nobody: Given = { name: '', title: '', organisation: '', email: '', sector: null }

export const NewRegistration = ({ day, records, onClose, onDone }: NewRegistrationProps) => {
  const [source, setSource] = useState<Source>('outside')
  const [personId, setPersonId] = useState<PersonId | null>(null)
  const [given, setGiven] = useState(nobody)
  const [isAsked, setIsAsked] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const { signUpBy } = day.programme
  const guess = sectorOfOrganisation(given.organisation ?? '')
  const role = given.role ?? roleCalled(given.title ?? '')
  const isEmailIncomplete = isIncompleteAddress(given.email ?? '')
  const isKnown = (name: string): boolean =>
    name.trim() !== '' &&
    day.registrations.some(({ value }) => searchable(participantNamed(records, value).name) === searchable(name))
  const isLate = signUpBy !== null && signUpBy < todayInDenmark()
  const there = new Set(day.registrations.map(({ value }) => value.personId))
  const people = [...records.person]
    .map(([value, person]) => ({
      value,
      label: there.has(value) ? `${fullName(person)}, ${words.alreadyThere}` : fullName(person),
      disabled: there.has(value),
    }))
    .toSorted(byDanish((each) => each.label))
  const set = (change: Given) => {
    setGiven({ ...given, ...change })
    setIsAsked(false)
  }
  const run = async (event: FormEvent) => {
    event.preventDefault()
    if (isSaving) return
    const person = personId === null ? undefined : records.person.get(personId)
    const name = source === 'archive' ? (person === undefined ? '' : fullName(person)) : (given.name ?? '').trim()
    if (name === '' || (source === 'outside' && isEmailIncomplete)) {
      setIsAsked(true)
      return
    }
    const id = newId('registration')
    const today = todayInDenmark()
    const wanted: Given =
      source === 'archive' && personId !== null
        ? { personId, role: roleOf(records, personId) }
        : { ...given, name, sector: given.sector ?? guess, role }
    const [place] = placesFor(records, day.id, 1)
    const label = place === 'waiting' ? words.putWaiting(name) : words.signedUp(name)
    setIsSaving(true)
    const isDone = await doMovingUp(label, (now) => signUp(now, day.id, id, wanted, today), day)
    setIsSaving(false)
    if (isDone) onDone(id)
  }
  return (
    <WhyPanel title={words.newTitle} onClose={onClose}>
      <form onSubmit={(event) => void run(event)} noValidate>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={words.from}
            value={source}
            onChange={(next) => {
              setSource(next)
              setIsAsked(false)
            }}
            data={[
              { value: 'outside', label: words.fromOutside },
              { value: 'archive', label: words.fromArchive },
            ]}
          />
          {source === 'archive' ? (
            <Select
              label={words.person}
              placeholder={words.choosePerson}
              data={people}
              value={personId}
              onChange={(chosen) => {
                setPersonId([...records.person.keys()].find((each) => each === chosen) ?? null)
                setIsAsked(false)
              }}
              searchable
              nothingFoundMessage={words.nobodyFound}
              error={isAsked && personId === null ? words.needsPerson : undefined}
              data-autofocus
            />
          ) : (
            <>
              <LineField
                label={words.name}
                value={given.name ?? ''}
                onChange={(name) => set({ name })}
                description={isKnown(given.name ?? '') ? words.sameName : undefined}
                error={isAsked && (given.name ?? '').trim() === '' ? words.needsName : undefined}
                required
                autoFocus
              />
              <LineField label={words.rolesTitle} value={given.title ?? ''} onChange={(title) => set({ title })} />
              <LineField
                label={words.organisation}
                value={given.organisation ?? ''}
                onChange={(organisation) => set({ organisation })}
              />
              <Select
                label={words.sector}
                placeholder={guess === null ? words.noSector : listWords.sectors[guess]}
                data={sector.options.map((each) => ({ value: each, label: listWords.sectors[each] }))}
                value={given.sector ?? null}
                onChange={(next) => set({ sector: sector.options.find((each) => each === next) ?? null })}
                clearable
              />
              <Choices
                label={words.role}
                options={participantRole.options}
                names={participantRoleNames}
                value={role}
                onChange={(chosen) => set({ role: chosen })}
              />
              <LineField
                label={words.email}
                type="email"
                value={given.email ?? ''}
                onChange={(email) => set({ email })}
              />
            </>
          )}
          {isLate && <Text size="sm">{words.late(signUpBy)}</Text>}
          {placesFor(records, day.id, 1)[0] === 'waiting' && <Text size="sm">{words.fullDay}</Text>}
          <Group>
            <Button type="submit">{words.signUp}</Button>
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </WhyPanel>
  )
}
