/** The minutes as they were approved: to read, not to write. */
import { Text, Title } from '@mantine/core'
import { longDate } from '../../../core/danish/dates.ts'
import { listText } from '../../../core/danish/numbers.ts'
import { decisionText } from '../../../core/documents/decision-text.ts'
import { categoryTitles } from '../../../core/documents/words.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import { isEmptyText } from '../../../core/text/blocks.ts'
import { useRecords } from '../../../replica/index.ts'
import { minutes as words } from '../../../strings/meetings.ts'
import { TextView } from '../../../ui/block-editor/text-view.tsx'
import { FieldLabel } from '../field-label.tsx'
import meetingClasses from '../meetings.module.css'
import { type ListedItem, nameOf, type PeopleById } from '../use-meeting.ts'
import classes from './after.module.css'

type ReadOnlyMinutesProps = {
  readonly meetingId: MeetingId
  readonly items: readonly ListedItem[]
  readonly people: PeopleById
}

export const ReadOnlyMinutes = ({ meetingId, items, people }: ReadOnlyMinutesProps) => {
  const actions = useRecords('action', { meetingId }) ?? []
  return (
    <ol className={meetingClasses.items}>
      {items.map(({ id, number, value }) => {
        const decided = decisionText(value)
        const tasks = actions.filter((action) => action.value.agendaItemId === id)
        return (
          <li key={id} className={meetingClasses.card} data-item={id} tabIndex={-1}>
            <Title order={3} size="h4" className={meetingClasses.anywhere ?? ''} px="sm">
              {number}. {value.title || categoryTitles[value.category]}
            </Title>
            <div className={classes.said}>
              <TextView text={value.minutesText} />
            </div>
            {!isEmptyText(decided) && (
              <>
                <FieldLabel>{words.decision}</FieldLabel>
                <div className={classes.said}>
                  <TextView text={decided} />
                </div>
              </>
            )}
            {tasks.length > 0 && (
              <>
                <FieldLabel>{words.actions}</FieldLabel>
                <ul className={classes.tasks}>
                  {tasks.map((action) => (
                    <li key={action.id} data-action={action.id} tabIndex={-1}>
                      <Text size="sm">
                        {[
                          action.value.task,
                          listText(action.value.responsibleIds.map((each) => nameOf(people, each))),
                          action.value.deadline === null ? '' : longDate(action.value.deadline),
                        ]
                          .filter(Boolean)
                          .join(', ')}
                      </Text>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}
