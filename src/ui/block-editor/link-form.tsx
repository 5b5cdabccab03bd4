/** Asks for a link's address, and for its words where none are chosen. */
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { blockEditor } from '../../strings/block-editor.ts'
import { common } from '../../strings/common.ts'
import { readAddress } from './address.ts'

type LinkFormProps = {
  /** The address there is now; empty for a new link. */
  readonly address: string
  /** Words are chosen or there is a link already: only the address is asked for. */
  readonly hasText: boolean
  readonly onInsert: (address: string, text: string) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

export const LinkForm = ({ address, hasText, onInsert, onRemove, onClose }: LinkFormProps) => {
  const words = blockEditor.linkForm
  const [written, setWritten] = useState(address)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const read = readAddress(written)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setAsked(true)
    if (read !== null && (hasText || text.trim() !== '')) onInsert(read, text.trim())
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        {!hasText && (
          <TextInput
            label={words.text}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={asked && text.trim() === '' ? words.noText : null}
            autoFocus
          />
        )}
        <TextInput
          label={words.address}
          description={words.addressHint}
          inputMode="url"
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
          error={asked && read === null ? words.notAnAddress : null}
          autoFocus={hasText}
        />
        <Group justify="flex-end" gap="xs">
          {address !== '' && (
            <Button variant="subtle" color="red" onClick={onRemove} mr="auto">
              {words.remove}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit">{words.insert}</Button>
        </Group>
      </Stack>
    </form>
  )
}
