/** The meeting's cases beside its agenda: how far each has come, and its place among the items, by dragging or by a button. */
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  PointerSensor,
  useDndContext,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { Button, Group, Text, Title } from '@mantine/core'
import { IconMessages, IconPackage } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { isApproved } from '../../core/cases/life.ts'
import { stepItem } from '../../core/meetings/agenda-steps.ts'
import { minutesForNext, placeCase, unplaceCase } from '../../core/meetings/case-items.ts'
import type { CaseId } from '../../core/records/ids.ts'
import { newId, type Stored, useRecordSet } from '../../replica/index.ts'
import { countOf } from '../../strings/common.ts'
import { meetingCases as words } from '../../strings/meetings.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'
import { AgendaPlaces, placeAt } from './agenda-places.tsx'
import { CaseCard } from './case-card.tsx'
import { landOnAgenda, moveOnAgenda } from './land-on-agenda.ts'
import classes from './meetings.module.css'
import { type MeetingCases, useMeetingCases } from './use-meeting-cases.ts'

type CasesTabProps = { readonly meeting: Stored<'meeting'> }

export const CasesTab = ({ meeting }: CasesTabProps) => {
  const records = useRecordSet()
  const found = useMeetingCases(records, meeting.id, todayInDenmark())
  const commands = useCaseCommands(meeting, found)
  const sensors = useSensors(useSensor(PointerSensor, byPointer))
  const dropped = ({ active, over }: DragEndEvent) => {
    const dragged = found?.cases.find(({ id }) => id === active.id)
    const place = over === null ? null : placeAt(over.id)
    if (dragged?.row.caseId != null && place !== null) commands.place(dragged.row.caseId, place)
  }
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={dropped} accessibility={silent}>
      <div className={classes.writing}>
        <section className={classes.text} aria-label={words.list} data-pane tabIndex={-1}>
          {found !== undefined && <Cases meeting={meeting} found={found} commands={commands} />}
        </section>
        <section className={`${classes.text} ${classes.beside}`} aria-label={words.agenda} data-pane tabIndex={-1}>
          <Title order={3} size="h4">
            {words.agenda}
          </Title>
          {found !== undefined && <AgendaPlaces agenda={found.agenda} commands={commands} meetingId={meeting.id} />}
        </section>
      </div>
      <Lifted found={found} />
    </DndContext>
  )
}

/** What is held while it is dragged: above both panes, since each hides what leaves it. */
const Lifted = ({ found }: { readonly found: MeetingCases | undefined }) => {
  const { active } = useDndContext()
  const lifted = found?.cases.find(({ id }) => id === active?.id)
  return (
    <DragOverlay dropAnimation={null}>
      {lifted !== undefined && (
        <div className={classes.card} data-lifted>
          <Text fw={600}>{lifted.name}</Text>
          {lifted.themes !== '' && <Text size="sm">{lifted.themes}</Text>}
        </div>
      )}
    </DragOverlay>
  )
}

/** The same objects always. The button says what happens to those who do not see it. */
const byPointer = { activationConstraint: { distance: 6 } }
const nothing = () => undefined
const silent = {
  announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing },
}

type CasesProps = {
  readonly meeting: Stored<'meeting'>
  readonly found: MeetingCases
  readonly commands: CaseCommands
}

const Cases = ({ meeting, found, commands }: CasesProps) => {
  const { cases } = found
  const placed = cases.filter(({ item }) => item !== null).length
  const ready = cases.some(({ row }) => isApproved(row))
  if (cases.length === 0)
    return (
      <EmptyState
        icon={<IconMessages size={40} />}
        title={words.empty}
        order={3}
        action={
          <Button
            component={Link}
            href={
              meeting.value.date === null
                ? paths.rotation
                : paths.rotationOf(meeting.value.forumId, Number(meeting.value.date.slice(0, 4)))
            }
          >
            {words.toRotation}
          </Button>
        }
      >
        {words.emptyWhy}
      </EmptyState>
    )
  return (
    <>
      <Group justify="space-between" gap="sm" mb="sm">
        <Text role="status">{words.count(countOf(cases.length, words.one, words.many), placed)}</Text>
        {ready && (
          <Button
            component={Link}
            href={paths.casesPack(meeting.id)}
            variant="default"
            leftSection={<IconPackage size={20} aria-hidden />}
          >
            {words.pack}
          </Button>
        )}
      </Group>
      <ul className={classes.items}>
        {cases.map((each) => (
          <CaseCard key={each.id} found={each} commands={commands} />
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {words.dragHint}
      </Text>
    </>
  )
}

export type CaseCommands = {
  /** As chosen, or the case's share of the round. */
  readonly minutesOf: (caseId: CaseId) => number | null
  readonly setMinutes: (caseId: CaseId, minutes: number | null) => void
  /** From 0; null where it goes by itself. */
  readonly place: (caseId: CaseId, place: number | null) => void
  readonly remove: (caseId: CaseId) => void
  readonly move: (caseId: CaseId, step: 1 | -1) => void
}

const useCaseCommands = (meeting: Stored<'meeting'>, found: MeetingCases | undefined): CaseCommands => {
  const [chosen, setChosen] = useState<ReadonlyMap<CaseId, number | null>>(new Map())
  const agenda = (found?.agenda ?? []).map((line) => ({ ...line, order: line.value.order }))
  const usualMinutes = minutesForNext(agenda, found?.cases.length ?? 0)
  const minutesOf = (caseId: CaseId) => (chosen.has(caseId) ? (chosen.get(caseId) ?? null) : usualMinutes)
  return {
    minutesOf,
    setMinutes: (caseId, minutes) => setChosen(new Map([...chosen, [caseId, minutes]])),
    place: (caseId, place) => {
      const placing = { id: newId('agenda-item'), caseId, minutes: minutesOf(caseId), place }
      landOnAgenda(words.placed, (records) => placeCase(records, meeting.id, placing))
    },
    remove: (caseId) => landOnAgenda(words.removed, (records) => unplaceCase(records, meeting.id, caseId)),
    move: (caseId, step) => {
      const own = agenda.find(({ value }) => value.caseId === caseId)
      if (own !== undefined) moveOnAgenda(words.moved, words.movedTo, (records) => stepItem(records, own.id, step))
    },
  }
}
