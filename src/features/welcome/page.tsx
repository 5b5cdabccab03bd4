/** The first run: four doors, and a small one to an archive that is already there. */
import { Anchor, Paper, SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import { IconArchive, IconEye, IconHistory, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import type { ContractError } from '../../core/contract.ts'
import { call } from '../../replica/index.ts'
import { handover } from '../../strings/handover.ts'
import { welcome as words } from '../../strings/welcome.ts'
import { DoorLayout } from '../../ui/door-layout.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { CreateArchive } from './create-archive.tsx'
import classes from './doors.module.css'
import { OpenCopy } from './open-copy.tsx'
import { RestoreArchive } from './restore-archive.tsx'

export const FirstRunPage = ({ onDone }: { readonly onDone: () => Promise<void> }) => {
  const [door, setDoor] = useState<'none' | 'create' | 'restore' | 'copy'>('none')
  const [preparing, setPreparing] = useState(false)
  const [error, setError] = useState<ContractError | null>(null)

  const openExample = async () => {
    setPreparing(true)
    setError(null)
    const reply = await call('vault.openExample', {})
    setPreparing(false)
    if (!reply.ok) return setError(reply.error)
    await onDone()
  }
  const openExisting = async () => {
    const reply = await call('vault.choose', {})
    if (!reply.ok) return setError(reply.error)
    if (reply.value.chosen) await onDone()
  }

  if (door === 'create') return <CreateArchive onBack={() => setDoor('none')} onDone={onDone} />
  if (door === 'restore') return <RestoreArchive onBack={() => setDoor('none')} onDone={onDone} />
  if (door === 'copy') return <OpenCopy onBack={() => setDoor('none')} onDone={onDone} />
  const doors = [
    { ...words.doors.create, icon: <IconArchive size={28} aria-hidden />, open: () => setDoor('create') },
    { ...words.doors.restore, icon: <IconHistory size={28} aria-hidden />, open: () => setDoor('restore') },
    { ...handover.door.card, icon: <IconUsers size={28} aria-hidden />, open: () => setDoor('copy') },
    { ...words.doors.example, icon: <IconEye size={28} aria-hidden />, open: () => void openExample() },
  ]
  return (
    <DoorLayout title={words.title} wide>
      <Text maw="42rem" size="lg">
        {words.lead}
      </Text>
      {error !== null && <ErrorNotice error={error} />}
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        {doors.map((each) => (
          <Paper key={each.title} withBorder>
            <UnstyledButton className={classes.door} onClick={each.open} disabled={preparing}>
              <span className={classes.icon}>{each.icon}</span>
              <span className={classes.title}>{each.title}</span>
              <span className={classes.text}>{each.text}</span>
            </UnstyledButton>
          </Paper>
        ))}
      </SimpleGrid>
      <Text role="status" mih="1.5em">
        {preparing ? words.preparingExample : ''}
      </Text>
      <Anchor component="button" type="button" ta="left" onClick={() => void openExisting()}>
        {words.openExisting}
      </Anchor>
    </DoorLayout>
  )
}
