/** One item of the minutes: what was said, what was decided, and who does what by when. */
import { Button, Group, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { categoryTitles } from '../../core/documents/words.ts'
import { usualDecisions } from '../../core/meetings/decisions.ts'
import { type AgendaItem, type DecisionKind, decisionKind } from '../../core/records/agenda-item.ts'
import type { AgendaItemId } from '../../core/records/ids.ts'
import { newValue } from '../../core/records/index.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import { isEmptyText, type RichText } from '../../core/text/blocks.ts'
import { commitOrTell, type DraftOf, newElementId, newId, put, type Stored, useDraft } from '../../replica/index.ts'
import { agenda, minutes as words } from '../../strings/meetings.ts'
import { BlockEditor } from '../../ui/block-editor/block-editor.tsx'
import { TextView } from '../../ui/block-editor/text-view.tsx'
import { announce } from '../../ui/live-region.tsx'
import { ActionRow } from './action-row.tsx'
import { ApproveEarlier } from './after/approve-earlier.tsx'
import { SaveState } from './agenda-item-card.tsx'
import { DecisionText, UnusualDecision } from './decision-text.tsx'
import { FieldLabel } from './field-label.tsx'
import { ChoiceField } from './fields.tsx'
import classes from './meetings.module.css'
import type { PeopleById } from './use-meeting.ts'

type MinutesItemCardProps = {
  readonly id: AgendaItemId
  readonly number: number
  readonly people: PeopleById
  readonly participants: Meeting['participants']
  readonly actions: readonly Stored<'action'>[]
}

export const MinutesItemCard = memo((props: MinutesItemCardProps) => {
  const draft = useDraft('agenda-item', props.id, agenda.changed)
  return (
    <li
      className={classes.card}
      aria-label={agenda.item(props.number)}
      data-item={props.id}
      tabIndex={-1}
      onBlur={draft?.onBlur}
    >
      {draft && <Card {...props} draft={draft} />}
    </li>
  )
})

type CardProps = MinutesItemCardProps & { readonly draft: DraftOf<'agenda-item'> }

const Card = ({ id, number, people, participants, actions, draft }: CardProps) => {
  const { value, set } = draft
  const toCard = () => document.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus()
  const addAction = async () => {
    const actionId = newId('action')
    const action = newValue('action', { meetingId: value.meetingId, agendaItemId: id })
    if (!(await commitOrTell(words.actionAdded, [put('action', actionId, action)]))) return
    announce(words.actionAdded)
    setNewAction(actionId)
  }
  const [newAction, setNewAction] = useState<string | null>(null)
  return (
    <>
      <div className={classes.cardHead}>
        <Title order={3} size="h4" className={classes.anywhere} flex={1} px="sm">
          {number}. {value.title || categoryTitles[value.category]}
        </Title>
      </div>
      <ItemText item={value} />
      <ApproveEarlier itemId={id} item={value} />
      <FieldLabel>{words.text}</FieldLabel>
      <BlockEditor
        id={`minutes-${id}`}
        label={words.textOf(number)}
        placeholder={words.textPlaceholder}
        value={value.minutesText}
        onChange={(text: RichText) => set('minutesText', text)}
        newElementId={newElementId}
        onLeave={toCard}
      />
      <DecisionField number={number} item={value} onChange={(decision) => set('decision', decision)} onLeave={toCard} />
      {actions.length > 0 && <FieldLabel>{words.actions}</FieldLabel>}
      <ul className={classes.plainList} aria-label={words.actionsOf(number)}>
        {actions.map((action) => (
          <ActionRow
            key={action.id}
            id={action.id}
            isNew={action.id === newAction}
            people={people}
            participants={participants}
          />
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        mt="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => void addAction()}
      >
        {words.addAction}
      </Button>
      <SaveState draft={draft} />
    </>
  )
}

/** What the agenda says under the item, to look at while writing. */
const ItemText = ({ item }: { readonly item: AgendaItem }) => {
  const [shown, setShown] = useState(false)
  if (isEmptyText(item.content)) return null
  return (
    <>
      <Button variant="subtle" size="compact-sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? words.hideItemText : words.showItemText}
      </Button>
      {shown && (
        <div className={classes.itemText}>
          <TextView text={item.content} />
        </div>
      )}
    </>
  )
}

type DecisionFieldProps = {
  readonly number: number
  readonly item: AgendaItem
  readonly onChange: (decision: AgendaItem['decision']) => void
  readonly onLeave: () => void
}

const DecisionField = ({ number, item, onChange, onLeave }: DecisionFieldProps) => {
  const { category, decision } = item
  const usual = usualDecisions[category]
  const others = decisionKind.options.filter((kind) => !usual.includes(kind))
  const choose = (kind: DecisionKind | '') => onChange(kind === '' ? null : { text: decision?.text ?? [], kind })
  return (
    <>
      <Group gap="sm" align="flex-end" mt="sm" px="sm">
        <ChoiceField<DecisionKind | ''>
          label={words.decision}
          value={decision?.kind ?? ''}
          choices={[
            ['', words.noDecision],
            ...[...usual, ...others].map((kind) => [kind, words.decisions[kind]] as const),
          ]}
          onChange={choose}
          width="14rem"
        />
        <UnusualDecision item={item} />
      </Group>
      <DecisionText number={number} item={item} onChange={onChange} onLeave={onLeave} />
    </>
  )
}
