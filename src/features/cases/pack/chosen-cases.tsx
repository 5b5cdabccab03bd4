/** The cases of a pack in their order: each is in or out, and is moved by dragging, by its handle's keys or by Alt and an arrow. */
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, Checkbox, Text } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo } from 'react'
import type { CaseId } from '../../../core/records/ids.ts'
import { casePack as words } from '../../../strings/case-pack.ts'
import { announce } from '../../../ui/live-region.tsx'
import classes from './pack.module.css'

export type ChosenCase = {
  readonly id: CaseId
  readonly title: string
  readonly about: string
  readonly included: boolean
}

type ChosenCasesProps = {
  readonly cases: readonly ChosenCase[]
  readonly onChange: (next: readonly ChosenCase[]) => void
}

const byPointer = { activationConstraint: { distance: 6 } }
const byKeyboard = { coordinateGetter: sortableKeyboardCoordinates }

export const ChosenCases = ({ cases, onChange }: ChosenCasesProps) => {
  const sensors = useSensors(useSensor(PointerSensor, byPointer), useSensor(KeyboardSensor, byKeyboard))
  const ids = useMemo(() => cases.map(({ id }): string => id), [cases])
  const accessibility = useMemo(() => dragWords(ids), [ids])
  const moveTo = (from: number, to: number) => {
    const moved = cases[from]
    if (moved === undefined || to < 0 || to >= cases.length) return
    onChange(cases.toSpliced(from, 1).toSpliced(to, 0, moved))
    announce(words.moved(to + 1))
  }
  const dropped = ({ active, over }: DragEndEvent) => {
    const to = ids.indexOf(String(over?.id))
    if (to >= 0) moveTo(ids.indexOf(String(active.id)), to)
  }
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={dropped} accessibility={accessibility}>
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className={classes.cases} aria-label={words.cases}>
          {cases.map((each, index) => (
            <OneCase
              key={each.id}
              each={each}
              number={index + 1}
              onToggle={() => onChange(cases.with(index, { ...each, included: !each.included }))}
              onMove={(step) => moveTo(index, index + step)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

type OneCaseProps = {
  readonly each: ChosenCase
  readonly number: number
  readonly onToggle: () => void
  readonly onMove: (step: 1 | -1) => void
}

const OneCase = ({ each: { id, title, about, included }, number, onToggle, onMove }: OneCaseProps) => {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  })
  const pressed = (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined
    if (step === undefined) return
    event.preventDefault()
    onMove(step)
  }
  return (
    <li ref={setNodeRef} className={classes.case} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <ActionIcon
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        onKeyDown={(event) => {
          pressed(event)
          listeners?.onKeyDown?.(event)
        }}
        // Esc puts the case back; the panel stays.
        data-mantine-stop-propagation={isDragging}
        variant="subtle"
        color="gray"
        aria-label={words.move(number)}
      >
        <IconGripVertical size={20} aria-hidden />
      </ActionIcon>
      <Checkbox checked={included} onChange={onToggle} onKeyDown={pressed} aria-label={words.include(title)} />
      <div>
        <Text fw={500}>{title}</Text>
        {about !== '' && (
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        )}
      </div>
    </li>
  )
}

const dragWords = (ids: readonly string[]) => {
  const numberOf = (id: string | number | undefined) => ids.indexOf(String(id)) + 1
  type Moved = {
    readonly active: { readonly id: string | number }
    readonly over: { readonly id: string | number } | null
  }
  return {
    announcements: {
      onDragStart: ({ active }: Pick<Moved, 'active'>) => words.lifted(numberOf(active.id)),
      onDragOver: ({ active, over }: Moved) =>
        over === null || over.id === active.id ? words.lifted(numberOf(active.id)) : words.over(numberOf(over.id)),
      onDragEnd: ({ over }: Moved) => (over === null ? words.dropCancelled : words.dropped(numberOf(over.id))),
      onDragCancel: () => words.dropCancelled,
    },
    screenReaderInstructions: { draggable: words.dragHelp },
  }
}
