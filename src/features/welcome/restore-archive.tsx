/** Getting an archive back from a backup: which folder, which copy, its secret, and where the archive shall lie. */
import { Alert, Anchor, Button, Group, PasswordInput, Radio, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { BackupGeneration, ChosenPlace, ContractError } from '../../core/contract.ts'
import { call } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { lock } from '../../strings/lock.ts'
import { welcome } from '../../strings/welcome.ts'
import { DoorLayout } from '../../ui/door-layout.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { sizeText } from '../../ui/size.ts'
import { whenText } from '../../ui/when.ts'
import { PlaceChoice } from './place-choice.tsx'

const words = welcome.restore

type Found = { readonly from: ChosenPlace; readonly copies: readonly BackupGeneration[] }

export const RestoreArchive = (props: { readonly onBack: () => void; readonly onDone: () => Promise<void> }) => {
  const [found, setFound] = useState<Found | null>(null)
  const [name, setName] = useState<string | null>(null)
  const [byCode, setByCode] = useState(false)
  const [secret, setSecret] = useState('')
  const [to, setTo] = useState<ChosenPlace | null>(null)
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)
  const [restored, setRestored] = useState<{ readonly erasuresApplied: number | null } | null>(null)

  const chooseFrom = async () => {
    const place = await call('folder.choose', { purpose: 'restore-from' })
    if (!place.ok) return setError(place.error)
    if (place.value === null) return
    const copies = await call('backup.list', { from: place.value.token })
    if (!copies.ok && copies.error.code !== 'backup-not-found') return setError(copies.error)
    const all = copies.ok ? copies.value : []
    setError(null)
    setFound({ from: place.value, copies: all })
    setName(all[0]?.name ?? null)
  }
  const chooseTo = async () => {
    const place = await call('folder.choose', { purpose: 'restore-to' })
    setError(place.ok ? null : place.error)
    if (place.ok && place.value !== null) setTo(place.value)
  }
  const restore = async (event: FormEvent) => {
    event.preventDefault()
    if (found === null || name === null) return
    setBusy(true)
    setError(null)
    const reply = await call('backup.restore', {
      from: found.from.token,
      name,
      to: to?.token ?? null,
      secret: byCode ? { type: 'recovery-code', code: secret } : { type: 'passphrase', passphrase: secret },
    })
    setBusy(false)
    if (!reply.ok) return setError(reply.error)
    setSecret('')
    setRestored(reply.value)
  }

  if (restored !== null)
    return (
      <DoorLayout title={words.done} focusTitle>
        <Text>{words.doneWhy}</Text>
        {restored.erasuresApplied === null && <Alert color="amber">{words.erasuresUnknown}</Alert>}
        <Group justify="flex-end">
          <Button onClick={() => void props.onDone()}>{words.toUnlock}</Button>
        </Group>
      </DoorLayout>
    )
  return (
    <DoorLayout title={words.title} focusTitle>
      {found === null || found.copies.length === 0 ? (
        <Stack gap="sm" align="flex-start">
          {found !== null && (
            <Alert color="amber" title={words.none}>{`${found.from.display}. ${words.noneNow}`}</Alert>
          )}
          <Text>{words.fromHint}</Text>
        </Stack>
      ) : (
        <form id="restore" onSubmit={(event) => void restore(event)}>
          <Stack>
            <Radio.Group label={words.which} description={found.from.display} value={name} onChange={setName}>
              <Stack gap="xs" mt="xs">
                {found.copies.map((copy) => (
                  <Radio
                    key={copy.name}
                    value={copy.name}
                    label={`${whenText(new Date(copy.at))} (${sizeText(copy.bytes)})`}
                  />
                ))}
              </Stack>
            </Radio.Group>
            <Anchor component="button" type="button" ta="left" onClick={() => void chooseFrom()}>
              {words.chooseOther}
            </Anchor>
            <PasswordInput
              label={byCode ? lock.recoveryCode : words.secret}
              description={byCode ? lock.recoveryCodeHint : words.secretHint}
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value)}
              autoComplete="off"
              required
            />
            <Anchor component="button" type="button" ta="left" onClick={() => setByCode(!byCode)}>
              {byCode ? lock.usePassphrase : lock.useRecoveryCode}
            </Anchor>
            <PlaceChoice words={words} hint={words.neverOver} choose={words.chooseOther} to={to} onChoose={chooseTo} />
          </Stack>
        </form>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <Group justify="space-between">
        <Button variant="default" onClick={props.onBack}>
          {common.back}
        </Button>
        {found === null || found.copies.length === 0 ? (
          <Button onClick={() => void chooseFrom()}>{words.from}</Button>
        ) : (
          <Button type="submit" form="restore" loading={busy} disabled={name === null}>
            {words.submit}
          </Button>
        )}
      </Group>
    </DoorLayout>
  )
}
