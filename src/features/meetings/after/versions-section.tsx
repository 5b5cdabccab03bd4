/** Earlier versions of the minutes, why each was opened, and what changed from one to the next. */
import { Button, Collapse, Text, Title } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { categoryTitles } from '../../../core/documents/words.ts'
import {
  type ActionChange,
  type ItemChange,
  isUnchanged,
  type MinutesSnapshot,
  minutesChanges,
  type PresenceChange,
  snapshotOf,
} from '../../../core/minutes/changes.ts'
import type { WordPiece } from '../../../core/minutes/diff-words.ts'
import type { Stored } from '../../../replica/index.ts'
import { presence } from '../../../strings/during.ts'
import { versions as words } from '../../../strings/minutes.ts'
import { nameOf, type PeopleById } from '../use-meeting.ts'
import classes from './after.module.css'
import type { Minutes } from './use-minutes.ts'

type VersionsSectionProps = {
  readonly meeting: Stored<'meeting'>
  readonly minutes: Minutes
  readonly people: PeopleById
}

export const VersionsSection = ({ meeting, minutes, people }: VersionsSectionProps) => {
  const { versions, records, state } = minutes
  if (versions.length === 0) return null
  // The last version stands as long as the minutes are approved; else what is written now comes after it.
  const snapshots: readonly MinutesSnapshot[] =
    state.stage === 'approved'
      ? versions
      : [...versions, { meeting: meeting.value, ...snapshotOf(records, meeting.id) }]
  return (
    <section className={classes.section} aria-label={words.title}>
      <Title order={3} size="h4">
        {words.title}
      </Title>
      <ol className={classes.versions}>
        {versions.map(({ number, approvedOn, approvedBy, reopenedOn, reopenedBecause }, index) => (
          <li key={number}>
            <Text size="sm">{words.line(number, approvedOn, approvedBy)}</Text>
            {index > 0 && (
              <Changes snapshots={snapshots} index={index} title={words.changedIn(number)} people={people} />
            )}
            {reopenedOn !== null && (
              <Text size="sm" c="dimmed">
                {words.opened(reopenedOn, reopenedBecause)}
              </Text>
            )}
          </li>
        ))}
      </ol>
      {snapshots.length > versions.length && (
        <Changes
          snapshots={snapshots}
          index={versions.length}
          title={words.changedSince(versions.length)}
          people={people}
        />
      )}
    </section>
  )
}

type ChangesProps = {
  readonly snapshots: readonly MinutesSnapshot[]
  /** Of the later of the two. */
  readonly index: number
  readonly title: string
  readonly people: PeopleById
}

const Changes = ({ snapshots, index, title, people }: ChangesProps) => {
  const [shown, setShown] = useState(false)
  const [before, after] = [snapshots[index - 1], snapshots[index]]
  const changes = useMemo(
    () => (shown && before !== undefined && after !== undefined ? minutesChanges(before, after) : null),
    [shown, before, after],
  )
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconHistory size={16} aria-hidden />}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {title}
      </Button>
      <Collapse expanded={shown}>
        {changes !== null && (
          <div className={classes.changes}>
            {isUnchanged(changes) && <Text size="sm">{words.unchanged}</Text>}
            {changes.facts.length > 0 && <Text size="sm">{words.facts(changes.facts)}</Text>}
            {changes.presence.length > 0 && (
              <>
                <Text size="sm" fw={600}>
                  {words.presence}
                </Text>
                <ul>
                  {changes.presence.map((each) => (
                    <li key={each.personId}>{presenceText(each, people)}</li>
                  ))}
                </ul>
              </>
            )}
            {changes.items.map((item) => (
              <ChangedItem key={item.id} item={item} />
            ))}
            <ActionChanges title={words.looseActions} actions={changes.actions} />
          </div>
        )}
      </Collapse>
    </>
  )
}

const presenceText = ({ personId, change, attendance }: PresenceChange, people: PeopleById): string => {
  const name = nameOf(people, personId)
  if (change === 'removed') return `${name} ${words.removed}`
  const now = attendance.after === null ? '' : presence.attendance[attendance.after]
  if (change === 'added') return `${name} ${words.added}: ${now}`
  const before = attendance.before === null ? '' : presence.attendance[attendance.before]
  return before === now ? `${name}: ${words.presenceDetail}` : `${name}: ${now} (${words.before(before)})`
}

const ChangedItem = ({ item }: { readonly item: ItemChange }) => (
  <article className={classes.changed}>
    <Text size="sm" fw={600}>
      {words.item(item.number, item.title || categoryTitles[item.category])}
      {item.change === 'changed' ? '' : ` (${words.change[item.change].toLowerCase()})`}
    </Text>
    {item.titles !== null && <Text size="sm">{words.renamed(item.titles.before)}</Text>}
    {item.moved !== null && <Text size="sm">{words.moved(item.moved.before)}</Text>}
    <Words title={words.agendaText} pieces={item.agendaText} />
    <Words title={words.text} pieces={item.text} />
    <Words title={words.decision} pieces={item.decision} />
    <ActionChanges title={words.actions} actions={item.actions} />
  </article>
)

const Words = ({ title, pieces }: { readonly title: string; readonly pieces: readonly WordPiece[] | null }) =>
  pieces === null ? null : (
    <p className={classes.words}>
      <span className={classes.wordsTitle}>{title}:</span>{' '}
      {pieces.map(({ kind, text }, index) => {
        // Nothing else tells two pieces of one text apart than their place.
        const key = `${index}-${kind}`
        if (kind === 'added') return <ins key={key}>{text}</ins>
        if (kind === 'removed') return <del key={key}>{text}</del>
        return <span key={key}>{shortened(text)}</span>
      })}
    </p>
  )

/** What stands is shown as far as it helps to find the place. */
const shortened = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 70)} … ${text.slice(-70)}`)

const ActionChanges = ({ title, actions }: { readonly title: string; readonly actions: readonly ActionChange[] }) =>
  actions.length === 0 ? null : (
    <>
      <Text size="sm">{title}:</Text>
      <ul>
        {actions.map((each) => (
          <li key={each.id}>{actionText(each)}</li>
        ))}
      </ul>
    </>
  )

const actionText = ({ before, after }: ActionChange): string => {
  if (before === null) return words.taskAdded(after?.task ?? '')
  return after === null ? words.taskRemoved(before.task) : words.taskChanged(before.task, after.task)
}
