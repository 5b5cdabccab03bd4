/** Deleting a meeting with everything that is its own, in one step that can be undone. */
import { Menu } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { removeMeeting } from '../../core/meetings/remove.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import { commitOrTell, flushDrafts, useRecordSet } from '../../replica/index.ts'
import { meetings as words } from '../../strings/meetings.ts'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'
import { removalEdits } from './use-agenda-changes.ts'

export const DeleteMeeting = ({ meetingId }: { readonly meetingId: MeetingId }) => {
  const [, navigate] = useLocation()
  const records = useRecordSet()
  const deleteAll = async () => {
    if (records === undefined) return
    await flushDrafts()
    navigate(paths.meetings)
    const done = await commitOrTell(words.deleted, removalEdits(records, removeMeeting(records, meetingId)))
    if (done) announce(words.deleted)
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
