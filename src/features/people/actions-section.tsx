/** What a person has promised to do: the open actions, each done with one click, and how many are closed. */
import { Anchor, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { actionRows, finishAction } from '../../core/actions/actions.ts'
import type { ActionId, PersonId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { decideOrTell } from '../../replica/index.ts'
import { dueText, actions as words } from '../../strings/actions.ts'
import { personActions } from '../../strings/person-page.ts'
import { FormSection } from '../../ui/form-section.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'

type SectionProps = { readonly id: PersonId; readonly records: RecordSet }

export const ActionsSection = ({ id, records }: SectionProps) => {
  const today = todayInDenmark()
  const own = useMemo(
    () => actionRows(records, today).filter(({ responsibleIds }) => responsibleIds.includes(id)),
    [records, id, today],
  )
  const open = own.filter(({ status }) => status === 'open')
  const closed = own.length - open.length
  const finish = (action: ActionId) => void decideOrTell(words.finished, (now) => finishAction(now, action, today))
  return (
    <FormSection title={personActions.title}>
      {open.length === 0 && <Text c="dimmed">{personActions.none}</Text>}
      {open.length > 0 && (
        <Stack component="ul" gap="xs" m={0} p={0}>
          {open.map((row) => {
            const forum = row.forumId === null ? undefined : records.forum.get(row.forumId)
            return (
              <Group key={row.id} component="li" gap="sm" wrap="nowrap" align="flex-start">
                <Checkbox checked={false} onChange={() => finish(row.id)} aria-label={words.finish(row.task)} mt={2} />
                <div>
                  <Text>{row.task}</Text>
                  <Group gap="sm">
                    {forum !== undefined && (
                      <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />
                    )}
                    {row.meetingId !== null && (
                      <Anchor component={Link} size="sm" href={paths.meeting(row.meetingId, 'referat')}>
                        {words.meetingOn(row.meetingDate)}
                      </Anchor>
                    )}
                    <Text size="sm" {...(row.due === 'late' ? { fw: 600 } : { c: 'dimmed' })}>
                      {dueText(row.due, row.deadline, row.daysLate)}
                    </Text>
                  </Group>
                </div>
              </Group>
            )
          })}
        </Stack>
      )}
      <Group gap="sm">
        {closed > 0 && <Text c="dimmed">{personActions.closed(closed)}</Text>}
        {own.length > 0 && (
          <Anchor component={Link} href={paths.actionsAs(new URLSearchParams({ person: id }).toString())}>
            {personActions.toAll}
          </Anchor>
        )}
      </Group>
    </FormSection>
  )
}
