/** A button that makes a Word file and tells where it was saved. What is made, whoever uses it says. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileWord } from '@tabler/icons-react'
import { useState } from 'react'
import type { Reply } from '../core/contract.ts'
import { common } from '../strings/common.ts'
import { errorText } from '../strings/errors.ts'
import { announce } from './live-region.tsx'

type SaveAsWordProps = {
  readonly label: string
  /** Ends when the file is saved, or nobody wants it after all. */
  readonly make: () => Promise<Reply<'document.export'>>
}

export const SaveAsWord = ({ label, make }: SaveAsWordProps) => {
  const [making, setMaking] = useState(false)
  const save = async () => {
    setMaking(true)
    const reply = await make()
    setMaking(false)
    if (reply.ok && reply.value === null) return
    const message = reply.ok ? common.savedAs(reply.value?.savedAs ?? '') : errorText(reply.error.code)
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
      {label}
    </Button>
  )
}
