/** Deleting a person, which can be undone, and deleting for good, which cannot. */
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ContractError } from '../../core/contract.ts'
import { takenOut } from '../../core/people/take-out.ts'
import { daysNaming, takenOutOfDays } from '../../core/people/take-out-of-days.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import { commit, type Edit, editsOf, erase, put, remove, useRecordSet, useRecords } from '../../replica/index.ts'
import { people, personForm as words } from '../../strings/people.ts'
import { ConfirmDanger } from '../../ui/confirm-danger.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'

type DeletePersonProps = { readonly id: string; readonly name: string; readonly flush: () => Promise<void> }

export const DeletePerson = ({ id, name, flush }: DeletePersonProps) => {
  const everybody = useRecords('person')
  const forums = useRecords('forum')
  const memberships = useRecords('membership')
  const records = useRecordSet()
  const [asked, setAsked] = useState(false)
  const [error, setError] = useState<ContractError | null>(null)
  const [, navigate] = useLocation()
  const person = everybody?.find((each) => each.id === id)
  if (person === undefined || everybody === undefined || forums === undefined || memberships === undefined) return null
  if (records === undefined) return null

  const leave = (message: string, hint?: string) => {
    navigate(paths.people)
    announce(message)
    notifications.show({ title: message, message: hint })
  }
  const others = () => takeOutEdits(person.id, { people: everybody, forums, memberships })
  const deletePerson = async () => {
    await flush()
    const done = await commit(people.deleted(name), [...others(), remove('person', person.id)])
    if (done.ok) leave(people.deleted(name), people.deletedHint)
    else setError(done.error)
  }
  const erasePerson = async () => {
    await flush()
    const days = takenOutOfDays(records, person.id, todayInDenmark())
    const edits = [...others(), ...editsOf(records, days.changes)]
    const prepared = edits.length === 0 ? null : await commit(words.takenOut, edits)
    if (prepared !== null && !prepared.ok) return setError(prepared.error)
    for (const registration of days.erased) {
      const gone = await erase({ kind: 'registration', id: registration })
      if (!gone.ok) return setError(gone.error)
    }
    const done = await erase({ kind: 'person', id: person.id })
    if (done.ok) leave(words.erased)
    else setError(done.error)
  }
  const days = daysNaming(records, person.id)
  const attended = [...records.meeting].filter(([key, value]) => days.has(key) || isNamedAt(value, person.id)).length
  return (
    <FormSection title={words.sections.delete} description={words.deleteWhy}>
      {error !== null && <ErrorNotice error={error} />}
      {attended > 0 && <Text>{words.staysOnPapers(attended)}</Text>}
      <Group>
        {attended === 0 && (
          <Button
            variant="default"
            leftSection={<IconTrash size={20} aria-hidden />}
            onClick={() => void deletePerson()}
          >
            {words.delete}
          </Button>
        )}
        <Button variant="outline" color="red" onClick={() => setAsked(true)}>
          {words.erase}
        </Button>
      </Group>
      <ConfirmDanger
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => void erasePerson()}
        title={words.eraseQuestion(name)}
        confirmLabel={words.erase}
      >
        <Text>{words.eraseWhy(attended)}</Text>
      </ConfirmDanger>
    </FormSection>
  )
}

/** Papers are made from the records each time: without the person, earlier minutes would lose a name. */
const isNamedAt = (meeting: Meeting, person: PersonId): boolean =>
  meeting.chairId === person ||
  meeting.minuteTakerId === person ||
  meeting.participants.some(({ personId }) => personId === person)

const takeOutEdits = (person: PersonId, around: Parameters<typeof takenOut>[1]): readonly Edit[] => {
  const out = takenOut(person, around)
  return [
    ...out.people.map(({ id, value }) => put('person', id, value)),
    ...out.forums.map(({ id, value }) => put('forum', id, value)),
    ...out.memberships.map((id) => remove('membership', id)),
  ]
}
