/** Before going in: a new passphrase after a way in by recovery code, and a code that has been confirmed. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { ContractError, VaultState } from '../../core/contract.ts'
import { call, lockArchive } from '../../replica/index.ts'
import { frame } from '../../strings/frame.ts'
import { secrets, welcome } from '../../strings/welcome.ts'
import { DoorLayout } from '../../ui/door-layout.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { NewPassphrase } from '../../ui/new-passphrase.tsx'
import { RecoveryCode } from '../../ui/recovery-code.tsx'

type Unlocked = Extract<VaultState, { phase: 'unlocked' }>

const words = welcome.renew

export const RenewSecretsPage = (props: { readonly state: Unlocked; readonly onDone: () => Promise<void> }) => {
  const { state, onDone } = props
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)

  const savePassphrase = async () => {
    setAsked(true)
    if (passphrase === null) return
    setBusy(true)
    const reply = await call('vault.changePassphrase', { current: null, next: passphrase })
    setBusy(false)
    setError(reply.ok ? null : reply.error)
    if (reply.ok) await onDone()
  }
  const makeCode = async () => {
    setBusy(true)
    const reply = await call('vault.renewRecoveryCode', {})
    setBusy(false)
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setCode(reply.value.recoveryCode)
  }
  const confirmed = async (recoveryCode: string) => {
    const reply = await call('vault.confirmRecoveryCode', { recoveryCode })
    setError(reply.ok ? null : reply.error)
    if (reply.ok) await onDone()
  }
  const lockButton = (
    <Button variant="default" onClick={() => void lockArchive()}>
      {frame.lock}
    </Button>
  )

  if (code !== null)
    return (
      <DoorLayout title={secrets.code.title} focusTitle>
        {error !== null && <ErrorNotice error={error} />}
        <RecoveryCode
          code={code}
          archiveName={state.name}
          onPrint={() => void call('page.print', {}).then((reply) => setError(reply.ok ? null : reply.error))}
          onCopy={async () => {
            const reply = await call('page.copyRecoveryCode', { recoveryCode: code })
            setError(reply.ok ? null : reply.error)
            return reply.ok
          }}
          onConfirmed={() => void confirmed(code)}
        />
      </DoorLayout>
    )
  return (
    <DoorLayout title={words.title} focusTitle>
      <Text>{state.passphraseLost ? words.lostWhy : words.codeWhy}</Text>
      {state.passphraseLost && (
        <NewPassphrase label={secrets.newPassphrase} known={[state.name]} onChange={setPassphrase} asked={asked} />
      )}
      {error !== null && <ErrorNotice error={error} />}
      <Group justify="space-between">
        {lockButton}
        {state.passphraseLost ? (
          <Button loading={busy} onClick={() => void savePassphrase()}>
            {words.save}
          </Button>
        ) : (
          <Button loading={busy} onClick={() => void makeCode()}>
            {words.makeCode}
          </Button>
        )}
      </Group>
    </DoorLayout>
  )
}
