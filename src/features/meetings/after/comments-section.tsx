/** Comments on the minutes: written down as they come in, and settled with an answer. */
import { Button, Group, Text, Textarea, TextInput, Title } from '@mantine/core'
import { IconCheck, IconMessagePlus, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { dayAndMonth } from '../../../core/danish/dates.ts'
import { categoryTitles } from '../../../core/documents/words.ts'
import { addComment, type ListedComment, type Settling, settleComment } from '../../../core/minutes/comments.ts'
import type { AgendaItemId, MeetingId, PersonId } from '../../../core/records/ids.ts'
import type { Meeting } from '../../../core/records/meeting.ts'
import { commitOrTell, newId, remove } from '../../../replica/index.ts'
import { common } from '../../../strings/common.ts'
import { plan } from '../../../strings/meetings.ts'
import { comments as words } from '../../../strings/minutes.ts'
import { announce } from '../../../ui/live-region.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import { ChoiceField, PersonField } from '../fields.tsx'
import { type ListedItem, nameOf, type PeopleById } from '../use-meeting.ts'
import classes from './after.module.css'
import { doStep, type Minutes, useKeptFocus } from './use-minutes.ts'

type CommentsSectionProps = {
  readonly meetingId: MeetingId
  readonly minutes: Minutes
  readonly people: PeopleById
  readonly items: readonly ListedItem[]
  readonly participants: Meeting['participants']
}

export const CommentsSection = (props: CommentsSectionProps) => {
  const { minutes, people, items } = props
  const [adding, setAdding] = useState(false)
  const { comments, state } = minutes
  const add = useRef<HTMLButtonElement>(null)
  useKeptFocus(`${adding} ${comments.length}`, () => add.current)
  return (
    <section className={classes.section} aria-label={words.title}>
      <Group justify="space-between" gap="sm">
        <Title order={3} size="h4">
          {words.title}
        </Title>
        <Text size="sm" c="dimmed" role="status">
          {comments.length === 0 ? words.none : words.count(state.openComments, state.settledComments)}
        </Text>
      </Group>
      <ul className={classes.comments}>
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} people={people} items={items} />
        ))}
      </ul>
      {adding ? (
        <CommentForm {...props} onDone={() => setAdding(false)} />
      ) : (
        <Button
          ref={add}
          variant="default"
          size="xs"
          leftSection={<IconMessagePlus size={20} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {words.add}
        </Button>
      )}
    </section>
  )
}

type CommentProps = {
  readonly comment: ListedComment
  readonly people: PeopleById
  readonly items: readonly ListedItem[]
}

const Comment = ({ comment, people, items }: CommentProps) => {
  const { id, value } = comment
  const [answer, setAnswer] = useState(value.answer)
  const [missing, setMissing] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  useKeptFocus(value.state, () => line.current?.querySelector('button'))
  const name = value.personId === null ? value.name || words.somebody : nameOf(people, value.personId)
  const item = items.find((each) => each.id === value.agendaItemId)
  const settle = async (as: Settling['as']) => {
    const label = as === 'open' ? words.opened : words.settled
    const said = as === 'open' ? value.answer : answer
    const settling = { as, answer: said, on: todayInDenmark() }
    setMissing((await doStep(label, (records) => settleComment(records, id, settling))) === 'no-answer')
  }
  const removeIt = async () => {
    if (await commitOrTell(words.removed, [remove('minutes-comment', id)])) announce(words.removed)
  }
  return (
    <li ref={line} className={classes.comment} data-state={value.state}>
      <Text size="sm" c="dimmed">
        {[name, dayAndMonth(value.on), item === undefined ? words.whole : itemName(item)].join(', ')}
      </Text>
      <Text className={classes.commentText ?? ''}>{value.text}</Text>
      {value.state === 'open' ? (
        <>
          <TextInput
            label={words.answer}
            aria-label={words.answerOf(name)}
            placeholder={words.answerHint}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
            error={missing ? words.needsAnswer : undefined}
            size="xs"
          />
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconCheck size={16} aria-hidden />}
              aria-label={words.takeInOf(name)}
              onClick={() => void settle('taken-in')}
            >
              {words.takeIn}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconX size={16} aria-hidden />}
              aria-label={words.declineOf(name)}
              onClick={() => void settle('declined')}
            >
              {words.decline}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={words.removeOf(name)}
              onClick={() => void removeIt()}
            >
              {words.remove}
            </Button>
          </Group>
        </>
      ) : (
        <Group gap="xs" justify="space-between">
          <Text size="sm" fw={600}>
            {value.answer === '' ? words.state[value.state] : `${words.state[value.state]}: ${value.answer}`}
          </Text>
          <Button size="xs" variant="subtle" aria-label={words.againOf(name)} onClick={() => void settle('open')}>
            {words.again}
          </Button>
        </Group>
      )}
    </li>
  )
}

/** Once, when the form appears: the same function at each drawing, so that it never takes the focus back. */
const focusFirst = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('input')?.focus()

const itemName = ({ number, value }: ListedItem): string =>
  `${number}. ${value.title || categoryTitles[value.category]}`

const CommentForm = (props: CommentsSectionProps & { readonly onDone: () => void }) => {
  const { meetingId, people, items, participants, onDone } = props
  const [personId, setPersonId] = useState<PersonId | null>(null)
  const [name, setName] = useState('')
  const [itemId, setItemId] = useState<AgendaItemId | null>(null)
  const [text, setText] = useState('')
  const [missing, setMissing] = useState<'no-text' | 'nobody' | null>(null)
  const [saving, setSaving] = useState(false)
  const save = async () => {
    if (saving) return
    const id = newId('minutes-comment')
    const on = todayInDenmark()
    const made = addComment({ id, meetingId, agendaItemId: itemId, personId, name, text, on })
    setSaving(true)
    const why = await doStep(words.added, () => made)
    setSaving(false)
    setMissing(why)
    if (why === null) onDone()
  }
  return (
    <form
      className={classes.step}
      ref={focusFirst}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
        <PersonField
          label={words.from}
          value={personId}
          onChange={setPersonId}
          people={people}
          nearest={participants.map((each) => each.personId)}
          placeholder={plan.nobody}
        />
        {personId === null && (
          <TextInput
            label={words.name}
            placeholder={words.nameHint}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={missing === 'nobody' ? words.needsName : undefined}
          />
        )}
        <ChoiceField
          label={words.item}
          value={itemId ?? ''}
          choices={[['', words.whole], ...items.map((item) => [item.id, itemName(item)] as const)]}
          onChange={(chosen) => setItemId(items.find(({ id }) => id === chosen)?.id ?? null)}
        />
      </Group>
      <Textarea
        label={words.text}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={missing === 'no-text' ? words.needsText : undefined}
        autosize
        minRows={2}
      />
      <Group gap="xs">
        <Button type="submit">{words.save}</Button>
        <Button variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
      </Group>
    </form>
  )
}
