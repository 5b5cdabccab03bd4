/** Commands that put content into an archive or take it out: create, export, import; and the changing of its passphrase. */
import path from 'node:path'
import type { BundleRecord } from '../../src/core/bundle/bundle.ts'
import { passphraseLevel } from '../../src/core/passphrase-strength.ts'
import { theOrganisationId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import type { BundleContent } from '../plain-bundle.ts'
import { createVault, type OpenVault, type Secret, systemDeps, type VaultContent } from '../vault/index.ts'
import { readBundleFile, writePlainBundle, writeSealedBundle } from './bundle-file.ts'
import { maybeSecretLine, mayWrite, readSecretLine } from './files.ts'
import type { Given } from './invocation.ts'
import { type Failure, type Outcome, problemLine } from './outcome.ts'
import { orFailure, readEverything, withVault } from './with-vault.ts'

/** Makes an archive, empty or with a bundle's content. What it is to hold is read first: a bad bundle makes no archive. */
export const create = async (given: Given): Promise<Outcome> => {
  const passphrase = await readStrongPassphrase(given.text('passphrase-file'))
  if (!passphrase.ok) return passphrase
  const file = given.maybe('data')
  const content =
    file === null ? ok(smallContent(given.maybe('organisation'))) : await readData(file, given, passphrase.value)
  if (!content.ok) return content

  const folder = path.resolve(given.text('vault'))
  const made = orFailure(await createVault(systemDeps(), folder, passphrase.value, content.value))
  if (!made.ok) return made
  const { vault, recoveryCode } = made.value
  vault.close()
  const [records, blobs] = [content.value.records.length, content.value.blobs.length]
  return ok({
    value: { folder, recoveryCode, records, blobs },
    lines: [
      ...cliWords.created(folder, recoveryCode),
      ...(records + blobs === 0 ? [] : [cliWords.imported(records, blobs)]),
    ],
  })
}

/** Nothing, or the organisation and its name. */
const smallContent = (name: string | null): BundleContent => {
  const organisation = (known: string): BundleRecord => ({
    kind: 'organisation',
    id: theOrganisationId,
    value: newValue('organisation', { name: known }),
  })
  return { records: name === null ? [] : [organisation(name)], blobs: [], findings: [] }
}

/** An encrypted file opens with a passphrase of its own where one is given, else with the archive's. */
const readData = (file: string, given: Given, usual: string | null): Promise<Result<BundleContent, Failure>> =>
  readBundleFile(file, async () => {
    const own = await maybeSecretLine(given, 'data-passphrase-file')
    return own.ok ? ok(own.value ?? usual) : own
  })

export const importData = (given: Given): Promise<Outcome> =>
  withVault(given, async (vault, secret) => {
    const content = await readData(given.text('data'), given, passphraseOf(secret))
    if (!content.ok) return content
    const done = orFailure(vault.importContent(content.value))
    if (!done.ok) return done
    const { findings } = content.value
    return ok({
      value: { ...done.value, findings },
      lines: [
        cliWords.imported(done.value.records, done.value.blobs),
        ...(findings.length === 0 ? [] : [cliWords.findings]),
        ...findings.map(problemLine),
      ],
    })
  })

const passphraseOf = (secret: Secret): string | null => (secret.type === 'passphrase' ? secret.passphrase : null)

export const exportData = async (given: Given): Promise<Outcome> => {
  const file = path.resolve(given.text('data'))
  const allowed = mayWrite(file, given)
  if (!allowed.ok) return allowed
  return withVault(given, async (vault, secret) => {
    const whole = knowsEverything(vault)
    if (!whole.ok) return whole
    const content = orFailure(vault.exportContent(path.basename(file)))
    if (!content.ok) return content
    const plaintext = given.flag('plaintext')
    const written = plaintext
      ? writePlainBundle(file, content.value)
      : await writeSealed(file, content.value, given, passphraseOf(secret))
    if (!written.ok) return written
    const records = content.value.records.length
    return ok({
      value: { file, records, encrypted: !plaintext },
      lines: [cliWords.exported(file, records), ...(plaintext ? [cliWords.cleartextWarning] : [])],
    })
  })
}

const writeSealed = async (
  file: string,
  content: VaultContent,
  given: Given,
  usual: string | null,
): Promise<Result<null, Failure>> => {
  const own = await maybeSecretLine(given, 'data-passphrase-file')
  if (!own.ok) return own
  const passphrase = own.value ?? usual
  return passphrase === null ? err({ code: 'passphrase-missing' }) : writeSealedBundle(file, content, passphrase)
}

/** An export that quietly leaves out what a newer program wrote would look whole. */
const knowsEverything = (vault: OpenVault): Result<null, Failure> => {
  const all = readEverything(vault)
  if (!all.ok) return all
  return all.value.unknown > 0 ? err({ code: 'newer-records' }) : ok(null)
}

export const changePassphrase = (given: Given): Promise<Outcome> =>
  withVault(given, async (vault, secret) => {
    const next = await readStrongPassphrase(given.text('new-passphrase-file'))
    if (!next.ok) return next
    const changed = orFailure(await vault.changePassphrase(passphraseOf(secret), next.value))
    return changed.ok ? ok({ value: null, lines: cliWords.passphraseChanged }) : changed
  })

/** The same measure as in the app. */
const readStrongPassphrase = async (file: string): Promise<Result<string, Failure>> => {
  const line = await readSecretLine(file)
  if (!line.ok) return line
  return passphraseLevel(line.value) === 'weak' ? err({ code: 'weak-passphrase' }) : line
}
