/** Requests about copies that go to a colleague and come back. One copy is looked at at a time; it goes with the lock. */
import path from 'node:path'
import { passphraseLevel } from '../../src/core/passphrase-strength.ts'
import { err, ok } from '../../src/core/result.ts'
import { copyFileName } from '../../src/strings/handover.ts'
import type { Desk } from '../desk.ts'
import type { HandlersOf } from '../ipc-router.ts'
import type { OpenCopy, VaultResult } from '../vault/index.ts'

export const copyHandlers = ({ archive, autoLock, backups, dialogs, places, tell }: Desk): HandlersOf<'copy'> => {
  let held: OpenCopy | null = null
  const putAway = (): void => {
    held?.close()
    held = null
  }
  const heldCopy = (): VaultResult<OpenCopy> => (held === null ? err({ code: 'unknown-place' }) : ok(held))

  return {
    'copy.make': async ({ passphrase }) => {
      if (passphraseLevel(passphrase) === 'weak') return err({ code: 'weak-passphrase' })
      const target = await dialogs.saveAs(copyFileName(new Date()), 'copy')
      if (target === null) return ok(null)
      const vault = archive.opened()
      if (!vault.ok) return vault
      const made = await vault.value.handOver(target, passphrase)
      return made.ok ? ok({ savedAs: path.basename(target) }) : made
    },
    'copy.choose': async () => {
      const file = await dialogs.chooseFile('copy')
      return ok(file === null ? null : { token: places.remember(file).token, fileName: path.basename(file) })
    },
    'copy.settle': async ({ from, passphrase, to }) => {
      const file = places.find(from)
      if (!file.ok) return file
      const folder = to === null ? ok(null) : places.find(to)
      return folder.ok ? await archive.settleCopy(file.value, passphrase, folder.value) : folder
    },
    'copy.open': async ({ from, passphrase }) => {
      const file = places.find(from)
      if (!file.ok) return file
      const vault = archive.opened()
      if (!vault.ok) return vault
      putAway()
      const copy = await vault.value.openCopy(file.value, passphrase)
      if (!copy.ok) return copy
      held = copy.value
      const comparison = held.compare()
      return comparison.ok ? ok({ fileName: held.fileName, comparison: comparison.value }) : comparison
    },
    'copy.compare': () => {
      const copy = heldCopy()
      return copy.ok ? copy.value.compare() : copy
    },
    'copy.bringBack': ({ choices }) => {
      const copy = heldCopy()
      if (!copy.ok) return copy
      const brought = copy.value.bringBack(choices)
      if (!brought.ok) return brought
      putAway()
      const { records, gone } = brought.value
      for (const { kind, id, value } of records) autoLock.observe(kind, id, value)
      tell('records.changed', { records, gone })
      void backups.state().then((state) => state.ok && tell('backup.changed', state.value))
      return ok({ changed: records.length + gone.length })
    },
    'copy.close': () => {
      putAway()
      return ok(null)
    },
  }
}
