/**
 * The life of the read model: filled page by page when the archive is unlocked, kept level with what the vault tells, and
 * deleted, with the page reloaded, when it locks. Also sees to it that nothing typed is lost on the way out.
 */
import { useSyncExternalStore } from 'react'
import type { ContractError, Reply } from '../core/contract.ts'
import { call, on } from './bridge.ts'
import { settled } from './commit.ts'
import { deleteDatabase, load, mirror, openEmptyDatabase } from './database.ts'
import { flushDrafts, hasUnsavedDrafts } from './drafts.ts'
import { decided } from './history.ts'

export type ArchiveState =
  | { readonly state: 'loading'; readonly records: number }
  /** `unknown` counts records that a newer version has written and this one keeps without showing. */
  | { readonly state: 'ready'; readonly unknown: number }
  | { readonly state: 'failed'; readonly error: ContractError }

/** Reads the unlocked archive into the read model and keeps it level from then on. Once in the life of a page. */
export const openArchive = async (): Promise<void> => {
  if (opening) return
  opening = true
  set({ state: 'loading', records: 0 })
  await openEmptyDatabase()
  const early: (() => Promise<void>)[] = []
  let told = (apply: () => Promise<void>): void => void early.push(apply)
  on('records.changed', ({ records, gone }) => told(() => mirror(records, gone)))
  let read = 0
  let unknown = 0
  let asked: Promise<Reply<'records.read'>> | null = call('records.read', { after: null })
  while (asked !== null) {
    const page: Reply<'records.read'> = await asked
    if (!page.ok) return set({ state: 'failed', error: page.error })
    const next: string | null = page.value.next
    // The vault reads the next ones while these are taken in.
    asked = next === null ? null : call('records.read', { after: next })
    await load(page.value.records)
    read += page.value.records.length
    unknown += page.value.unknown
    set({ state: 'loading', records: read })
  }
  for (const apply of early) await apply()
  told = (apply) => void apply()
  set({ state: 'ready', unknown })
}

export const useArchive = (): ArchiveState => useSyncExternalStore(subscribe, () => archive)

/**
 * Saves what is being typed and lets a batch in parts come to its end, then locks; the page is reloaded by the event that
 * follows. Where something cannot be saved (a full disk), whoever asked is told and decides, unless it has to be locked
 * whatever is lost.
 */
export const lockArchive = async (
  unsaved: 'stay-open' | 'lose' = 'stay-open',
): Promise<ContractError | 'unsaved' | null> => {
  leaveField()
  await decided()
  if (!(await flushDrafts()) && unsaved === 'stay-open') return 'unsaved'
  await settled()
  const reply = await call('vault.lock', {})
  return reply.ok ? null : reply.error
}

/** Some fields pass on what is typed in them only when they are left. */
const leaveField = (): void => {
  if (typeof document !== 'undefined' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** Wires the ways out of an unlocked archive; called once when the page starts. */
export const guardWaysOut = (): void => {
  let leaving = false
  /* 0: the machine is being locked or the window closed, and waits a moment for what is not written yet. */
  on('vault.locking', ({ seconds }) => void (seconds === 0 ? lockArchive('lose') : flushDrafts()))
  on('vault.locked', () => {
    leaving = true
    void deleteDatabase()
      .catch(() => undefined)
      .then(() => window.location.reload())
  })
  document.addEventListener('visibilitychange', () => void flushDrafts())
  window.addEventListener('blur', () => void flushDrafts())
  window.addEventListener('hashchange', () => void flushDrafts())
  window.addEventListener('beforeunload', (event) => {
    if (leaving || !hasUnsavedDrafts()) return
    event.preventDefault()
    void flushDrafts().then((all) => {
      leaving = all
      if (all) window.close()
    })
  })
}

let opening = false
let archive: ArchiveState = { state: 'loading', records: 0 }
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const set = (next: ArchiveState): void => {
  archive = next
  for (const listener of listeners) listener()
}
