/** Files that the commands read and write: passphrases from files, outputs whole or not at all and never over one another. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { err, ok, type Result } from '../../src/core/result.ts'
import { utf8 } from '../utf8.ts'
import type { Secret } from '../vault/index.ts'
import { writeWhole } from '../whole-file.ts'
import type { Given, TextOption } from './invocation.ts'
import type { Failure } from './outcome.ts'

export const readBytes = async (file: string): Promise<Result<Uint8Array, Failure>> => {
  try {
    return ok(await readFile(file))
  } catch {
    return err({ code: 'file-unreadable', file })
  }
}

/** The first line of a file, or of what is piped in where the file is called `-`. */
export const readSecretLine = async (file: string): Promise<Result<string, Failure>> => {
  const content = file === '-' ? ok(Buffer.from(await text(process.stdin), 'utf8')) : await readBytes(file)
  if (!content.ok) return content
  const words = utf8(content.value)
  // Guessing at another encoding would make a passphrase that nobody can type in the app.
  if (words === null) return err({ code: 'passphrase-unreadable', file })
  const line = words.split(/\r?\n/, 1)[0] ?? ''
  return line === '' ? err({ code: 'passphrase-missing', file }) : ok(line)
}

/** What opens the archive: a passphrase or a recovery code, whichever was given. */
export const readSecret = async (given: Given): Promise<Result<Secret, Failure>> => {
  const codeFile = given.maybe('recovery-code-file')
  const line = await readSecretLine(codeFile ?? given.text('passphrase-file'))
  if (!line.ok) return line
  return ok(
    codeFile === null ? { type: 'passphrase', passphrase: line.value } : { type: 'recovery-code', code: line.value },
  )
}

/** The secret line of an option that may be left out. */
export const maybeSecretLine = async (given: Given, name: TextOption): Promise<Result<string | null, Failure>> => {
  const file = given.maybe(name)
  return file === null ? ok(null) : readSecretLine(file)
}

/** Asked before the work begins, so that nobody waits for a file that cannot be written. */
export const mayWrite = (file: string, given: Given): Result<null, Failure> =>
  existsSync(file) && !given.flag('overwrite') ? err({ code: 'output-exists', file }) : ok(null)

export const writeOutput = (file: string, content: Uint8Array | string): Result<null, Failure> => {
  const written = writeWhole(file, typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
  return written.ok ? written : err({ code: written.error, file })
}
