/**
 * Papers made into files, for the page that shows them: what is being made and how far it is, stopping it, and what came of the last
 * one. What is typed is saved before anything is made of it. Knows neither the papers nor the words.
 */
import { useEffect, useState } from 'react'
import type { ContractError, Paper } from '../core/contract.ts'
import { ok, type Result } from '../core/result.ts'
import { call, on } from './bridge.ts'
import { flushDrafts } from './drafts.ts'
import { newElementId } from './new-id.ts'

type Making = {
  readonly job: string
  readonly what: 'word' | 'folder'
  /** Pages of a paper, or papers of a folder. */
  readonly made: number
  /** Null where nobody knows beforehand. */
  readonly of: number | null
}

type Outcome = { readonly text: string } | { readonly error: ContractError }

type Saved = { readonly savedAs: string }

/** `whenShown` ends when the page shows the paper as it was last saved, which is what is printed. */
export const usePaperFiles = (whenShown: () => Promise<void> = async () => undefined) => {
  const [making, setMaking] = useState<Making | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  useEffect(() => {
    const told = (job: string, made: number, of: number | null) =>
      setMaking((now) => (now?.job === job ? { ...now, made, of } : now))
    const offs = [
      on('document.progress', ({ job, page }) => told(job, page, null)),
      on('document.folderProgress', ({ job, made, of }) => told(job, made, of)),
    ]
    return () => {
      for (const off of offs) off()
    }
  }, [])
  const ask = async <T>(request: () => Promise<Result<T | null, ContractError>>, told: (value: T) => string) => {
    setOutcome(null)
    await flushDrafts()
    const reply = await request()
    if (!reply.ok) setOutcome({ error: reply.error })
    else if (reply.value !== null) setOutcome({ text: told(reply.value) })
  }
  const make = async <T>(
    what: Making['what'],
    request: (job: string) => Promise<Result<T | null, ContractError>>,
    told: (value: T) => string,
  ) => {
    const job = newElementId()
    setMaking({ job, what, made: 0, of: null })
    await ask(() => request(job), told)
    setMaking(null)
  }
  return {
    making,
    outcome,
    cancel: (): void => {
      if (making !== null) void call('document.cancel', { job: making.job })
    },
    saveWord: (paper: Paper, told: (saved: Saved) => string) =>
      make('word', (job) => call('document.export', { job, paper }), told),
    savePdf: (paper: Paper, fileName: string, told: (saved: Saved) => string) =>
      ask(async () => {
        await whenShown()
        return call('page.savePdf', { fileName, paper })
      }, told),
    print: () =>
      ask(
        async () => {
          await whenShown()
          const reply = await call('page.print', {})
          return reply.ok ? ok(null) : reply
        },
        () => '',
      ),
    /** A folder with papers in it, which `request` asks for. */
    saveFolder: <T>(request: (job: string) => Promise<Result<T | null, ContractError>>, told: (value: T) => string) =>
      make('folder', request, told),
  }
}
