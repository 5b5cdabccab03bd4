/** Which case a form is read into, what it replaces there, and the one commit that writes it. */
import { Alert, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useMemo, useState } from 'react'
import type { FormReading } from '../../../core/cases/form.ts'
import { type CaseProblem, isApproved } from '../../../core/cases/life.ts'
import { type FormOwner, type FormPlace, formOwner, formPlaces, readIn } from '../../../core/cases/read-in.ts'
import { longDate } from '../../../core/danish/dates.ts'
import { fullName } from '../../../core/people/names.ts'
import type { CaseId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { decide } from '../../../replica/index.ts'
import { caseProblem } from '../../../strings/case-life.ts'
import { readInWords as words } from '../../../strings/case-read-in.ts'
import { caseStatusWords } from '../../../strings/cases.ts'
import { common } from '../../../strings/common.ts'
import { announce } from '../../../ui/live-region.tsx'
import { todayInDenmark } from '../../../ui/today.ts'

type ReadIntoProps = {
  readonly records: RecordSet
  readonly reading: FormReading
  readonly stoodOn: CaseId | null
  /** The way to another file. */
  readonly other: ReactNode
  readonly onClose: () => void
  readonly onRead: ((caseId: CaseId) => void) | undefined
}

export const ReadInto = ({ records, reading, stoodOn, other, onClose, onRead }: ReadIntoProps) => {
  const [today] = useState(() => todayInDenmark())
  const places = useMemo(() => formPlaces(records, today), [records, today])
  const owner = useMemo(() => formOwner(records, places, reading), [records, places, reading])
  const [chosen, setChosen] = useState<string | null>(() => firstChoice(owner, places, stoodOn))
  const [confirmed, setConfirmed] = useState(false)
  const [running, setRunning] = useState(false)
  const [refused, setRefused] = useState<readonly CaseProblem[]>([])
  const place = places.find((one) => keyOf(one) === chosen) ?? null

  const run = async (into: FormPlace) => {
    setRunning(true)
    let written: CaseId | undefined
    const { done, refused: why } = await decide(words.done, (now) => {
      const changes = readIn(now, into, reading, { today, by: '' })
      if (changes.ok) written = changes.value.find((change) => change.kind === 'case')?.id
      return changes
    })
    setRefused(why ?? [])
    setRunning(false)
    if (!done) return
    announce(words.done)
    notifications.show({ message: words.done })
    onClose()
    if (written !== undefined) onRead?.(written)
  }

  if (places.length === 0)
    return (
      <Stack>
        <Alert color="amber">{words.noPlaces}</Alert>
        <Group>
          {other}
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
        </Group>
      </Stack>
    )
  return (
    <Stack>
      <Select
        label={words.whose}
        description={ownerText(owner, stoodOn)}
        placeholder={words.choosePlace}
        data={places.map((one) => ({ value: keyOf(one), label: placeText(records, one) }))}
        value={chosen}
        allowDeselect={false}
        searchable
        onChange={(next) => {
          setChosen(next)
          setConfirmed(false)
          setRefused([])
        }}
      />
      {place?.hasText === true && (
        <Alert color="amber">
          <Text>{words.replaces}</Text>
          {isApproved(place) && <Text>{words.replacesApproved}</Text>}
          <Checkbox
            mt="xs"
            label={words.replaceConfirm}
            checked={confirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
          />
        </Alert>
      )}
      {refused.length > 0 && (
        <Alert color="red" role="alert" title={words.refused}>
          {refused.map((problem) => (
            <Text key={problem.code}>{caseProblem(problem)}</Text>
          ))}
        </Alert>
      )}
      <Group>
        <Button
          loading={running}
          disabled={place === null || (place.hasText && !confirmed)}
          onClick={() => place !== null && void run(place)}
        >
          {words.readIn}
        </Button>
        {other}
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
      </Group>
    </Stack>
  )
}

const keyOf = ({ turnId, caseId }: FormPlace): string => `${turnId} ${caseId ?? ''}`

/** The form's number goes before where somebody stood; a form of a closed case is read nowhere by itself. */
const firstChoice = (owner: FormOwner, places: readonly FormPlace[], stoodOn: CaseId | null): string | null => {
  if (owner.type === 'open') return keyOf(owner.place)
  const standing = places.find(({ caseId }) => caseId !== null && caseId === stoodOn)
  return owner.type === 'closed' || standing === undefined ? null : keyOf(standing)
}

const ownerText = (owner: FormOwner, stoodOn: CaseId | null): string => {
  if (owner.type !== 'open') return owner.type === 'closed' ? words.closedOwner : words.unknownOwner
  return stoodOn === null || owner.place.caseId === stoodOn ? words.byReference : words.otherOwner
}

const placeText = (records: RecordSet, { meetingDate, forumId, personIds, authorId, status }: FormPlace): string => {
  const people = authorId === null ? personIds : [authorId]
  return words.place([
    meetingDate === null ? words.noDate : longDate(meetingDate),
    (forumId === null ? undefined : records.forum.get(forumId)?.name) ?? '',
    ...people.map((id) => {
      const person = records.person.get(id)
      return person === undefined ? '' : fullName(person)
    }),
    caseStatusWords[status].toLowerCase(),
  ])
}
