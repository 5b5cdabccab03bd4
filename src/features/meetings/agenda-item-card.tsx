/** One item of the agenda, edited where it stands. Enter goes from the title to the text, Esc back, Alt+arrows move the item. */
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, Anchor, Badge, Box, Button, NumberInput, Text, Textarea } from '@mantine/core'
import { IconGripVertical, IconLock, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, memo, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { clockTime } from '../../core/danish/dates.ts'
import { type AgendaItem, agendaCategory } from '../../core/records/agenda-item.ts'
import type { AgendaItemId, MeetingId } from '../../core/records/ids.ts'
import { isEmptyText, type RichText } from '../../core/text/blocks.ts'
import { type DraftOf, newElementId, type Stored, useDraft } from '../../replica/index.ts'
import { origin as origins } from '../../strings/agenda.ts'
import { meetingCases, agenda as words } from '../../strings/meetings.ts'
import { BlockEditor } from '../../ui/block-editor/block-editor.tsx'
import { paths } from '../../ui/paths.ts'
import { SavedAt } from '../../ui/saved-at.tsx'
import { ItemTools } from './agenda-item-tools.tsx'
import { AttachmentList } from './attachment-list.tsx'
import { FieldLabel } from './field-label.tsx'
import { ChoiceField } from './fields.tsx'
import type { ItemCommands } from './item-commands.ts'
import { ItemPhases } from './item-phases.tsx'
import classes from './meetings.module.css'
import { PresentersField } from './presenters-field.tsx'
import type { PeopleById } from './use-meeting.ts'

export type AgendaItemCardProps = {
  readonly id: AgendaItemId
  readonly number: number
  readonly count: number
  readonly start: string | null
  readonly end: string | null
  readonly beyond: boolean
  /** Just added: its title takes the focus. */
  readonly isNew: boolean
  readonly people: PeopleById
  readonly attachments: readonly Stored<'attachment'>[]
  /** Where the item comes from, in words; empty where it began here. */
  readonly origin: string
  /** The earlier meeting that it goes on from. */
  readonly originId: MeetingId | null
  readonly commands: ItemCommands
}

/** Redrawn whenever anything is dragged or reordered; what it holds is not. */
export const AgendaItemCard = memo((props: AgendaItemCardProps) => {
  const { id, number, beyond, commands } = props
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  })
  const moved = (event: KeyboardEvent) => {
    const step =
      event.altKey && !event.shiftKey && !event.ctrlKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (step !== 1 && step !== -1) return
    event.preventDefault()
    commands.move(id, step)
  }
  const handle = useMemo(
    () => (
      <ActionIcon
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        variant="subtle"
        color="gray"
        className={classes.handle ?? ''}
        aria-label={words.drag(number)}
      >
        <IconGripVertical size={20} aria-hidden />
      </ActionIcon>
    ),
    [setActivatorNodeRef, attributes, listeners, number],
  )
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={classes.card}
      aria-label={words.item(number)}
      data-item={id}
      data-beyond={beyond || undefined}
      data-lifted={isDragging || undefined}
      tabIndex={-1}
      onKeyDown={moved}
    >
      <DraftCard {...props} handle={handle} />
    </li>
  )
})

type DraftCardProps = AgendaItemCardProps & { readonly handle: ReactNode }

const DraftCard = memo((props: DraftCardProps) => {
  const draft = useDraft('agenda-item', props.id, words.changed)
  return (
    draft && (
      <Box onBlur={draft.onBlur}>
        <Card {...props} draft={draft} />
      </Box>
    )
  )
})

type CardProps = DraftCardProps & { readonly draft: DraftOf<'agenda-item'> }

const Card = ({
  id,
  number,
  count,
  start,
  end,
  beyond,
  isNew,
  people,
  attachments,
  origin,
  originId,
  commands,
  draft,
  handle,
}: CardProps) => {
  const { value, set } = draft
  const steadySet = useSteadySet(draft)
  const title = useRef<HTMLTextAreaElement>(null)
  const [recommends, setRecommends] = useState(false)
  const [notes, setNotes] = useState(false)
  const textId = `text-${id}`
  const wantsFocus = useRef(isNew)
  useEffect(() => {
    if (wantsFocus.current) title.current?.focus()
    wantsFocus.current = false
  }, [])
  const toTitle = () => title.current?.focus()
  return (
    <>
      <div className={classes.cardHead}>
        {handle}
        <span className={classes.number}>{number}.</span>
        <Textarea
          ref={title}
          aria-label={words.titleOf(number)}
          placeholder={words.titlePlaceholder}
          variant="unstyled"
          rows={1}
          value={value.title}
          onChange={(event) => set('title', event.currentTarget.value.replaceAll(/[\r\n]+/g, ' '))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              event.preventDefault()
              document.getElementById(textId)?.focus()
            }
            if (event.key === 'Escape') event.currentTarget.closest<HTMLElement>('[data-item]')?.focus()
          }}
          className={classes.title ?? ''}
          classNames={{ input: classes.titleInput ?? '' }}
        />
        <ItemTools id={id} number={number} count={count} closed={value.closed} set={steadySet} commands={commands} />
      </div>
      <ItemFacts
        category={value.category}
        minutes={value.minutes}
        closed={value.closed}
        presenters={value.presenters}
        caseId={value.caseId}
        start={start}
        end={end}
        beyond={beyond}
        people={people}
        set={steadySet}
      />
      {(value.category === 'case-round' || value.caseId !== null) && (
        <ItemPhases
          number={number}
          caseId={value.caseId}
          minutes={value.minutes}
          phases={value.phases}
          set={steadySet}
        />
      )}
      {origin !== '' && <Origin text={origin} meetingId={originId} />}
      <FieldLabel>{words.text}</FieldLabel>
      <BlockEditor
        id={textId}
        label={words.textOf(number)}
        placeholder={words.textPlaceholder}
        value={value.content}
        onChange={(content: RichText) => set('content', content)}
        newElementId={newElementId}
        onLeave={toTitle}
      />
      {recommends || !isEmptyText(value.recommendation) ? (
        <>
          <FieldLabel>{words.recommendation}</FieldLabel>
          <BlockEditor
            id={`recommendation-${id}`}
            label={words.recommendationOf(number)}
            placeholder={words.recommendationPlaceholder}
            value={value.recommendation}
            onChange={(recommendation: RichText) => set('recommendation', recommendation)}
            newElementId={newElementId}
            onLeave={toTitle}
            autoOpen={recommends}
          />
        </>
      ) : null}
      {notes || !isEmptyText(value.privateNotes) ? (
        <>
          <FieldLabel>{`${origins.notes} · ${origins.notesWhy}`}</FieldLabel>
          <BlockEditor
            id={`notes-${id}`}
            label={origins.notesOf(number)}
            placeholder={origins.notesPlaceholder}
            value={value.privateNotes}
            onChange={(privateNotes: RichText) => set('privateNotes', privateNotes)}
            newElementId={newElementId}
            onLeave={toTitle}
            autoOpen={notes}
          />
        </>
      ) : null}
      <AttachmentList meetingId={value.meetingId} agendaItemId={id} itemNumber={number} attachments={attachments}>
        {!recommends && isEmptyText(value.recommendation) && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setRecommends(true)}
          >
            {words.addRecommendation}
          </Button>
        )}
        {!notes && isEmptyText(value.privateNotes) && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setNotes(true)}
          >
            {origins.addNotes}
          </Button>
        )}
      </AttachmentList>
      <SaveState draft={draft} />
    </>
  )
}

type OriginProps = { readonly text: string; readonly meetingId: MeetingId | null }

const Origin = ({ text, meetingId }: OriginProps) => (
  <Text size="sm" c="dimmed" px="sm">
    {meetingId === null ? (
      text
    ) : (
      <Anchor component={Link} href={paths.meeting(meetingId, 'referat')} size="sm">
        {text}
      </Anchor>
    )}
  </Text>
)

export type SetField = DraftOf<'agenda-item'>['set']

/** The same function at every keystroke, so that the parts of the card that did not change are not drawn anew. */
const useSteadySet = (draft: DraftOf<'agenda-item'>): SetField => {
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  return useCallback((field, value) => latest.current.set(field, value), [])
}

type ItemFactsProps = Pick<AgendaItem, 'category' | 'minutes' | 'closed' | 'presenters' | 'caseId'> &
  Pick<AgendaItemCardProps, 'start' | 'end' | 'beyond' | 'people'> & {
    readonly set: SetField
  }

const ItemFacts = (props: ItemFactsProps) => {
  const { category, minutes, closed, presenters, caseId, start, end, beyond, people, set } = props
  const setPresenters = useCallback((next: AgendaItem['presenters']) => set('presenters', next), [set])
  return (
    <div className={classes.cardFacts}>
      <ChoiceField
        label={words.category}
        hideLabel
        value={category}
        choices={agendaCategory.options.map((each) => [each, words.categories[each]])}
        onChange={(next) => set('category', next)}
        width="12rem"
      />
      <NumberInput
        aria-label={words.minutes}
        value={minutes ?? ''}
        onChange={(next) => set('minutes', typeof next === 'number' ? next : null)}
        suffix={` ${words.minutesShort}`}
        min={0}
        max={4320}
        step={5}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        hideControls
        w="5.5rem"
        placeholder={words.minutesShort}
      />
      {start !== null && end !== null && (
        <span className={beyond ? classes.needsYou : classes.clock}>
          {clockTime(start)}-{clockTime(end)}
          {beyond && ` ${words.beyondItem}`}
        </span>
      )}
      {caseId !== null && (
        <Anchor component={Link} href={paths.case(caseId)} size="sm">
          {meetingCases.ofCase}
        </Anchor>
      )}
      {closed && (
        <Badge
          variant="default"
          leftSection={<IconLock size={14} aria-hidden />}
          className={classes.status ?? ''}
          title={words.closedWhy}
        >
          {words.closed}
        </Badge>
      )}
      <PresentersField people={people} presenters={presenters} onChange={setPresenters} />
    </div>
  )
}

/** Only while there is something to tell; "saved" is said and gone. */
export const SaveState = ({ draft }: { readonly draft: DraftOf<'agenda-item'> }) =>
  draft.save.state === 'untouched' ? null : (
    <div className={classes.saveState}>
      <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} />
    </div>
  )
