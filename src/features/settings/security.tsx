/** When the archive locks itself, and the two secrets that open it. */
import { Button, Divider, Group, NumberInput, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { ContractError } from '../../core/contract.ts'
import { theOrganisationId } from '../../core/records/ids.ts'
import { call, useRecord } from '../../replica/index.ts'
import { settings } from '../../strings/settings.ts'
import { secrets } from '../../strings/welcome.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { NewPassphrase } from '../../ui/new-passphrase.tsx'
import { RecoveryCode } from '../../ui/recovery-code.tsx'
import { OrganisationForm } from './organisation-form.tsx'

const words = settings.security

export const SecuritySection = () => (
  <Stack gap="lg">
    <OrganisationForm label={words.changed}>
      {(draft) => (
        <NumberInput
          label={words.autoLock}
          description={words.autoLockHint}
          suffix={` ${words.minutes}`}
          value={draft.value.autoLockMinutes}
          min={1}
          max={120}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="blur"
          maw="24rem"
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1 && value <= 120) draft.set('autoLockMinutes', value)
          }}
        />
      )}
    </OrganisationForm>
    <Divider />
    <ChangePassphrase />
    <Divider />
    <RenewCode />
  </Stack>
)

const ChangePassphrase = () => {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [round, setRound] = useState(0)
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)
  const name = useRecord('organisation', theOrganisationId)?.value.name ?? ''
  const change = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (next === null || current === '') return
    setBusy(true)
    const reply = await call('vault.changePassphrase', { current, next })
    setBusy(false)
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return
    setCurrent('')
    setNext(null)
    setAsked(false)
    setRound(round + 1)
    notifications.show({ message: words.passphraseChanged })
  }
  const wrong = error?.code === 'wrong-passphrase' ? secrets.currentWrong : null
  const currentProblem = asked && current === '' ? secrets.currentMissing : wrong
  return (
    <form onSubmit={(event) => void change(event)} noValidate>
      <Stack gap="sm" maw="24rem">
        <Title order={3}>{words.changePassphrase}</Title>
        <PasswordInput
          label={secrets.currentPassphrase}
          value={current}
          autoComplete="current-password"
          required
          error={currentProblem}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPassphrase key={round} label={secrets.newPassphrase} known={[name]} onChange={setNext} asked={asked} />
        {error !== null && error.code !== 'wrong-passphrase' && <ErrorNotice error={error} />}
        <Group>
          <Button type="submit" loading={busy}>
            {words.changePassphrase}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const RenewCode = () => {
  const [code, setCode] = useState<string | null>(null)
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)
  const name = useRecord('organisation', theOrganisationId)?.value.name ?? ''
  const make = async () => {
    setBusy(true)
    const reply = await call('vault.renewRecoveryCode', {})
    setBusy(false)
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setCode(reply.value.recoveryCode)
  }
  const confirmed = async (recoveryCode: string) => {
    const reply = await call('vault.confirmRecoveryCode', { recoveryCode })
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return
    setCode(null)
    notifications.show({ message: words.codeConfirmed })
  }
  return (
    <Stack gap="sm">
      <Title order={3}>{words.renewCode}</Title>
      {error !== null && <ErrorNotice error={error} />}
      {code === null ? (
        <>
          <Text>{words.renewCodeWhy}</Text>
          <Group>
            <Button variant="default" loading={busy} onClick={() => void make()}>
              {words.makeCode}
            </Button>
          </Group>
        </>
      ) : (
        <RecoveryCode
          code={code}
          archiveName={name}
          onPrint={() => void call('page.print', {}).then((reply) => setError(reply.ok ? null : reply.error))}
          onCopy={async () => {
            const reply = await call('page.copyRecoveryCode', { recoveryCode: code })
            setError(reply.ok ? null : reply.error)
            return reply.ok
          }}
          onConfirmed={() => void confirmed(code)}
        />
      )}
    </Stack>
  )
}
