/** The foot of mails that are ready: saved as drafts or folders, or only noted as sent, and what was done, with the way back from it. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { ContractError } from '../core/contract.ts'
import { common } from '../strings/common.ts'
import { mailActions as words } from '../strings/mail.ts'
import { DoneNote } from './done-note.tsx'
import { ErrorNotice } from './error-notice.tsx'

/** What was saved and noted. */
export type MailsSent = { readonly message: string; readonly canUndo: boolean }

type MailActionsProps = {
  /** How many mails there are; where there are none there is nothing to save. */
  readonly count: number
  /** What is noted where they were written elsewhere. */
  readonly markOnly: string
  readonly sent: MailsSent | null
  /** Answers what went wrong, or null. */
  readonly onSave: (as: 'drafts' | 'folders') => Promise<ContractError | null>
  readonly onMark: () => Promise<void>
  readonly onUndo: () => Promise<void>
  readonly onClose: () => void
}

export const MailActions = ({ count, markOnly, sent, onSave, onMark, onUndo, onClose }: MailActionsProps) => {
  const [error, setError] = useState<ContractError | null>(null)
  const [running, setRunning] = useState(false)
  const whileRunning = async (work: () => Promise<ContractError | null>) => {
    setRunning(true)
    setError(null)
    setError(await work())
    setRunning(false)
  }
  const save = (as: 'drafts' | 'folders') => void whileRunning(() => onSave(as))
  const mark = () => void whileRunning(() => onMark().then(() => null))
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      {sent !== null ? (
        <DoneNote message={sent.message} onUndo={sent.canUndo ? () => void onUndo() : null} />
      ) : (
        count > 0 && <Text size="sm">{words.hint}</Text>
      )}
      <Group justify="space-between">
        <Group gap="xs">
          {count > 0 && (
            <>
              <Button loading={running} onClick={() => save('drafts')}>
                {words.saveDraft(count)}
              </Button>
              <Button variant="default" loading={running} onClick={() => save('folders')}>
                {words.saveFolder(count)}
              </Button>
              {sent === null && (
                <Button variant="subtle" disabled={running} onClick={mark}>
                  {markOnly}
                </Button>
              )}
            </>
          )}
        </Group>
        <Button variant="default" onClick={onClose}>
          {sent === null ? common.cancel : common.close}
        </Button>
      </Group>
    </>
  )
}
