/** The areas, in the order in which they are shown everywhere. */
import { ActionIcon, Box, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { inOrder, insertKeys, moveItem, type Ordered } from '../../core/meetings/agenda-order.ts'
import type { AreaId } from '../../core/records/ids.ts'
import { newValue } from '../../core/records/index.ts'
import type { RecordChange, RecordSet } from '../../core/records/record-set.ts'
import { commitOrTell, decideOrTell, newId, remove, type Stored, useDraft, useRecords } from '../../replica/index.ts'
import { settings } from '../../strings/settings.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SavedAt } from '../../ui/saved-at.tsx'
import { AreaSchoolHolidays } from './school-holidays.tsx'
import classes from './settings.module.css'
import { useAreaUses } from './uses.ts'

const words = settings.areas

export const AreasSection = () => {
  const found = useRecords('area')
  if (found === undefined) return null
  const areas = areasInOrder(found)
  const add = () => {
    const id = newId('area')
    return decideOrTell(words.added, (now) => reordered(now, insertKeys(orderedIn(now), now.area.size, [id])))
  }
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
        <AreaRow
          key={area.id}
          area={area}
          isFirst={index === 0}
          isLast={index === areas.length - 1}
          onMove={(step) =>
            void decideOrTell(words.moved, (now) => {
              const all = orderedIn(now)
              return reordered(now, moveItem(all, area.id, all.findIndex(({ id }) => id === area.id) + step))
            })
          }
        />
      ))}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => void add()}>
          {words.add}
        </Button>
      </Group>
    </Stack>
  )
}

/** In the order in which areas are shown everywhere. */
export const areasInOrder = (areas: readonly Stored<'area'>[]) =>
  inOrder(areas.map((area) => ({ ...area, order: area.value.order })))

const orderedIn = ({ area }: RecordSet): readonly Ordered<AreaId>[] =>
  inOrder([...area].map(([id, { order }]) => ({ id, order })))

/** With the keys they have now; one that is not there yet is new. */
const reordered = ({ area }: RecordSet, keys: readonly Ordered<AreaId>[]): readonly RecordChange<'area'>[] =>
  keys.map(({ id, order }) => ({ kind: 'area', id, value: { ...(area.get(id) ?? newValue('area', {})), order } }))

type AreaRowProps = {
  readonly area: Stored<'area'>
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (step: 1 | -1) => void
}

const AreaRow = ({ area, isFirst, isLast, onMove }: AreaRowProps) => {
  const draft = useDraft('area', area.id, words.changed)
  const uses = useAreaUses(area.id)
  if (draft === null || draft === undefined) return null
  const { name } = draft.value
  return (
    <Box onBlur={draft.onBlur}>
      <Group gap="xs">
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
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={words.moveDown(name)}
          disabled={isLast}
          onClick={() => onMove(1)}
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
      <AreaSchoolHolidays draft={draft} />
    </Box>
  )
}
