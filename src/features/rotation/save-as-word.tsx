/** Makes the turn order of a forum and year as a Word file. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileWord } from '@tabler/icons-react'
import { useState } from 'react'
import type { ForumId } from '../../core/records/ids.ts'
import { call, newElementId } from '../../replica/index.ts'
import { errorText } from '../../strings/errors.ts'
import { rotation as words } from '../../strings/rotation.ts'
import { announce } from '../../ui/live-region.tsx'

type SaveAsWordProps = { readonly forumId: ForumId; readonly year: number }

export const SaveAsWord = ({ forumId, year }: SaveAsWordProps) => {
  const [making, setMaking] = useState(false)
  const save = async () => {
    setMaking(true)
    const reply = await call('document.export', {
      job: newElementId(),
      paper: { document: 'turn-order', forumId, year },
    })
    setMaking(false)
    if (reply.ok && reply.value === null) return
    const message = reply.ok ? words.saved(reply.value?.savedAs ?? '') : errorText(reply.error.code)
    if (reply.ok) announce(message)
    notifications.show({ message, color: reply.ok ? 'petrol' : 'red', autoClose: reply.ok ? 6000 : false })
  }
  return (
    <Button
      variant="default"
      leftSection={<IconFileWord size={20} aria-hidden />}
      loading={making}
      onClick={() => void save()}
    >
      {words.saveAsWord}
    </Button>
  )
}
