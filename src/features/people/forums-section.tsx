/** The forums that a person belongs to today. */
import { Anchor, Badge, Group, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { forumsOf } from '../../core/forums/forums-of.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { personForums as words } from '../../strings/person-page.ts'
import { FormSection } from '../../ui/form-section.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'

type SectionProps = { readonly id: PersonId; readonly records: RecordSet }

export const ForumsSection = ({ id, records }: SectionProps) => {
  const today = todayInDenmark()
  const forums = useMemo(() => forumsOf(records, id, today), [records, id, today])
  return (
    <FormSection title={words.title}>
      {forums.length === 0 && <Text c="dimmed">{words.none}</Text>}
      {forums.length > 0 && (
        <Stack component="ul" gap="xs" m={0} p={0}>
          {forums.map(({ forumId, forum, group, function: role }) => (
            <Group key={forumId} component="li" gap="sm">
              <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />
              <Anchor component={Link} href={paths.forum(forumId)}>
                {forum.name}
              </Anchor>
              {(role !== '' || group !== 'member') && <Text c="dimmed">{role || words.groups[group]}</Text>}
              {forum.mandatory && (
                <Badge variant="light" tt="none">
                  {words.mandatory}
                </Badge>
              )}
            </Group>
          ))}
        </Stack>
      )}
    </FormSection>
  )
}
