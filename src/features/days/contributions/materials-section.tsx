/** What belongs to a session: files kept in the archive, and links. */
import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core'
import { IconDownload, IconFile, IconLink, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { AttachmentSource } from '../../../core/records/attachment.ts'
import type { Session } from '../../../core/records/session.ts'
import { call, newElementId } from '../../../replica/index.ts'
import { common } from '../../../strings/common.ts'
import { errorText } from '../../../strings/errors.ts'
import { sessionForm as words } from '../../../strings/sessions.ts'
import { FormSection } from '../../../ui/form-section.tsx'
import { LinkForm } from '../../../ui/link-form.tsx'
import { sizeText } from '../../../ui/size.ts'
import classes from './contributions.module.css'
import type { SessionDraft } from './session-editor.tsx'

type Material = Session['materials'][number]

export const MaterialsSection = ({ draft }: { readonly draft: SessionDraft }) => {
  const { materials } = draft.value
  const [said, setSaid] = useState<string | null>(null)
  const [askLink, setAskLink] = useState(false)
  const add = (title: string, source: AttachmentSource) =>
    draft.change((value) => ({ ...value, materials: [...value.materials, { id: newElementId(), title, source }] }))
  const addFile = async () => {
    const reply = await call('blob.add', { purpose: 'attachment' })
    if (!reply.ok) return setSaid(errorText(reply.error.code))
    if (reply.value === null) return
    const { fileName, ...file } = reply.value
    setSaid(null)
    add(fileName.replace(/\.[^.]+$/, ''), { type: 'file', fileName, ...file })
  }
  return (
    <FormSection title={words.materials} description={words.materialsWhy}>
      {materials.length > 0 && (
        <ul className={classes.plain}>
          {materials.map((material) => (
            <MaterialRow
              key={material.id}
              material={material}
              onTitle={(title) =>
                draft.set(
                  'materials',
                  materials.map((each) => (each.id === material.id ? { ...each, title } : each)),
                )
              }
              onRemove={() =>
                draft.set(
                  'materials',
                  materials.filter((each) => each.id !== material.id),
                )
              }
              onSaid={setSaid}
            />
          ))}
        </ul>
      )}
      {askLink && (
        <LinkForm
          label={words.materialTitle}
          onAdd={(href, label) => {
            setAskLink(false)
            add(label, { type: 'link', href, label })
          }}
          onClose={() => setAskLink(false)}
        />
      )}
      {said !== null && (
        <Text size="sm" role="status">
          {said}
        </Text>
      )}
      {!askLink && (
        <Group gap="xs">
          <Button variant="default" leftSection={<IconFile size={20} aria-hidden />} onClick={() => void addFile()}>
            {words.addFile}
          </Button>
          <Button variant="default" leftSection={<IconLink size={20} aria-hidden />} onClick={() => setAskLink(true)}>
            {words.addLink}
          </Button>
        </Group>
      )}
    </FormSection>
  )
}

type MaterialRowProps = {
  readonly material: Material
  readonly onTitle: (title: string) => void
  readonly onRemove: () => void
  readonly onSaid: (text: string | null) => void
}

const MaterialRow = ({ material: { title, source }, onTitle, onRemove, onSaid }: MaterialRowProps) => {
  const save = async () => {
    if (source.type !== 'file') return
    const reply = await call('blob.save', { blobId: source.blobId, fileName: source.fileName })
    if (!reply.ok) onSaid(errorText(reply.error.code))
    else if (reply.value !== null) onSaid(common.savedAs(reply.value.savedAs))
  }
  return (
    <li>
      <Group gap="xs" wrap="nowrap">
        {source.type === 'file' ? <IconFile size={20} aria-hidden /> : <IconLink size={20} aria-hidden />}
        <TextInput
          aria-label={words.materialTitle}
          variant="unstyled"
          value={title}
          onChange={(event) => onTitle(event.currentTarget.value)}
          maxLength={300}
          flex={1}
          miw="40%"
        />
        <Text size="sm" c="dimmed" truncate>
          {source.type === 'file' ? sizeText(source.size) : source.type === 'link' ? source.href : ''}
        </Text>
        {source.type === 'file' && (
          <ActionIcon variant="subtle" size="lg" aria-label={words.saveFile(title)} onClick={() => void save()}>
            <IconDownload size={20} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.removeMaterial(title)} onClick={onRemove}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  )
}
