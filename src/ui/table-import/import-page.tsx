/** The page of an import from a table: its three steps with what has been chosen so far, and the way back. */
import { Button, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft, IconFileSpreadsheet } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ContractError } from '../../core/contract.ts'
import { tableImport as words } from '../../strings/table-import.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { announce } from '../live-region.tsx'
import { Page } from '../page.tsx'
import { type ImportStep, ImportSteps } from './import-steps.tsx'

type DraftProps<D> = { readonly draft: D; readonly onChange: (draft: D) => void }
export type MappingStepProps<D> = DraftProps<D> & { readonly onOtherFile: () => void; readonly onNext: () => void }
export type PreviewStepProps<D> = DraftProps<D> & {
  readonly onBack: () => void
  /** Says what was fetched, and goes back to where the import began. */
  readonly onDone: (message: string) => void
}

type ImportPageProps<D> = {
  readonly title: string
  readonly back: string
  readonly backTo: string
  readonly choose: (onChosen: (draft: D) => void) => ReactNode
  readonly map: (step: MappingStepProps<D>) => ReactNode
  readonly preview: (step: PreviewStepProps<D>) => ReactNode
}

export const ImportPage = <D,>({ title, back, backTo, choose, map, preview }: ImportPageProps<D>) => {
  const [step, setStep] = useState<ImportStep>('choose')
  const [draft, setDraft] = useState<D | null>(null)
  const [, navigate] = useLocation()
  const choosing = () =>
    choose((chosen) => {
      setDraft(chosen)
      setStep('map')
    })
  const done = (message: string) => {
    announce(message)
    notifications.show({ message })
    navigate(backTo)
  }
  const stepOf = (current: D) =>
    step === 'map'
      ? map({
          draft: current,
          onChange: setDraft,
          onOtherFile: () => setStep('choose'),
          onNext: () => setStep('preview'),
        })
      : preview({ draft: current, onChange: setDraft, onBack: () => setStep('map'), onDone: done })
  return (
    <Page
      title={title}
      actions={
        <Button component={Link} href={backTo} variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />}>
          {back}
        </Button>
      }
    >
      <Stack gap="lg">
        <ImportSteps step={step} />
        {step === 'choose' || draft === null ? choosing() : stepOf(draft)}
      </Stack>
    </Page>
  )
}

type ChooseStepProps = {
  readonly title: string
  /** A paragraph each. */
  readonly why: readonly string[]
  readonly notKept: string
  /** Answers what went wrong; null where a file was chosen, or none. */
  readonly choose: () => Promise<ContractError | null>
}

export const ChooseStep = ({ title, why, notKept, choose }: ChooseStepProps) => {
  const [reading, setReading] = useState(false)
  const [error, setError] = useState<ContractError | null>(null)
  const read = async () => {
    setReading(true)
    setError(null)
    const failure = await choose()
    setReading(false)
    setError(failure)
  }
  return (
    <Stack maw="var(--erfa-measure)" align="flex-start">
      <Title order={2}>{title}</Title>
      {why.map((each) => (
        <Text key={each}>{each}</Text>
      ))}
      <Text c="dimmed">{notKept}</Text>
      {error !== null && <ErrorNotice error={error} />}
      <Button
        leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
        loading={reading}
        onClick={() => void read()}
        data-autofocus
      >
        {words.chooseFile}
      </Button>
    </Stack>
  )
}
