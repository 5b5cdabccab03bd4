/** Commands that look after an archive without touching what is in it: info, check, backup, restore. */
import path from 'node:path'
import { err, ok } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import { archivesAt, dataFolders } from '../data-folders.ts'
import { listBackupsIn, restoreVault, systemDeps } from '../vault/index.ts'
import { readSecret } from './files.ts'
import type { Given } from './invocation.ts'
import type { Outcome } from './outcome.ts'
import { orFailure, withVault } from './with-vault.ts'

export const info = (given: Given): Promise<Outcome> =>
  withVault(given, async (vault) => {
    const found = orFailure(vault.info())
    if (!found.ok) return found
    const backups = orFailure(vault.listBackups())
    if (!backups.ok) return backups
    return ok({ value: { ...found.value, backups: backups.value }, lines: cliWords.info(found.value, backups.value) })
  })

export const check = (given: Given): Promise<Outcome> =>
  withVault(given, async (vault) => {
    const report = orFailure(vault.check())
    if (!report.ok) return report
    const { findings, revisions } = report.value
    if (findings.length > 0) return err({ code: 'check-failed', findings })
    return ok({ value: report.value, lines: [cliWords.checked(revisions)] })
  })

export const backUp = (given: Given): Promise<Outcome> =>
  withVault(given, async (vault) => {
    const made = orFailure(await vault.backup())
    if (!made.ok) return made
    const { generation, second } = made.value
    const copy = second === null ? null : second.ok ? second.value : { error: second.error.code }
    return ok({
      value: { generation, second: copy },
      lines: [
        cliWords.backedUp(generation.name),
        ...(second === null ? [] : [second.ok ? cliWords.backedUpTwice : cliWords.secondCopyFailed]),
      ],
    })
  })

export const restore = async (given: Given): Promise<Outcome> => {
  const secret = await readSecret(given)
  if (!secret.ok) return secret
  const from = path.resolve(given.text('from'))
  const backups = orFailure(listBackupsIn(from))
  if (!backups.ok) return err({ ...backups.error, file: from })
  const name = given.maybe('backup') ?? backups.value[0]?.name ?? ''
  const to = path.resolve(given.text('vault'))
  const known = archivesAt(dataFolders('').archive)
  const restored = orFailure(await restoreVault(systemDeps(), from, name, to, secret.value, known))
  if (!restored.ok) return restored
  return ok({
    value: { ...restored.value, backup: name },
    lines: [cliWords.restored(name, to), cliWords.erasuresApplied(restored.value.erasuresApplied)],
  })
}
