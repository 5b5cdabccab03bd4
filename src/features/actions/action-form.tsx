/** A new action that no meeting agreed on, or one that is corrected. What approved minutes hold stays as it was approved. */
import { Alert, Anchor, Button, Group, Modal, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type FormEvent, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { byDanish } from '../../core/danish/sorting.ts'
import { whyLocked } from '../../core/minutes/lock.ts'
import { fullName, sortPeople } from '../../core/people/names.ts'
import type { Action } from '../../core/records/action.ts'
import type { ActionId } from '../../core/records/ids.ts'
import { newValue } from '../../core/records/index.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { commitOrTell, editsOf, newId } from '../../replica/index.ts'
import { actionForm as words } from '../../strings/actions.ts'
import { common } from '../../strings/common.ts'
import { DateField } from '../../ui/date-field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'
import type { ActionChoice } from './address.ts'

type ActionFormProps = {
  readonly records: RecordSet
  /** Null writes a new one. */
  readonly id: ActionId | null
  /** What is shown: a new action begins with the person and the forum that were chosen. */
  readonly choice: ActionChoice
  readonly onClose: () => void
}

export const ActionForm = ({ records, id, choice, onClose }: ActionFormProps) => {
  const before = id === null ? undefined : records.action.get(id)
  const [value, setValue] = useState<Action>(() => before ?? newAction(records, choice))
  const [asked, setAsked] = useState(false)
  const [saving, setSaving] = useState(false)
  const set = (change: Partial<Action>) => setValue({ ...value, ...change })
  const meeting = value.meetingId === null ? undefined : records.meeting.get(value.meetingId)
  const locked = before !== undefined && meeting !== undefined && whyLocked(meeting) !== null
  const people = useMemo(
    () =>
      sortPeople([...records.person].map(([each, person]) => ({ id: each, value: person }))).map((each) => ({
        value: each.id as string,
        label: fullName(each.value),
      })),
    [records],
  )
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (value.task.trim() === '' || saving) return
    const label = before === undefined ? words.created : words.changed
    const change = { kind: 'action' as const, id: id ?? newId('action'), value }
    setSaving(true)
    const done = await commitOrTell(label, editsOf(records, [change]))
    setSaving(false)
    if (!done) return
    announce(label)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={before === undefined ? words.newTitle : words.editTitle}>
      <form onSubmit={(event) => void save(event)}>
        <Stack>
          {locked && value.meetingId !== null && (
            <Alert color="petrol" icon={<IconLock aria-hidden />}>
              {words.locked}{' '}
              <Anchor component={Link} href={paths.meeting(value.meetingId, 'referat')} size="sm">
                {words.toMinutes}
              </Anchor>
            </Alert>
          )}
          <TextInput
            label={words.task}
            value={value.task}
            onChange={(event) => set({ task: event.currentTarget.value })}
            error={asked && value.task.trim() === '' ? words.taskMissing : null}
            maxLength={500}
            disabled={locked}
            data-autofocus
          />
          <MultiSelect
            label={words.responsible}
            value={[...value.responsibleIds]}
            onChange={(ids) => set({ responsibleIds: [...records.person.keys()].filter((each) => ids.includes(each)) })}
            data={people}
            nothingFoundMessage={words.nobodyFound}
            disabled={locked}
            searchable
          />
          <DateField
            label={words.deadline}
            value={value.deadline}
            onChange={(deadline) => set({ deadline })}
            disabled={locked}
            withWeekday
          />
          <ForumField records={records} value={value} onChange={set} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {locked ? common.close : common.cancel}
            </Button>
            {!locked && <Button type="submit">{words.save}</Button>}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

type ForumFieldProps = {
  readonly records: RecordSet
  readonly value: Action
  readonly onChange: (change: Partial<Action>) => void
}

/** Follows the meeting where one agreed on it. */
const ForumField = ({ records: { forum, meeting }, value, onChange }: ForumFieldProps) => {
  const own = value.meetingId === null ? undefined : meeting.get(value.meetingId)
  const forumId = own?.forumId ?? value.forumId
  return (
    <NativeSelect
      label={words.forum}
      description={own === undefined ? words.forumWhy : words.fromMeeting}
      value={forumId ?? ''}
      onChange={({ currentTarget }) =>
        onChange({ forumId: [...forum.keys()].find((each) => each === currentTarget.value) ?? null })
      }
      data={[
        { value: '', label: words.noForum },
        ...[...forum]
          .filter(([each, { active }]) => active || each === forumId)
          .map(([each, { name }]) => ({ value: each as string, label: name }))
          .toSorted(byDanish(({ label }) => label)),
      ]}
      disabled={own !== undefined}
    />
  )
}

const newAction = ({ person, forum }: RecordSet, choice: ActionChoice): Action =>
  newValue('action', {
    responsibleIds: [...person.keys()].filter((each) => each === choice.person),
    forumId: [...forum.keys()].find((each) => each === choice.forum) ?? null,
  })
