/** The foot of the preview: the way back and the one button that takes the rows, in sight however long the lists are. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { ContractError } from '../../core/contract.ts'
import type { Result } from '../../core/result.ts'
import { tableImport as words } from '../../strings/table-import.ts'
import { ErrorNotice } from '../error-notice.tsx'
import classes from './table-import.module.css'

type ImportActionsProps = {
  /** What the button says of what it takes; null where there is nothing. */
  readonly label: string | null
  /** Why it cannot be taken at once. */
  readonly tooMany?: string | null
  readonly run: () => Promise<Result<unknown, ContractError>>
  readonly onBack: () => void
  readonly onDone: () => void
}

export const ImportActions = ({ label, tooMany = null, run, onBack, onDone }: ImportActionsProps) => {
  const [error, setError] = useState<ContractError | null>(null)
  const [running, setRunning] = useState(false)
  const take = async () => {
    setRunning(true)
    const done = await run()
    setRunning(false)
    if (done.ok) onDone()
    else setError(done.error)
  }
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      {tooMany !== null && <Text fw={600}>{tooMany}</Text>}
      <Group className={classes.actions}>
        <Button variant="default" onClick={onBack}>
          {words.toMapping}
        </Button>
        <Button disabled={label === null || tooMany !== null} loading={running} onClick={() => void take()}>
          {label ?? words.nothingToRun}
        </Button>
      </Group>
    </>
  )
}
