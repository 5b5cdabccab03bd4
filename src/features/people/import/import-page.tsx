/** Import of people from a table file, in three steps: choose the file, say what its columns are, look it through. */
import { Button, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ContractError, TableFile } from '../../../core/contract.ts'
import { type ColumnMapping, guessMapping } from '../../../core/people-import/fields.ts'
import type { ImportOptions } from '../../../core/people-import/plan-import.ts'
import { call, useRecords } from '../../../replica/index.ts'
import { peopleImport as words } from '../../../strings/people.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { Page } from '../../../ui/page.tsx'
import { paths } from '../../../ui/paths.ts'
import { type ImportStep, ImportSteps } from '../../../ui/table-import/import-steps.tsx'
import { MappingStep } from './mapping-step.tsx'
import { PreviewStep } from './preview-step.tsx'

export type ImportDraft = {
  readonly file: TableFile
  /** Index of the row with the headers. */
  readonly headerRow: number
  readonly mapping: ColumnMapping
  readonly options: ImportOptions
}

export const ImportPage = () => {
  const [step, setStep] = useState<ImportStep>('choose')
  const [draft, setDraft] = useState<ImportDraft | null>(null)
  const [, navigate] = useLocation()
  const done = (count: number) => {
    const message = words.done(count)
    announce(message)
    notifications.show({ message })
    navigate(paths.people)
  }
  return (
    <Page
      title={words.title}
      actions={
        <Button
          component={Link}
          href={paths.people}
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
          <MappingStep
            draft={draft}
            onChange={setDraft}
            onOtherFile={() => setStep('choose')}
            onNext={() => setStep('preview')}
          />
        ) : (
          <PreviewStep draft={draft} onChange={setDraft} onBack={() => setStep('map')} onDone={done} />
        )}
      </Stack>
    </Page>
  )
}

const ChooseStep = ({ onChosen }: { readonly onChosen: (draft: ImportDraft) => void }) => {
  const units = useRecords('unit')
  const areas = useRecords('area')
  const [reading, setReading] = useState(false)
  const [error, setError] = useState<ContractError | null>(null)
  const choose = async () => {
    setReading(true)
    setError(null)
    const file = await call('table.open', { purpose: 'people' })
    setReading(false)
    if (!file.ok) return setError(file.error)
    if (file.value === null) return
    const { headerRow, columns } = guessMapping(file.value.rows)
    /* In an archive without units or areas there is nothing a name could be mistaken for. */
    const create = { units: units?.length === 0, areas: areas?.length === 0, leaders: false }
    onChosen({
      file: file.value,
      headerRow,
      mapping: columns,
      options: { defaultRole: 'peer', known: 'update', create },
    })
  }
  return (
    <Stack maw="var(--erfa-measure)" align="flex-start">
      <Title order={2}>{words.chooseTitle}</Title>
      <Text>{words.chooseWhy}</Text>
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
