/**
 * The ways to get a paper out (Word, print, PDF), how far it is while it is made, and what came of it. Who makes it and where it goes
 * is the business of whoever passes `files`.
 */
import { Button, Group, Text } from '@mantine/core'
import { IconFileTypePdf, IconFileWord, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import type { ContractError, Paper } from '../core/contract.ts'
import { paper as words } from '../strings/meetings.ts'
import { useCommand } from './commands.tsx'
import { ErrorNotice } from './error-notice.tsx'
import { announce } from './live-region.tsx'

type Making = { readonly what: 'word' | 'folder'; readonly made: number; readonly of: number | null }
type Outcome = { readonly text: string } | { readonly error: ContractError }

type MakingProps = {
  readonly files: {
    readonly making: Making | null
    readonly outcome: Outcome | null
    readonly cancel: () => void
  }
}

type Told = (saved: { readonly savedAs: string }) => string

type PaperButtonsProps = {
  readonly files: MakingProps['files'] & {
    readonly saveWord: (paper: Paper, told: Told) => Promise<void>
    readonly savePdf: (paper: Paper, fileName: string, told: Told) => Promise<void>
    readonly print: () => Promise<void>
  }
  readonly paper: Paper
  /** Without an ending. */
  readonly fileName: string
  /** Stands among the buttons. */
  readonly children?: ReactNode
}

export const PaperButtons = ({ files, paper, fileName, children }: PaperButtonsProps) => {
  const print = () => void files.print()
  const savePdf = () => void files.savePdf(paper, fileName.slice(0, longestName), saved)
  useCommand('mod+P', words.print, print)
  return (
    <Group gap="xs" mb="xs">
      <Button
        leftSection={<IconFileWord size={20} aria-hidden />}
        onClick={() => void files.saveWord(paper, saved)}
        loading={files.making?.what === 'word'}
        disabled={files.making?.what === 'folder'}
      >
        {words.export}
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={print}>
        {words.print}
      </Button>
      <Button variant="default" leftSection={<IconFileTypePdf size={20} aria-hidden />} onClick={savePdf}>
        {words.pdf}
      </Button>
      {children}
    </Group>
  )
}

const saved: Told = ({ savedAs }) => words.savedAs(savedAs)
const longestName = 150

/** How far it is, with the way to stop it; then what came of it. */
export const MakingNote = ({ files: { making, outcome, cancel } }: MakingProps) => {
  const text = outcome === null ? null : outcomeText(outcome)
  useEffect(() => {
    if (text !== null) announce(text)
  }, [text])
  return (
    <>
      {making !== null && (
        <Group gap="xs" mb="xs">
          <Text size="sm" role="status">
            {progressText(making)}
          </Text>
          <Button size="compact-sm" variant="default" onClick={cancel}>
            {words.cancel}
          </Button>
        </Group>
      )}
      {text !== null && (
        <Text size="sm" mb="xs" style={{ overflowWrap: 'anywhere' }}>
          {text}
        </Text>
      )}
      {outcome !== null && text === null && 'error' in outcome && <ErrorNotice error={outcome.error} />}
    </>
  )
}

const progressText = ({ what, made, of }: Making): string => {
  if (what === 'word') return made === 0 ? words.making : words.makingPage(made)
  return of === null ? words.makingFolder : words.makingPaper(made, of)
}

/** Null for what went wrong: that is told as an error. */
const outcomeText = (outcome: Outcome): string | null => {
  if ('text' in outcome) return outcome.text
  return outcome.error.code === 'document-cancelled' ? words.cancelled : null
}
