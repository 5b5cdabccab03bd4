/** A link to something outside the archive: what it is called and its address, which must be one that a browser can open. */
import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { common } from '../strings/common.ts'
import { linkForm as words } from '../strings/link-form.ts'
import { readAddress } from './block-editor/address.ts'
import { LineField } from './line-field.tsx'

type LinkFormProps = {
  /** What the field for its name is called. */
  readonly label: string
  /** A link without a name is called what was typed as its address. */
  readonly onAdd: (href: string, title: string) => void
  readonly onClose: () => void
}

export const LinkForm = ({ label, onAdd, onClose }: LinkFormProps) => {
  const [title, setTitle] = useState('')
  const [address, setAddress] = useState('')
  const [asked, setAsked] = useState(false)
  const href = readAddress(address)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (href !== null) onAdd(href, title.trim() || address.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Group gap="xs" align="flex-start">
        <LineField label={label} value={title} onChange={setTitle} autoFocus />
        <TextInput
          label={words.address}
          inputMode="url"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          error={asked && href === null ? words.notALink : null}
          flex="1 1 12rem"
        />
        <Button type="submit" mt="1.5rem">
          {words.add}
        </Button>
        <Button variant="subtle" mt="1.5rem" onClick={onClose}>
          {common.cancel}
        </Button>
      </Group>
    </form>
  )
}
