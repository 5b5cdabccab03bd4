/**
 * The foot of mails that are ready: saved as drafts or folders, which notes them as made, or only noted; what was done, and the way back
 * from it. Knows neither the mails nor what is noted.
 */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { ContractError } from '../core/contract.ts'
import type { Result } from '../core/result.ts'
import { common } from '../strings/common.ts'
import { mailActions as words } from '../strings/mail.ts'
import { DoneNote } from './done-note.tsx'
import { ErrorNotice } from './error-notice.tsx'
import { announce } from './live-region.tsx'

type Saved = { readonly savedAs: string; readonly count: number }

/** What was saved and noted. */
type Sent = { readonly message: string; readonly canUndo: boolean }

type MailActionsProps = {
  /** How many mails there are; where there are none there is nothing to save. */
  readonly count: number
  /** What is noted where they were written elsewhere. */
  readonly markOnly: string
  /** What is said once they are noted, and where all of them were. */
  readonly marked: string
  readonly nothingNew?: string
  /** Answers null where nobody chose a place. */
  readonly onSave: (as: 'drafts' | 'folders') => Promise<Result<Saved | null, ContractError>>
  /** `isAgain` where the same was noted already. Answers how many records were to change, or null where that was refused. */
  readonly onMark: (isAgain: boolean) => Promise<number | null>
  readonly onUndo: () => Promise<unknown>
  /** Whether they count as made, which undo takes back. */
  readonly onSent?: (isSent: boolean) => void
  readonly onClose: () => void
}

export const MailActions = (props: MailActionsProps) => {
  const { count, markOnly, marked, nothingNew = '', onSave, onMark, onUndo, onSent, onClose } = props
  const [sent, setSent] = useState<Sent | null>(null)
  const [error, setError] = useState<ContractError | null>(null)
  const [running, setRunning] = useState(false)
  const settle = (next: Sent | null) => {
    setSent(next)
    onSent?.(next !== null)
  }
  const note = async (said: string) => {
    const wasNoted = sent?.canUndo === true
    const noted = await onMark(wasNoted)
    // What undo takes back is said beside it, also where they are saved in another way afterwards.
    const isNoted = wasNoted || Boolean(noted)
    const message = [said, isNoted ? `${marked}.` : ''].filter(Boolean).join(' ') || (noted === 0 ? nothingNew : '')
    if (message === '') return
    announce(message)
    settle({ message, canUndo: isNoted })
  }
  const whileRunning = async (work: () => Promise<ContractError | null>) => {
    setRunning(true)
    setError(null)
    setError(await work())
    setRunning(false)
  }
  const save = (as: 'drafts' | 'folders') =>
    void whileRunning(async () => {
      const reply = await onSave(as)
      if (!reply.ok) return reply.error
      if (reply.value !== null) await note(words.saved(reply.value.savedAs, reply.value.count))
      return null
    })
  const mark = () => void whileRunning(() => note('').then(() => null))
  const undo = async () => {
    await onUndo()
    settle(null)
  }
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      {sent !== null ? (
        <DoneNote message={sent.message} onUndo={sent.canUndo ? () => void undo() : null} />
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
