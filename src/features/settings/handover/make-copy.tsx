/** A copy for a colleague: its passphrase, and where the file goes. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { ContractError } from '../../../core/contract.ts'
import { theOrganisationId } from '../../../core/records/ids.ts'
import { call, flushDrafts, useRecord } from '../../../replica/index.ts'
import { common } from '../../../strings/common.ts'
import { handover } from '../../../strings/handover.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { NewPassphrase } from '../../../ui/new-passphrase.tsx'

const words = handover.make

export const MakeCopy = () => {
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [round, setRound] = useState(0)
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)
  const name = useRecord('organisation', theOrganisationId)?.value.name ?? ''
  const make = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (passphrase === null) return
    setBusy(true)
    await flushDrafts()
    const reply = await call('copy.make', { passphrase })
    setBusy(false)
    setError(reply.ok ? null : reply.error)
    if (!reply.ok || reply.value === null) return
    setPassphrase(null)
    setAsked(false)
    setRound(round + 1)
    notifications.show({ message: common.savedAs(reply.value.savedAs) })
  }
  return (
    <form onSubmit={(event) => void make(event)} noValidate>
      <Stack gap="sm" maw="36rem">
        <Title order={3}>{words.title}</Title>
        <Text>{words.why}</Text>
        <NewPassphrase key={round} label={words.passphrase} known={[name]} onChange={setPassphrase} asked={asked} />
        <Text size="sm" c="dimmed">
          {words.holds}
        </Text>
        {error !== null && <ErrorNotice error={error} />}
        <Group>
          <Button type="submit" loading={busy}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
