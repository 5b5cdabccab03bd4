/** Making an archive, step by step: name and passphrase, the recovery code, a folder for backups. */
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ChosenPlace, ContractError } from '../../core/contract.ts'
import { call } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { secrets, welcome } from '../../strings/welcome.ts'
import { DoorLayout } from '../../ui/door-layout.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { NewPassphrase } from '../../ui/new-passphrase.tsx'
import { RecoveryCode } from '../../ui/recovery-code.tsx'
import { BackupFolderStep } from './backup-folder-step.tsx'

type Step = { readonly at: 'form' } | { readonly at: 'code'; readonly recoveryCode: string } | { readonly at: 'backup' }

const words = welcome.create

export const CreateArchive = (props: { readonly onBack: () => void; readonly onDone: () => Promise<void> }) => {
  const [step, setStep] = useState<Step>({ at: 'form' })
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [place, setPlace] = useState<ChosenPlace | null>(null)
  const [asked, setAsked] = useState(false)
  const [nameError, setNameError] = useState<string | null>(null)
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)

  const choosePlace = async () => {
    const reply = await call('folder.choose', { purpose: 'vault' })
    setError(reply.ok ? null : reply.error)
    if (reply.ok && reply.value !== null) setPlace(reply.value)
  }
  const create = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() === '') setNameError(words.nameMissing)
    if (name.trim() === '' || passphrase === null) return
    setBusy(true)
    setError(null)
    const reply = await call('vault.create', {
      organisationName: name.trim(),
      passphrase,
      folder: place?.token ?? null,
    })
    setBusy(false)
    if (!reply.ok) return setError(reply.error)
    setPassphrase(null)
    setStep({ at: 'code', recoveryCode: reply.value.recoveryCode })
  }
  const confirmed = async (recoveryCode: string) => {
    const reply = await call('vault.confirmRecoveryCode', { recoveryCode })
    if (!reply.ok) return setError(reply.error)
    setError(null)
    setStep({ at: 'backup' })
  }

  switch (step.at) {
    case 'backup':
      return <BackupFolderStep onDone={props.onDone} />
    case 'code':
      return (
        <DoorLayout title={secrets.code.title} focusTitle>
          {error !== null && <ErrorNotice error={error} />}
          <RecoveryCode
            code={step.recoveryCode}
            archiveName={name.trim()}
            onPrint={() => void call('page.print', {}).then((reply) => setError(reply.ok ? null : reply.error))}
            onCopy={async () => {
              const reply = await call('page.copyRecoveryCode', { recoveryCode: step.recoveryCode })
              setError(reply.ok ? null : reply.error)
              return reply.ok
            }}
            onConfirmed={() => void confirmed(step.recoveryCode)}
          />
        </DoorLayout>
      )
    case 'form':
      return (
        <DoorLayout title={words.title} focusTitle>
          <form onSubmit={(event) => void create(event)} noValidate>
            <Stack>
              <TextInput
                label={words.organisation}
                description={words.organisationHint}
                value={name}
                maxLength={200}
                required
                error={nameError}
                onChange={(event) => {
                  setName(event.currentTarget.value)
                  setNameError(null)
                }}
              />
              <NewPassphrase label={secrets.passphrase} known={[name]} onChange={setPassphrase} asked={asked} />
              <div>
                <Text fw={500}>{words.place}</Text>
                <Text>{place === null ? words.usualPlace : words.chosenPlace(place.display)}</Text>
                <Text size="sm" c="dimmed">
                  {words.placeHint}
                </Text>
                <Group gap="md" mt={4}>
                  <Anchor component="button" type="button" onClick={() => void choosePlace()}>
                    {words.choosePlace}
                  </Anchor>
                  {place !== null && (
                    <Anchor component="button" type="button" onClick={() => setPlace(null)}>
                      {words.useUsualPlace}
                    </Anchor>
                  )}
                </Group>
              </div>
              <Text size="sm" c="dimmed">
                {secrets.nobodyCanHelp}
              </Text>
              {error !== null && <ErrorNotice error={error} />}
              <Group justify="space-between">
                <Button variant="default" onClick={props.onBack}>
                  {common.back}
                </Button>
                <Button type="submit" loading={busy}>
                  {words.submit}
                </Button>
              </Group>
            </Stack>
          </form>
        </DoorLayout>
      )
  }
}
