/** Import of earlier years from a file, in three steps: choose the file, say what its columns are, look it through. */
import { Button, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ContractError, TableFile } from '../../core/contract.ts'
import { guessHistoryMapping, type HistoryMapping } from '../../core/history-import/columns.ts'
import type { Answers } from '../../core/history-import/who-and-where.ts'
import type { ForumId } from '../../core/records/ids.ts'
import { call, useRecords } from '../../replica/index.ts'
import { historyImport as words } from '../../strings/history-import.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Page } from '../../ui/page.tsx'
import { paths } from '../../ui/paths.ts'
import { type ImportStep, ImportSteps } from '../../ui/table-import/import-steps.tsx'
import { HistoryMappingStep } from './mapping-step.tsx'
import { HistoryPreviewStep } from './preview-step.tsx'

export type HistoryDraft = {
  readonly file: TableFile
  /** Index of the row with the headers. */
  readonly headerRow: number
  readonly mapping: HistoryMapping
  /** The forum of rows that name none. */
  readonly forumId: ForumId | null
  readonly answers: Answers
}

export const HistoryImportPage = () => {
  const [step, setStep] = useState<ImportStep>('choose')
  const [draft, setDraft] = useState<HistoryDraft | null>(null)
  const [, navigate] = useLocation()
  const done = (message: string) => {
    announce(message)
    notifications.show({ message })
    navigate(paths.rotation)
  }
  return (
    <Page
      title={words.title}
      actions={
        <Button
          component={Link}
          href={paths.rotation}
          variant="default"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
        >
          {words.back}
        </Button>
      }
    >
      <Stack gap="lg">
        <ImportSteps step={step} />
        {step === 'choose' || draft === null ? (
          <ChooseStep
            onChosen={(chosen) => {
              setDraft(chosen)
              setStep('map')
            }}
          />
        ) : step === 'map' ? (
          <HistoryMappingStep
            draft={draft}
            onChange={setDraft}
            onOtherFile={() => setStep('choose')}
            onNext={() => setStep('preview')}
          />
        ) : (
          <HistoryPreviewStep draft={draft} onChange={setDraft} onBack={() => setStep('map')} onDone={done} />
        )}
      </Stack>
    </Page>
  )
}

const ChooseStep = ({ onChosen }: { readonly onChosen: (draft: HistoryDraft) => void }) => {
  const forums = useRecords('forum')
  const [reading, setReading] = useState(false)
  const [error, setError] = useState<ContractError | null>(null)
  const choose = async () => {
    setReading(true)
    setError(null)
    const file = await call('table.open', { purpose: 'history' })
    setReading(false)
    if (!file.ok) return setError(file.error)
    if (file.value === null) return
    const { headerRow, columns } = guessHistoryMapping(file.value.rows)
    const [only, ...others] = forums ?? []
    onChosen({
      file: file.value,
      headerRow,
      mapping: columns,
      forumId: only !== undefined && others.length === 0 ? only.id : null,
      answers: { people: new Map(), forums: new Map() },
    })
  }
  return (
    <Stack maw="var(--erfa-measure)" align="flex-start">
      <Title order={2}>{words.chooseTitle}</Title>
      <Text>{words.chooseWhy}</Text>
      <Text>{words.chooseThen}</Text>
      <Text c="dimmed">{words.notKept}</Text>
      {error !== null && <ErrorNotice error={error} />}
      <Button
        leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
        loading={reading}
        onClick={() => void choose()}
        data-autofocus
      >
        {words.chooseFile}
      </Button>
    </Stack>
  )
}
