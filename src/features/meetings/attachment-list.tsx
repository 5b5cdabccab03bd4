/** The attachments of an item: files kept in the archive, links, and papers that are handed out. */
import { ActionIcon, Box, Button, Group, Menu, Text, TextInput } from '@mantine/core'
import { IconDownload, IconFile, IconFileText, IconLink, IconPaperclip, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { insertKeys } from '../../core/meetings/agenda-order.ts'
import type { Attachment, AttachmentSource } from '../../core/records/attachment.ts'
import type { AgendaItemId, MeetingId } from '../../core/records/ids.ts'
import { call, commit, commitOrTell, edit, newId, put, remove, type Stored, useDraft } from '../../replica/index.ts'
import { origin } from '../../strings/agenda.ts'
import { errorText } from '../../strings/errors.ts'
import { agenda as words } from '../../strings/meetings.ts'
import { LinkForm } from '../../ui/link-form.tsx'
import { announce } from '../../ui/live-region.tsx'
import { sizeText } from '../../ui/size.ts'
import { FieldLabel } from './field-label.tsx'
import classes from './meetings.module.css'

type AttachmentListProps = {
  readonly meetingId: MeetingId
  readonly agendaItemId: AgendaItemId
  /** The item's place, from 1. */
  readonly itemNumber: number
  readonly attachments: readonly Stored<'attachment'>[]
  /** Stands before the button that adds one. */
  readonly children?: ReactNode
}

export const AttachmentList = ({ meetingId, agendaItemId, itemNumber, attachments, children }: AttachmentListProps) => {
  const [said, setSaid] = useState<string | null>(null)
  const [askLink, setAskLink] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const closeLink = () => {
    setAskLink(false)
    button.current?.focus()
  }
  const add = async (title: string, source: AttachmentSource) => {
    const id = newId('attachment')
    const listed = attachments.map((each) => ({ id: each.id, order: each.value.order }))
    const keys = insertKeys(listed, listed.length, [id])
    const order = keys.find((each) => each.id === id)?.order ?? ''
    const value: Attachment = { meetingId, agendaItemId, order, title, source }
    const done = await commit(words.attachmentAdded, [
      put('attachment', id, value),
      ...keys
        .filter((each) => each.id !== id)
        .map((each) => edit('attachment', each.id, (old) => ({ ...old, order: each.order }))),
    ])
    setSaid(done.ok ? null : errorText(done.error.code))
    if (done.ok) announce(words.attachmentAdded)
  }
  const addFile = async () => {
    const reply = await call('blob.add', { purpose: 'attachment' })
    if (!reply.ok) return setSaid(errorText(reply.error.code))
    if (reply.value === null) return
    const { fileName, ...file } = reply.value
    await add(fileName.replace(/\.[^.]+$/, ''), { type: 'file', fileName, ...file })
  }
  return (
    <>
      {attachments.length > 0 && <FieldLabel>{words.attachments}</FieldLabel>}
      <ul className={classes.plainList}>
        {attachments.map((attachment, index) => (
          <AttachmentRow
            key={attachment.id}
            attachment={attachment}
            name={origin.attachment(index + 1, itemNumber)}
            onSaid={setSaid}
          />
        ))}
      </ul>
      {askLink && (
        <Box px="sm">
          <LinkForm
            label={words.attachmentTitle}
            onAdd={(href, title) => {
              closeLink()
              void add(title, { type: 'link', href, label: title })
            }}
            onClose={closeLink}
          />
        </Box>
      )}
      {said !== null && (
        <Text size="sm" role="status" px="sm">
          {said}
        </Text>
      )}
      <Group gap="xs" mt="xs">
        {children}
        <Menu position="bottom-start" keepMounted={false} returnFocus={!askLink}>
          <Menu.Target>
            <Button
              ref={button}
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPaperclip size={16} aria-hidden />}
            >
              {words.addAttachment}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFile size={20} aria-hidden />} onClick={() => void addFile()}>
              {words.addFile}
            </Menu.Item>
            <Menu.Item leftSection={<IconLink size={20} aria-hidden />} onClick={() => setAskLink(true)}>
              {words.addLink}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFileText size={20} aria-hidden />}
              onClick={() => void add(words.paperHandedOut, { type: 'paper' })}
            >
              {words.addPaper}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </>
  )
}

type AttachmentRowProps = {
  readonly attachment: Stored<'attachment'>
  /** "Bilag 1, punkt 5". */
  readonly name: string
  readonly onSaid: (text: string | null) => void
}

const AttachmentRow = ({ attachment: { id, value }, name, onSaid }: AttachmentRowProps) => {
  const { source } = value
  const draft = useDraft('attachment', id, words.changed)
  const save = async () => {
    if (source.type !== 'file') return
    const reply = await call('blob.save', { blobId: source.blobId, fileName: source.fileName })
    if (!reply.ok) onSaid(errorText(reply.error.code))
    else if (reply.value !== null) onSaid(words.savedAs(reply.value.savedAs))
  }
  // Shown before it can be changed, it would lose what is typed at once.
  if (draft === undefined) return null
  return (
    <li>
      <Group gap="xs" wrap="nowrap" px="sm">
        {source.type === 'file' ? (
          <IconFile size={20} aria-hidden />
        ) : source.type === 'link' ? (
          <IconLink size={20} aria-hidden />
        ) : (
          <IconFileText size={20} aria-hidden />
        )}
        <Text size="sm" c="dimmed" className={classes.clock}>
          {name}
        </Text>
        <TextInput
          aria-label={words.attachmentTitle}
          variant="unstyled"
          value={draft?.value.title ?? value.title}
          onChange={(event) => draft?.set('title', event.currentTarget.value)}
          onBlur={() => draft?.onBlur()}
          maxLength={300}
          flex={1}
          miw="40%"
        />
        <Text size="sm" c="dimmed" truncate>
          {source.type === 'file' ? sizeText(source.size) : source.type === 'link' ? source.href : words.paperHandedOut}
        </Text>
        {source.type === 'file' && (
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={words.saveFile(source.fileName)}
            onClick={() => void save()}
          >
            <IconDownload size={20} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={words.removeAttachment(value.title)}
          onClick={() => {
            void commitOrTell(words.attachmentRemoved, [remove('attachment', id)]).then(
              (done) => done && announce(words.attachmentRemoved),
            )
          }}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  )
}
