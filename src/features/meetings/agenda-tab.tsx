/** The agenda as it is written: items in their order with running clock times, and the paper beside them. */
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconListDetails, IconPlus } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { durationText } from '../../core/danish/dates.ts'
import { agendaFor } from '../../core/meetings/agenda-from-template.ts'
import { allocatedMinutes, beyondMeeting, clockTimes, meetingMinutes } from '../../core/meetings/schedule.ts'
import { isComing } from '../../core/meetings/status.ts'
import { byOrder } from '../../core/order.ts'
import type { AgendaItemId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { newElementId, type Stored, useRecordSet, useRecords } from '../../replica/index.ts'
import { usualItems } from '../../strings/agenda.ts'
import { countOf } from '../../strings/common.ts'
import { agenda as words } from '../../strings/meetings.ts'
import { useCommand } from '../../ui/commands.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AgendaCarried } from './agenda-carried.tsx'
import { AgendaEarlierActions } from './agenda-earlier-actions.tsx'
import { AgendaItemCard } from './agenda-item-card.tsx'
import { AgendaProposals } from './agenda-proposals.tsx'
import { AgendaUsual } from './agenda-usual.tsx'
import { dragWords } from './drag-words.ts'
import { useItemCommands } from './item-commands.ts'
import { noOrigins, originsOf } from './item-origins.ts'
import { landOnAgenda } from './land-on-agenda.ts'
import classes from './meetings.module.css'
import { PaperPane } from './paper-pane.tsx'
import { type ListedItem, useItems, usePeople } from './use-meeting.ts'

type AgendaTabProps = { readonly meeting: Stored<'meeting'> }

export const AgendaTab = ({ meeting }: AgendaTabProps) => {
  const items = useItems(meeting.id)
  return (
    <div className={classes.writing}>
      <section className={`${classes.text} no-print`} aria-label={words.list} data-pane tabIndex={-1}>
        {items !== undefined && <AgendaItems meeting={meeting} items={items} />}
      </section>
      <PaperPane meeting={meeting} document="agenda" />
    </div>
  )
}

const AgendaItems = ({
  meeting,
  items,
}: {
  readonly meeting: Stored<'meeting'>
  readonly items: readonly ListedItem[]
}) => {
  const people = usePeople()
  const records = useRecordSet()
  const isEmpty = items.length === 0
  const make = (now: RecordSet) => (isEmpty ? agendaFor(now, meeting.id, { newId: newElementId }) : [])
  const canMake = records !== undefined && make(records).length > 0
  const attachments = useAttachments(meeting)
  const origins = useMemo(() => (records === undefined ? noOrigins : originsOf(records, items)), [records, items])
  const [newId, setNewId] = useState<AgendaItemId | null>(null)
  const commands = useItemCommands(meeting.id, items, setNewId)
  const times = clockTimes(
    meeting.value,
    items.map(({ value }) => value),
  )
  useFocusKept(items)
  const sensors = useSensors(useSensor(PointerSensor, byPointer), useSensor(KeyboardSensor, byKeyboard))
  const dropped = ({ active, over }: DragEndEvent) => {
    const moved = items.find(({ id }) => id === active.id)
    const onto = items.find(({ id }) => id === over?.id)
    if (moved !== undefined && onto !== undefined) commands.moveOnto(moved.id, onto.id)
  }
  const addAfterFocused = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item
    commands.add(items.find((item) => item.id === id)?.id ?? null)
  }
  useCommand('mod+N', words.newItem, addAfterFocused)
  const order = items.map(({ id }) => id).join(' ')
  const ids = useMemo(() => order.split(' '), [order])
  const accessibility = useMemo(() => dragWords(ids), [ids])
  if (people === undefined) return null
  return (
    <>
      <TimeBar meeting={meeting} items={items} />
      {records !== undefined && <AgendaCarried meetingId={meeting.id} records={records} />}
      {isEmpty ? (
        <EmptyState
          icon={<IconListDetails size={40} />}
          title={words.empty}
          order={3}
          action={canMake && <Button onClick={() => landOnAgenda(usualItems.made, make)}>{usualItems.make}</Button>}
        >
          {canMake ? usualItems.makeWhy : words.emptyWhy}
        </EmptyState>
      ) : (
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          onDragEnd={dropped}
          accessibility={accessibility}
        >
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            <ol className={classes.items}>
              {items.map(({ id, number }, index) => (
                <AgendaItemCard
                  key={id}
                  id={id}
                  number={number}
                  count={items.length}
                  start={times[index]?.start ?? null}
                  end={times[index]?.end ?? null}
                  beyond={times[index]?.beyond ?? false}
                  isNew={id === newId}
                  people={people}
                  attachments={attachments.get(id) ?? noAttachments}
                  origin={origins.get(id)?.text ?? ''}
                  originId={origins.get(id)?.meetingId ?? null}
                  commands={commands}
                />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
      )}
      <Button
        variant={items.length === 0 ? 'filled' : 'default'}
        leftSection={<IconPlus size={20} aria-hidden />}
        onClick={() => commands.add(null)}
        fullWidth
      >
        {words.add}
      </Button>
      {records !== undefined && (
        <Group gap="xs" mt="xs">
          <AgendaProposals meetingId={meeting.id} people={people} />
          {!isEmpty && <AgendaUsual meetingId={meeting.id} records={records} />}
        </Group>
      )}
      <Text size="sm" c="dimmed" mt="xs">
        {words.keys}
      </Text>
      {records !== undefined && isComing(meeting.value.status) && (
        <AgendaEarlierActions meetingId={meeting.id} records={records} />
      )}
    </>
  )
}

/** The same objects always: with new ones every item would be drawn anew. */
const byPointer = { activationConstraint: { distance: 6 } }
const byKeyboard = { coordinateGetter: sortableKeyboardCoordinates }

/** How much of the meeting's time is given away, and a warning where it is more than there is. */
const TimeBar = ({
  meeting,
  items,
}: {
  readonly meeting: Stored<'meeting'>
  readonly items: readonly ListedItem[]
}) => {
  const timed = items.map(({ value }) => value)
  const given = allocatedMinutes(timed)
  const length = meetingMinutes(meeting.value)
  const beyond = beyondMeeting(meeting.value, timed)
  return (
    <Group className={classes.bar} gap="sm" justify="space-between">
      <Text size="sm">
        {countOf(items.length, words.one, words.many)}
        {', '}
        {length === null ? words.total(durationText(given)) : words.totalOf(durationText(given), durationText(length))}
        {length !== null && beyond === 0 && given < length ? `, ${words.left(durationText(length - given))}` : ''}
      </Text>
      <div role="status">
        {beyond > 0 && (
          <span className={classes.needsYou}>
            <IconAlertTriangle size={20} aria-hidden />
            {words.beyond(durationText(beyond))}
          </span>
        )}
        {length === null && (
          <Text size="sm" c="dimmed">
            {words.noTimes}
          </Text>
        )}
      </div>
    </Group>
  )
}

const noAttachments: readonly Stored<'attachment'>[] = []

const useAttachments = (meeting: Stored<'meeting'>): ReadonlyMap<AgendaItemId, readonly Stored<'attachment'>[]> => {
  const all = useRecords('attachment', { meetingId: meeting.id })
  return useMemo(
    () =>
      Map.groupBy(
        (all ?? []).toSorted((a, b) => byOrder({ id: a.id, order: a.value.order }, { id: b.id, order: b.value.order })),
        ({ value }) => value.agendaItemId,
      ),
    [all],
  )
}

/** A moved item takes its focus along: the browser drops it when an element changes place. */
const useFocusKept = (items: readonly ListedItem[]) => {
  const order = items.map(({ id }) => id).join(' ')
  const before = useRef<{ readonly order: string; readonly focused: Element | null }>({ order, focused: null })
  useEffect(() => {
    const remember = () => {
      before.current = { ...before.current, focused: document.activeElement }
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  useLayoutEffect(() => {
    const { focused } = before.current
    if (before.current.order !== order && focused instanceof HTMLElement && focused.isConnected) {
      if (document.activeElement === document.body) focused.focus()
      focused.closest('[data-item]')?.scrollIntoView({ block: 'nearest' })
    }
    before.current = { order, focused }
  }, [order])
}
