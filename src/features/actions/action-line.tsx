/** One action: the tick, what is to be done, by whom and by when, and where it was agreed. */
import { ActionIcon, Anchor, Checkbox, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { Link } from 'wouter'
import type { ActionRow } from '../../core/actions/actions.ts'
import { listText } from '../../core/danish/numbers.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { dueText, actions as words } from '../../strings/actions.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import { UrgencyMark } from '../../ui/urgency-mark.tsx'
import classes from './actions.module.css'
import { responsibleNames } from './groups.ts'

type ActionLineProps = {
  readonly row: ActionRow
  readonly records: RecordSet
  readonly onTick: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onDrop: () => void
  readonly onEdit: () => void
  readonly onRemind: () => void
}

export const ActionLine = ({ row, records, onTick, onKeyDown, onDrop, onEdit, onRemind }: ActionLineProps) => {
  const isOpen = row.status === 'open'
  const names = responsibleNames(records, row)
  return (
    <li className={classes.line} data-closed={!isOpen || undefined} data-action={row.id} tabIndex={-1}>
      <Checkbox
        checked={!isOpen}
        onChange={onTick}
        onKeyDown={onKeyDown}
        aria-label={isOpen ? words.finish(row.task) : words.reopen(row.task)}
        classNames={{ root: classes.tick ?? '' }}
      />
      <div>
        <button type="button" className={classes.task} aria-label={words.edit(row.task)} onClick={onEdit}>
          {row.task}
        </button>
        <div className={classes.facts}>
          <Text span size="sm">
            {names.length === 0 ? words.nobody : listText(names)}
          </Text>
          <Origin row={row} records={records} />
          {row.remindedOn !== null && (
            <Text span size="sm" c="dimmed">
              {words.reminded(row.remindedOn)}
            </Text>
          )}
        </div>
      </div>
      <Due row={row} />
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.more(row.task)}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onEdit}>{words.editIt}</Menu.Item>
          {isOpen && names.length > 0 && <Menu.Item onClick={onRemind}>{words.remindOne}</Menu.Item>}
          {isOpen && <Menu.Item onClick={onDrop}>{words.drop}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}

/** The forum, and the meeting that agreed on it. */
const Origin = ({ row, records }: Pick<ActionLineProps, 'row' | 'records'>) => {
  const forum = row.forumId === null ? undefined : records.forum.get(row.forumId)
  return (
    <>
      {forum !== undefined && <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />}
      {row.meetingId !== null && (
        <Anchor
          component={Link}
          href={paths.meeting(row.meetingId, 'referat')}
          size="sm"
          aria-label={words.toMeeting(forum?.name ?? '', row.meetingDate)}
        >
          {words.meetingOn(row.meetingDate)}
        </Anchor>
      )}
    </>
  )
}

/** How soon: in words, and the same by colour and sign. */
const Due = ({ row: { status, due, deadline, daysLate, doneOn } }: Pick<ActionLineProps, 'row'>) => (
  <div className={classes.due}>
    <UrgencyMark state={due === 'late' || due === 'today' || due === 'soon' ? due : 'plain'}>
      {status === 'dropped'
        ? words.droppedState
        : status === 'done'
          ? doneOn === null
            ? words.done
            : words.doneOn(doneOn)
          : dueText(due, deadline, daysLate)}
    </UrgencyMark>
  </div>
)
