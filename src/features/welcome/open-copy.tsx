/** The door for whoever looks after an archive while somebody is away: which copy, its passphrase, and where it shall lie. */
import { Anchor, Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ChosenPlace, ContractError } from '../../core/contract.ts'
import { call } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { handover } from '../../strings/handover.ts'
import { welcome } from '../../strings/welcome.ts'
import { DoorLayout } from '../../ui/door-layout.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PlaceChoice } from './place-choice.tsx'

const words = handover.door

type Chosen = { readonly token: string; readonly fileName: string }

export const OpenCopy = (props: { readonly onBack: () => void; readonly onDone: () => Promise<void> }) => {
  const [copy, setCopy] = useState<Chosen | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [to, setTo] = useState<ChosenPlace | null>(null)
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)

  const choose = async () => {
    const reply = await call('copy.choose', {})
    setError(reply.ok ? null : reply.error)
    if (reply.ok && reply.value !== null) setCopy(reply.value)
  }
  const chooseTo = async () => {
    const place = await call('folder.choose', { purpose: 'vault' })
    setError(place.ok ? null : place.error)
    if (place.ok && place.value !== null) setTo(place.value)
  }
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (copy === null) return
    setBusy(true)
    setError(null)
    const reply = await call('copy.settle', { from: copy.token, passphrase, to: to?.token ?? null })
    setBusy(false)
    if (!reply.ok) return setError(reply.error)
    setPassphrase('')
    await props.onDone()
  }

  return (
    <DoorLayout title={words.title} focusTitle>
      <Text>{words.why}</Text>
      {copy !== null && (
        <form id="open-copy" onSubmit={(event) => void open(event)}>
          <Stack>
            <div>
              <Text fw={500}>{copy.fileName}</Text>
              <Anchor component="button" type="button" onClick={() => void choose()}>
                {handover.back.chooseOther}
              </Anchor>
            </div>
            <PasswordInput
              label={words.passphrase}
              description={words.passphraseHint}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
              autoComplete="off"
              autoFocus
              required
            />
            <PlaceChoice
              words={words}
              hint={welcome.create.placeHint}
              choose={welcome.create.choosePlace}
              to={to}
              onChoose={chooseTo}
            />
          </Stack>
        </form>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <Group justify="space-between">
        <Button variant="default" onClick={props.onBack}>
          {common.back}
        </Button>
        {copy === null ? (
          <Button onClick={() => void choose()}>{words.choose}</Button>
        ) : (
          <Button type="submit" form="open-copy" loading={busy}>
            {words.submit}
          </Button>
        )}
      </Group>
    </DoorLayout>
  )
}
