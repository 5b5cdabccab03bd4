/** Requests about records and the audit. What passes by is shown to the auto-lock, which keeps times and nothing else. */
import { ok } from '../../src/core/result.ts'
import type { Desk } from '../desk.ts'
import type { HandlersOf } from '../ipc-router.ts'

export const recordHandlers = ({ archive, autoLock, backups }: Desk): HandlersOf<'records' | 'audit' | 'trash'> => ({
  'records.read': ({ after }) => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const page = vault.value.readRecords(after)
    if (!page.ok) return page
    const { records, unknown, next } = page.value
    for (const { kind, id, value } of records) autoLock.observe(kind, id, value)
    // The page has everything it needs: the day's backup may take its time now.
    if (next === null) setImmediate(() => void backups.runIfDue())
    return ok({ records, unknown, next })
  },
  'records.commit': ({ changes }) => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const committed = vault.value.commit(changes)
    if (!committed.ok) return committed
    autoLock.touch()
    for (const { kind, id, value } of changes) autoLock.observe(kind, id, value)
    return committed
  },
  'records.erase': ({ kind, id, base }) => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const erased = vault.value.erase([{ kind, id, base }])
    if (!erased.ok) return erased
    autoLock.observe(kind, id, null)
    const [held = { versions: 0, since: null }] = erased.value
    return ok(held)
  },
  'trash.list': () => {
    const vault = archive.opened()
    return vault.ok ? vault.value.trash() : vault
  },
  'trash.touched': ({ batch }) => {
    const vault = archive.opened()
    return vault.ok ? vault.value.touchedWith(batch) : vault
  },
  'audit.read': ({ before }) => {
    const vault = archive.opened()
    return vault.ok ? vault.value.readAudit(before) : vault
  },
})
