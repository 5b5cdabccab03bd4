/** Deleting a meeting with everything that is its own, in one step that can be undone. */
import { Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { removeMeeting } from '../../core/meetings/remove.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import { decideOrTell } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { meetings as words } from '../../strings/meetings.ts'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'

export const DeleteMeeting = ({ meetingId }: { readonly meetingId: MeetingId }) => {
  const [, navigate] = useLocation()
  const deleteAll = async () => {
    navigate(paths.meetings)
    if (!(await decideOrTell(words.deleted, (records) => removeMeeting(records, meetingId)))) return
    announce(words.deleted)
    notifications.show({ title: words.deleted, message: common.deletedHint })
  }
  return (
    <Menu.Item
      leftSection={<IconTrash size={20} aria-hidden />}
      c="var(--mantine-color-error)"
      onClick={() => void deleteAll()}
    >
      {words.delete}
    </Menu.Item>
  )
}
