/** A copy that comes back: which file, its passphrase, what both have changed, and only then the fetching. */
import { Alert, Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import type { ContractError } from '../../../core/contract.ts'
import type { CopyComparison } from '../../../core/handover/comparison.ts'
import { call, flushDrafts } from '../../../replica/index.ts'
import { handover } from '../../../strings/handover.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Comparison } from './comparison.tsx'

const words = handover.back

type Step =
  | { readonly at: 'start'; readonly done: number | null }
  | { readonly at: 'secret'; readonly token: string; readonly fileName: string }
  | { readonly at: 'list'; readonly fileName: string; readonly comparison: CopyComparison }

export const BringBack = () => {
  const [step, setStep] = useState<Step>({ at: 'start', done: null })
  const [secret, setSecret] = useState('')
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)
  // Whoever goes to another page is done looking; the copy does not stay open behind it.
  useEffect(() => () => void call('copy.close', {}), [])

  const choose = async () => {
    const reply = await call('copy.choose', {})
    setError(reply.ok ? null : reply.error)
    if (reply.ok && reply.value !== null) setStep({ at: 'secret', ...reply.value })
  }
  const compare = async (event: FormEvent) => {
    event.preventDefault()
    if (step.at !== 'secret') return
    setBusy(true)
    await flushDrafts()
    const reply = await call('copy.open', { from: step.token, passphrase: secret })
    setBusy(false)
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return
    setSecret('')
    setStep({ at: 'list', ...reply.value })
  }
  const run = async (choices: Parameters<typeof call<'copy.bringBack'>>[1]['choices']) => {
    if (step.at !== 'list') return
    setBusy(true)
    await flushDrafts()
    const reply = await call('copy.bringBack', { choices })
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setStep({ at: 'start', done: reply.value.changed })
    else if (reply.error.code === 'copy-overtaken') {
      const again = await call('copy.compare', {})
      if (again.ok) setStep({ ...step, comparison: again.value })
    }
    setBusy(false)
  }
  const putAway = async () => {
    await call('copy.close', {})
    setError(null)
    setSecret('')
    setStep({ at: 'start', done: null })
  }

  return (
    <Stack gap="sm" maw="48rem">
      <Title order={3}>{words.title}</Title>
      {step.at === 'start' && (
        <>
          <Text>{words.why}</Text>
          {step.done !== null && (
            <Alert color="petrol" role="status">
              {words.done(step.done)}
            </Alert>
          )}
          <Group>
            <Button variant="default" onClick={() => void choose()}>
              {words.choose}
            </Button>
          </Group>
        </>
      )}
      {step.at === 'secret' && (
        <form onSubmit={(event) => void compare(event)}>
          <Stack gap="sm" maw="36rem">
            <Text>{step.fileName}</Text>
            <PasswordInput
              label={words.passphrase}
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value)}
              autoComplete="off"
              autoFocus
              required
            />
            <Group>
              <Button type="submit" loading={busy}>
                {words.compare}
              </Button>
              <Button variant="default" onClick={() => void choose()}>
                {words.chooseOther}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
      {step.at === 'list' && (
        <Comparison
          key={step.comparison.records.length}
          comparison={step.comparison}
          busy={busy}
          onRun={(choices) => void run(choices)}
          onPutAway={() => void putAway()}
        />
      )}
      {error !== null && <ErrorNotice error={error} />}
    </Stack>
  )
}
