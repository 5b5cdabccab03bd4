/** The organisation's name and logo, as they stand on its papers. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ContractError } from '../../core/contract.ts'
import { call, type DraftOf, useBlobAddress } from '../../replica/index.ts'
import { settings } from '../../strings/settings.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { OrganisationForm } from './organisation-form.tsx'
import classes from './settings.module.css'

const words = settings.organisation

export const OrganisationSection = () => (
  <OrganisationForm label={words.changed}>
    {(draft) => (
      <>
        <Text>{words.lead}</Text>
        <TextInput
          label={words.name}
          value={draft.value.name}
          maxLength={200}
          onChange={(event) => draft.set('name', event.currentTarget.value)}
        />
        <TextInput
          label={words.department}
          value={draft.value.department}
          maxLength={200}
          onChange={(event) => draft.set('department', event.currentTarget.value)}
        />
        <Logo draft={draft} />
      </>
    )}
  </OrganisationForm>
)

const Logo = ({ draft }: { readonly draft: DraftOf<'organisation'> }) => {
  const [error, setError] = useState<ContractError | null>(null)
  const { logoBlobId, logoDescription } = draft.value
  const logo = useBlobAddress(logoBlobId)
  const choose = async () => {
    const reply = await call('blob.add', { purpose: 'logo' })
    setError(reply.ok ? null : reply.error)
    if (reply.ok && reply.value !== null) draft.set('logoBlobId', reply.value.blobId)
  }
  const problem = error ?? logo.error
  return (
    <Stack gap="xs">
      <Text fw={500}>{words.logo}</Text>
      <Text size="sm" c="dimmed">
        {words.logoHint}
      </Text>
      {logoBlobId === null && <Text>{words.noLogo}</Text>}
      {logo.address !== null && <img className={classes.logo} src={logo.address} alt={logoDescription || words.logo} />}
      <Group gap="sm">
        <Button variant="default" onClick={() => void choose()}>
          {logoBlobId === null ? words.chooseLogo : words.changeLogo}
        </Button>
        {logoBlobId !== null && (
          <Button variant="subtle" onClick={() => draft.set('logoBlobId', null)}>
            {words.removeLogo}
          </Button>
        )}
      </Group>
      {problem !== null && <ErrorNotice error={problem} />}
      {logoBlobId !== null && (
        <TextInput
          label={words.logoDescription}
          description={words.logoDescriptionHint}
          value={logoDescription}
          maxLength={300}
          onChange={(event) => draft.set('logoDescription', event.currentTarget.value)}
        />
      )}
    </Stack>
  )
}
