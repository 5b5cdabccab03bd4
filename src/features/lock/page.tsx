/** The quiet door: the passphrase, the recovery code, or another archive. Holds nothing of what lies behind it. */
import { Alert, Anchor, Button, Code, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { type ContractError, examplePassphrase, type VaultState } from '../../core/contract.ts'
import { call } from '../../replica/index.ts'
import { lock as words } from '../../strings/lock.ts'
import { DoorLayout } from '../../ui/door-layout.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'

type Locked = Extract<VaultState, { phase: 'locked' }>

export const UnlockPage = ({ state, onDone }: { readonly state: Locked; readonly onDone: () => Promise<void> }) => {
  const [byCode, setByCode] = useState(false)
  const [secret, setSecret] = useState('')
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    const reply = byCode
      ? await call('vault.unlockWithRecoveryCode', { recoveryCode: secret })
      : await call('vault.unlock', { passphrase: secret })
    setBusy(false)
    if (!reply.ok) {
      setError(reply.error)
      field.current?.focus()
      field.current?.select()
      return
    }
    setSecret('')
    await onDone()
  }
  const openOther = async () => {
    const reply = await call('vault.choose', {})
    if (!reply.ok) return setError(reply.error)
    if (reply.value.chosen) await onDone()
  }
  const leave = async () => {
    const reply = await call('vault.leave', {})
    if (!reply.ok) return setError(reply.error)
    await onDone()
  }
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const change = (way: boolean) => {
    setByCode(way)
    setSecret('')
    setError(null)
  }

  return (
    <DoorLayout title={words.title}>
      <div>
        <Text fw={600}>{words.archive(state.name)}</Text>
        <Text size="sm" c="dimmed">
          {words.place(state.place)}
        </Text>
      </div>
      <form onSubmit={(event) => void unlock(event)}>
        <Stack gap="sm">
          {state.example && (
            <Alert color="amber">
              {words.exampleHint}
              <Code block>{examplePassphrase}</Code>
            </Alert>
          )}
          {byCode ? (
            <TextInput
              key="code"
              ref={field}
              label={words.recoveryCode}
              description={`${words.recoveryCodeHint} ${words.afterRecovery}`}
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value)}
              autoComplete="off"
              spellCheck={false}
              autoFocus
              required
              withAsterisk={false}
            />
          ) : (
            <PasswordInput
              key="passphrase"
              ref={field}
              label={words.passphrase}
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value)}
              onKeyDown={watchCapsLock}
              onKeyUp={watchCapsLock}
              autoComplete="current-password"
              autoFocus
              required
              withAsterisk={false}
            />
          )}
          <Text size="sm" role="status" fw={600} mih="1.5em">
            {capsLock ? words.capsLock : ''}
          </Text>
          {error !== null && <ErrorNotice error={error} />}
          <Group justify="space-between">
            <Anchor component="button" type="button" onClick={() => change(!byCode)}>
              {byCode ? words.usePassphrase : words.useRecoveryCode}
            </Anchor>
            <Button type="submit" loading={busy} leftSection={<IconLockOpen size={20} aria-hidden />}>
              {words.unlock}
            </Button>
          </Group>
        </Stack>
      </form>
      <Group gap="lg">
        <Anchor component="button" type="button" size="sm" onClick={() => void openOther()}>
          {words.otherArchive}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={() => void leave()}>
          {words.startPage}
        </Anchor>
      </Group>
      <Text size="sm" c="dimmed">
        {words.restoreHint}
      </Text>
    </DoorLayout>
  )
}
