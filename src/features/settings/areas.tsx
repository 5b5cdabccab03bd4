/** The areas, in the order in which they are shown everywhere. */
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { byOrder, keyBetween } from '../../core/order.ts'
import { newValue } from '../../core/records/index.ts'
import { commitOrTell, edit, newId, put, remove, type Stored, useDraft, useRecords } from '../../replica/index.ts'
import { settings } from '../../strings/settings.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SavedAt } from '../../ui/saved-at.tsx'
import classes from './settings.module.css'
import { useAreaUses } from './uses.ts'

const words = settings.areas

export const AreasSection = () => {
  const found = useRecords('area')
  if (found === undefined) return null
  const areas = inOrder(found)
  const add = () =>
    commitOrTell(words.added, [
      put('area', newId('area'), newValue('area', { order: keyBetween(areas.at(-1)?.value.order || null, null) })),
    ])
  return (
    <Stack>
      <Text>{words.lead}</Text>
      {areas.length === 0 ? (
        <EmptyState order={3} title={words.empty}>
          {words.emptyWhy}
        </EmptyState>
      ) : (
        <Text size="sm" c="dimmed">
          {words.count(areas.length)}
        </Text>
      )}
      {areas.map((area, index) => (
        <AreaRow key={area.id} area={area} above={areas.slice(0, index)} below={areas.slice(index + 1)} />
      ))}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => void add()}>
          {words.add}
        </Button>
      </Group>
    </Stack>
  )
}

/** Areas as they are shown: by order key, those without one last. */
export const inOrder = (areas: readonly Stored<'area'>[]): readonly Stored<'area'>[] =>
  areas.toSorted((a, b) =>
    byOrder({ order: a.value.order || '~', id: a.id }, { order: b.value.order || '~', id: b.id }),
  )

type AreaRowProps = {
  readonly area: Stored<'area'>
  readonly above: readonly Stored<'area'>[]
  readonly below: readonly Stored<'area'>[]
}

const AreaRow = ({ area, above, below }: AreaRowProps) => {
  const draft = useDraft('area', area.id, words.changed)
  const uses = useAreaUses(area.id)
  if (draft === null || draft === undefined) return null
  const { name } = draft.value
  const moveBetween = (before: Stored<'area'> | undefined, after: Stored<'area'> | undefined) =>
    commitOrTell(words.moved, [
      edit('area', area.id, (value) => ({
        ...value,
        order: keyBetween(before?.value.order || null, after?.value.order || null),
      })),
    ])
  return (
    <div>
      <Group gap="xs" onBlur={draft.onBlur}>
        <TextInput
          className={classes.grow}
          aria-label={words.name}
          value={name}
          maxLength={100}
          onChange={(event) => draft.set('name', event.currentTarget.value)}
        />
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={words.moveUp(name)}
          disabled={above.length === 0}
          onClick={() => void moveBetween(above.at(-2), above.at(-1))}
        >
          <IconArrowUp size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={words.moveDown(name)}
          disabled={below.length === 0}
          onClick={() => void moveBetween(below[0], below[1])}
        >
          <IconArrowDown size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="red"
          size="lg"
          aria-label={words.remove(name)}
          disabled={uses.length > 0}
          onClick={() => void commitOrTell(words.removed, [remove('area', area.id)])}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
        <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} />
      </Group>
      {uses.length > 0 && (
        <Text size="sm" c="dimmed">
          {settings.inUse(uses)}
        </Text>
      )}
    </div>
  )
}
