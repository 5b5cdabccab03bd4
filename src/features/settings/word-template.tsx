/** The organisation's own Word template for all papers: chosen, tried on a paper, and taken off again. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ContractError } from '../../core/contract.ts'
import { call, type DraftOf, flushDrafts, newElementId } from '../../replica/index.ts'
import { settings } from '../../strings/settings.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SaveAsWord } from '../../ui/save-as-word.tsx'

const words = settings.papers

export const WordTemplateChoice = ({ draft }: { readonly draft: DraftOf<'organisation'> }) => {
  const [error, setError] = useState<ContractError | null>(null)
  const [checking, setChecking] = useState(false)
  const { wordTemplate } = draft.value
  const choose = async () => {
    setChecking(true)
    const reply = await call('blob.add', { purpose: 'template' })
    setChecking(false)
    setError(reply.ok ? null : reply.error)
    if (!reply.ok || reply.value === null) return
    const { blobId, fileName } = reply.value
    draft.set('wordTemplate', { blobId, fileName })
  }
  /** The paper is made from what is saved. */
  const make = async () => {
    await flushDrafts()
    return call('document.export', { job: newElementId(), paper: { document: 'sample' } })
  }
  return (
    <Stack gap="xs">
      <Text fw={500}>{words.template}</Text>
      <Text size="sm" c="dimmed" maw="var(--erfa-measure)">
        {words.templateHint}
      </Text>
      <Text>{wordTemplate === null ? words.noTemplate : words.templateFile(wordTemplate.fileName)}</Text>
      <Group gap="sm">
        <Button variant="default" loading={checking} onClick={() => void choose()}>
          {wordTemplate === null ? words.chooseTemplate : words.changeTemplate}
        </Button>
        {wordTemplate !== null && (
          <Button variant="subtle" onClick={() => draft.set('wordTemplate', null)}>
            {words.removeTemplate}
          </Button>
        )}
        <SaveAsWord label={words.sample} make={make} />
      </Group>
      {error !== null && <ErrorNotice error={error} />}
    </Stack>
  )
}
