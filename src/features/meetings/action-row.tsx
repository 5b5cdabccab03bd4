/** One action: what is to be done, by whom, by when. */
import { ActionIcon, Group, MultiSelect, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ActionId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import { commitOrTell, flushDrafts, remove, useDraft } from '../../replica/index.ts'
import { plan, minutes as words } from '../../strings/meetings.ts'
import { DateField } from '../../ui/date-field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { personIn, personOptions } from './fields.tsx'
import type { PeopleById } from './use-meeting.ts'

type ActionRowProps = {
  readonly id: ActionId
  /** Just added: it takes the focus. */
  readonly isNew: boolean
  readonly people: PeopleById
  readonly participants: Meeting['participants']
}

export const ActionRow = ({ id, isNew, people, participants }: ActionRowProps) => {
  const draft = useDraft('action', id, words.actionChanged)
  const task = useRef<HTMLInputElement>(null)
  const ready = draft !== undefined
  useEffect(() => {
    if (isNew && ready) task.current?.focus()
  }, [isNew, ready])
  if (!draft) return null
  const { value, set } = draft
  const there = new Set(participants.map((each) => each.personId))
  const removeIt = async () => {
    await flushDrafts()
    if (await commitOrTell(words.actionRemoved, [remove('action', id)])) announce(words.actionRemoved)
  }
  return (
    <Group component="li" gap="xs" align="flex-end" px="sm" py={4} data-action={id} tabIndex={-1} onBlur={draft.onBlur}>
      <TextInput
        ref={task}
        label={words.task}
        value={value.task}
        onChange={(event) => set('task', event.currentTarget.value)}
        flex="2 1 14rem"
      />
      <MultiSelect
        label={words.responsible}
        value={[...value.responsibleIds]}
        onChange={(ids) =>
          set(
            'responsibleIds',
            ids.flatMap((each) => personIn(people, each) ?? []),
          )
        }
        data={[
          { group: plan.participants, items: personOptions(people, (each) => there.has(each)) },
          { group: plan.others, items: personOptions(people, (each) => !there.has(each)) },
        ]}
        nothingFoundMessage={plan.nobodyFound}
        searchable
        flex="1 1 12rem"
      />
      <DateField label={words.deadline} value={value.deadline} onChange={(date) => set('deadline', date)} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words.removeAction}
        onClick={() => void removeIt()}
      >
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
