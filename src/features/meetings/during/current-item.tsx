/** The item that is on: what is said, what is decided, who does what, and what becomes of the item. */
import { Button, Group, Text, Title } from '@mantine/core'
import { IconArrowForward, IconCheck, IconPlus, IconRotate2 } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { momentInDenmark } from '../../../core/danish/dates.ts'
import { categoryTitles } from '../../../core/documents/words.ts'
import { phasesOf, type RunFacts, startAt, stopClock } from '../../../core/meetings/run.ts'
import { closeItem, nextOpenItem, postponeItem, takeUpItem } from '../../../core/minutes/items.ts'
import type { AgendaItem } from '../../../core/records/agenda-item.ts'
import type { AgendaItemId, MeetingId } from '../../../core/records/ids.ts'
import { newValue } from '../../../core/records/index.ts'
import type { Meeting } from '../../../core/records/meeting.ts'
import { isEmptyText, type RichText } from '../../../core/text/blocks.ts'
import {
  commitOrTell,
  type Edit,
  edit,
  flushDrafts,
  newElementId,
  newId,
  put,
  useDraft,
  useRecords,
} from '../../../replica/index.ts'
import { during as words } from '../../../strings/during.ts'
import { minutes as minutesWords } from '../../../strings/meetings.ts'
import { BlockEditor } from '../../../ui/block-editor/block-editor.tsx'
import { TextView } from '../../../ui/block-editor/text-view.tsx'
import { useCommand } from '../../../ui/commands.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { ActionRow } from '../action-row.tsx'
import { ApproveEarlier } from '../after/approve-earlier.tsx'
import { SaveState } from '../agenda-item-card.tsx'
import { FieldLabel } from '../field-label.tsx'
import meetingClasses from '../meetings.module.css'
import { reviseRun, useRunBase } from '../run/use-meeting-run.ts'
import type { ListedItem, PeopleById } from '../use-meeting.ts'
import { DecisionChoice } from './decision-choice.tsx'
import classes from './during.module.css'

type CurrentItemProps = {
  readonly item: ListedItem
  readonly items: readonly ListedItem[]
  readonly people: PeopleById
  readonly participants: Meeting['participants']
  /** How often somebody came to this item to write; each time its text takes the focus. */
  readonly focusAsked: number
  /** Closed or moved: on to the next. */
  readonly onSettled: (id: AgendaItemId) => void
}

export const CurrentItem = (props: CurrentItemProps) => {
  const { item, items, people, participants, focusAsked, onSettled } = props
  const { id, number } = item
  const draft = useDraft('agenda-item', id, words.itemChanged)
  const actions = useRecords('action', { meetingId: item.value.meetingId })
  const root = useRef<HTMLLIElement>(null)
  const [newAction, setNewAction] = useState<string | null>(null)
  const { onwards } = useClockOnwards(item.value.meetingId, items)
  const become = async (said: string, change: (value: AgendaItem) => AgendaItem) => {
    await flushDrafts()
    if (!(await commitOrTell(said, [edit('agenda-item', id, change), ...onwards(id)]))) return
    announce(said)
    onSettled(id)
  }
  const open = item.value.progress === 'open'
  const close = () => void become(words.closed(number), closeItem)
  const postpone = () => void become(words.postponed(number), postponeItem)
  const takeUp = async () => {
    await flushDrafts()
    const said = words.takenUp(number)
    if (await commitOrTell(said, [edit('agenda-item', id, takeUpItem)])) announce(said)
  }
  const addAction = async () => {
    const actionId = newId('action')
    const action = newValue('action', { meetingId: item.value.meetingId, agendaItemId: id })
    if (!(await commitOrTell(minutesWords.actionAdded, [put('action', actionId, action)]))) return
    announce(minutesWords.actionAdded)
    setNewAction(actionId)
  }
  const toText = () => document.getElementById(`said-${id}`)?.focus()
  const ready = draft !== undefined
  useEffect(() => {
    if (ready && focusAsked > 0) document.getElementById(`said-${id}`)?.focus()
  }, [ready, focusAsked, id])
  useCommand('mod+Enter', words.commands.close, close, open)
  useCommand('alt+U', words.commands.postpone, postpone, open)
  useCommand('alt+R', words.commands.text, toText)
  useCommand('alt+B', words.commands.decision, () =>
    root.current?.querySelector<HTMLElement>('[data-decision]')?.focus(),
  )
  useCommand('alt+O', words.commands.action, () => void addAction())
  if (!draft) return <li aria-busy />
  const { value, set } = draft
  const toCard = () => root.current?.focus()
  return (
    <li
      ref={root}
      className={`${meetingClasses.card} ${classes.current}`}
      aria-label={words.now(number)}
      aria-current="step"
      data-item={id}
      data-current-item
      tabIndex={-1}
      onBlur={draft.onBlur}
      onKeyDownCapture={(event) => {
        // A text keeps every Enter to itself, also the one that closes the item.
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !open) return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap" px="sm">
        <Title order={3} className={classes.currentTitle ?? ''}>
          {number}. {value.title || categoryTitles[value.category]}
        </Title>
        {value.progress !== 'open' && (
          <Text component="span" fw={600} className={classes.sign ?? ''}>
            {value.progress === 'done' ? (
              <IconCheck size={20} aria-hidden />
            ) : (
              <IconArrowForward size={20} aria-hidden />
            )}
            {words.progress[value.progress]}
          </Text>
        )}
      </Group>
      <AgendaText item={value} />
      <ApproveEarlier itemId={id} item={value} />
      <FieldLabel>{minutesWords.text}</FieldLabel>
      <BlockEditor
        id={`said-${id}`}
        label={minutesWords.textOf(number)}
        placeholder={minutesWords.textPlaceholder}
        value={value.minutesText}
        onChange={(text: RichText) => set('minutesText', text)}
        newElementId={newElementId}
        onLeave={toCard}
      />
      <DecisionChoice
        number={number}
        item={value}
        onChange={(decision) => set('decision', decision)}
        onLeave={toCard}
      />
      <ul className={meetingClasses.plainList} aria-label={minutesWords.actionsOf(number)}>
        {(actions ?? [])
          .filter((action) => action.value.agendaItemId === id)
          .map((action) => (
            <ActionRow
              key={action.id}
              id={action.id}
              isNew={action.id === newAction}
              people={people}
              participants={participants}
            />
          ))}
      </ul>
      <Group gap="xs" mt="sm" px="sm" pb="lg">
        <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => void addAction()}>
          {minutesWords.addAction}
        </Button>
        {open ? (
          <>
            <Button variant="default" leftSection={<IconArrowForward size={20} aria-hidden />} onClick={postpone}>
              {words.postpone}
            </Button>
            <Button leftSection={<IconCheck size={20} aria-hidden />} onClick={close} title={words.closeKeys}>
              {words.close}
            </Button>
          </>
        ) : (
          <Button variant="default" leftSection={<IconRotate2 size={20} aria-hidden />} onClick={() => void takeUp()}>
            {words.takeUp}
          </Button>
        )}
      </Group>
      {value.progress === 'postponed' && (
        <Text size="sm" c="dimmed" px="sm" pb="lg">
          {words.postponedWhy}
        </Text>
      )}
      <SaveState draft={draft} />
    </li>
  )
}

/** What the agenda says, to look at while writing. */
const AgendaText = ({ item }: { readonly item: AgendaItem }) => {
  const [shown, setShown] = useState(false)
  if (isEmptyText(item.content) && isEmptyText(item.recommendation)) return null
  return (
    <>
      <Button variant="subtle" size="compact-sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? minutesWords.hideItemText : minutesWords.showItemText}
      </Button>
      {shown && (
        <div className={meetingClasses.itemText}>
          <TextView text={item.content} />
          <TextView text={item.recommendation} />
        </div>
      )}
    </>
  )
}

/** A clock that runs on an item goes on to the next one with it, in the same step. */
const useClockOnwards = (meetingId: MeetingId, items: readonly ListedItem[]) => {
  const base = useRunBase(meetingId)
  const onwards = (id: AgendaItemId): readonly Edit[] => {
    if (base === null) return []
    const next = items.find((item) => item.id === nextOpenItem(items, id))
    const goOn = (facts: RunFacts) => {
      const last = facts.run?.spans.at(-1)
      if (last?.to !== null || last.itemId !== id) return []
      return next === undefined
        ? stopClock(facts)
        : startAt(facts, { itemId: next.id, phase: phasesOf(next.value)[0]?.phase ?? null }, newElementId)
    }
    return [reviseRun(base.factsAt(momentInDenmark(new Date())), goOn)]
  }
  return { onwards }
}
