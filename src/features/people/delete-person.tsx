/** Deleting a person, which can be undone, and deleting for good, which cannot. */
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ContractError } from '../../core/contract.ts'
import { takenOut } from '../../core/people/take-out.ts'
import { daysNaming, takenOutOfDays } from '../../core/people/take-out-of-days.ts'
import type { PersonId, RegistrationId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import type { RecordChange, RecordSet } from '../../core/records/record-set.ts'
import { decideOrTell, erase, useRecordSet } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { people, personForm as words } from '../../strings/people.ts'
import { ConfirmDanger } from '../../ui/confirm-danger.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'

type DeletePersonProps = { readonly id: string; readonly name: string }

export const DeletePerson = ({ id, name }: DeletePersonProps) => {
  const records = useRecordSet()
  const [asked, setAsked] = useState(false)
  const [error, setError] = useState<ContractError | null>(null)
  const [, navigate] = useLocation()
  const personId = [...(records?.person.keys() ?? [])].find((each) => each === id)
  if (records === undefined || personId === undefined) return null

  const leave = (message: string, hint?: string) => {
    navigate(paths.people)
    announce(message)
    notifications.show({ title: message, message: hint })
  }
  const deletePerson = async () => {
    const done = await decideOrTell(people.deleted(name), (now) => [
      ...namedElsewhere(now, personId),
      { kind: 'person', id: personId, value: null },
    ])
    if (done) leave(people.deleted(name), common.deletedHint)
  }
  const erasePerson = async () => {
    let ofDays: readonly RegistrationId[] = []
    let isNamed = false
    const taken = await decideOrTell(words.takenOut, (now) => {
      const days = takenOutOfDays(now, personId, todayInDenmark())
      const changes = [...namedElsewhere(now, personId), ...days.changes]
      ofDays = days.erased
      isNamed = changes.length > 0
      return changes
    })
    if (isNamed && !taken) return
    for (const registration of ofDays) {
      const gone = await erase({ kind: 'registration', id: registration })
      if (!gone.ok) return setError(gone.error)
    }
    const done = await erase({ kind: 'person', id: personId })
    if (done.ok) leave(words.erased)
    else setError(done.error)
  }
  const days = daysNaming(records, personId)
  const attended = [...records.meeting].filter(([key, value]) => days.has(key) || isNamedAt(value, personId)).length
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

/** Where others name the person, the name goes. */
const namedElsewhere = ({ person, forum, membership }: RecordSet, personId: PersonId): readonly RecordChange[] => {
  const out = takenOut(personId, {
    people: Array.from(person, ([id, value]) => ({ id, value })),
    forums: Array.from(forum, ([id, value]) => ({ id, value })),
    memberships: Array.from(membership, ([id, value]) => ({ id, value })),
  })
  return [
    ...out.people.map(({ id, value }) => ({ kind: 'person' as const, id, value })),
    ...out.forums.map(({ id, value }) => ({ kind: 'forum' as const, id, value })),
    ...out.memberships.map((id) => ({ kind: 'membership' as const, id, value: null })),
  ]
}
