/** Deleting a forum, with its named memberships, in one commit that can be undone. A forum that has met is kept. */
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ContractError } from '../../core/contract.ts'
import { commit, remove, useRecord, useRecords } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { forums, forumForm as words } from '../../strings/forums.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'

type DeleteForumProps = { readonly id: string; readonly name: string; readonly flush: () => Promise<void> }

export const DeleteForum = ({ id, name, flush }: DeleteForumProps) => {
  const forum = useRecord('forum', id)
  const memberships = useRecords('membership', { forumId: id })
  const meetings = useRecords('meeting', { forumId: id })
  const [error, setError] = useState<ContractError | null>(null)
  const [, navigate] = useLocation()
  if (!forum || memberships === undefined || meetings === undefined) return null
  const deleteForum = async () => {
    await flush()
    const members = memberships.map((membership) => remove('membership', membership.id))
    const done = await commit(forums.deleted(name), [...members, remove('forum', forum.id)])
    if (!done.ok) return setError(done.error)
    navigate(paths.forums)
    announce(forums.deleted(name))
    notifications.show({ title: forums.deleted(name), message: common.deletedHint })
  }
  return (
    <FormSection title={words.sections.delete} description={words.deleteWhy}>
      {error !== null && <ErrorNotice error={error} />}
      {meetings.length > 0 ? (
        <Text size="sm">{words.hasMeetings(meetings.length)}</Text>
      ) : (
        <Group>
          <Button
            variant="default"
            leftSection={<IconTrash size={20} aria-hidden />}
            onClick={() => void deleteForum()}
          >
            {words.delete}
          </Button>
        </Group>
      )}
    </FormSection>
  )
}
