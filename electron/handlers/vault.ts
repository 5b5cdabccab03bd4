/** Requests about the archive as a whole: its state, making, unlocking, locking, and its secrets. */
import { passphraseLevel } from '../../src/core/passphrase-strength.ts'
import { err, ok } from '../../src/core/result.ts'
import type { Desk } from '../desk.ts'
import type { HandlersOf } from '../ipc-router.ts'

export const vaultHandlers = ({ archive, autoLock, dialogs, places }: Desk): HandlersOf<'vault'> => ({
  'vault.state': () => ok(archive.state()),
  'vault.create': async ({ organisationName, passphrase, folder }) => {
    if (passphraseLevel(passphrase, [organisationName]) === 'weak') return err({ code: 'weak-passphrase' })
    const chosen = folder === null ? ok(null) : places.find(folder)
    if (!chosen.ok) return chosen
    return await archive.create(chosen.value, passphrase, organisationName)
  },
  'vault.openExample': () => archive.openExample(),
  'vault.unlock': ({ passphrase }) => archive.unlock({ type: 'passphrase', passphrase }),
  'vault.unlockWithRecoveryCode': ({ recoveryCode }) => archive.unlock({ type: 'recovery-code', code: recoveryCode }),
  'vault.lock': () => {
    archive.lock('user')
    return ok(null)
  },
  'vault.leave': () => archive.leave(),
  'vault.choose': async () => {
    const folder = await dialogs.chooseFolder('archive')
    if (folder === null) return ok({ chosen: false })
    const chosen = archive.choose(folder)
    return chosen.ok ? ok({ chosen: true }) : chosen
  },
  'vault.changePassphrase': ({ current, next }) =>
    passphraseLevel(next) === 'weak' ? err({ code: 'weak-passphrase' }) : archive.changePassphrase(current, next),
  'vault.renewRecoveryCode': () => archive.renewRecoveryCode(),
  'vault.confirmRecoveryCode': async ({ recoveryCode }) => {
    const vault = archive.opened()
    return vault.ok ? await vault.value.confirmRecoveryCode(recoveryCode) : vault
  },
  'vault.touch': () => {
    autoLock.touch()
    return ok(null)
  },
})
