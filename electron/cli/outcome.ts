/** How a command ends: what it hands back, and for every way to fail its exit code and its words. Never content of records. */
import type { BundleProblem } from '../../src/core/bundle/bundle.ts'
import type { ContractError } from '../../src/core/contract.ts'
import type { ErrorCode } from '../../src/core/error-codes.ts'
import type { Result } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import { errorMessage } from '../../src/strings/errors.ts'
import type { CheckFinding } from '../vault/index.ts'

/** Ways to fail that only the command line has. */
type CliCode =
  | 'usage'
  | 'output-exists'
  | 'check-failed'
  | 'passphrase-missing'
  | 'passphrase-unreadable'
  | 'newer-records'
  | 'events-unreadable'
  | 'event-refused'
  | 'lines-unreadable'

export type Failure = {
  readonly code: ErrorCode | CliCode
  /** What was wrong with the command as it was typed. */
  readonly detail?: string
  readonly file?: string
  readonly problems?: readonly BundleProblem[]
  /** `conflict`: the records that are there already. */
  readonly records?: readonly { readonly kind: string; readonly id: string }[]
  readonly findings?: readonly CheckFinding[]
  /** Lines of what was piped in, counted from 1. */
  readonly lines?: readonly { readonly line: number; readonly problem: 'not-json' | 'not-a-text' }[]
  /** The newest good backup of a damaged archive. */
  readonly backup?: string
}

/** `value` is printed with --json, `lines` without. */
type Done = { readonly value: unknown; readonly lines: readonly string[] }
export type Outcome = Result<Done, Failure>

/** docs/kommandolinje.md lists them. */
export const exitCodes = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  badInput: 3,
  wrongSecret: 4,
  damaged: 5,
  busy: 6,
  fileSystem: 7,
  newerFormat: 8,
} as const

const { unexpected, usage, badInput, wrongSecret, damaged, busy, fileSystem, newerFormat } = exitCodes

const codes: Readonly<Record<ErrorCode | CliCode, number>> = {
  usage,
  'output-exists': fileSystem,
  'check-failed': damaged,
  'passphrase-missing': badInput,
  'passphrase-unreadable': badInput,
  'newer-records': newerFormat,
  'events-unreadable': badInput,
  'event-refused': badInput,
  'lines-unreadable': badInput,
  'invalid-input': badInput,
  'foreign-sender': unexpected,
  'unknown-request': unexpected,
  unexpected,
  locked: unexpected,
  'already-open': busy,
  'vault-exists': fileSystem,
  'vault-missing': fileSystem,
  'vault-file-missing': damaged,
  'vault-file-damaged': damaged,
  'vault-file-foreign': damaged,
  'vault-newer-format': newerFormat,
  'database-missing': damaged,
  'database-empty': damaged,
  'database-damaged': damaged,
  'database-foreign': damaged,
  'wrong-passphrase': wrongSecret,
  'wrong-recovery-code': wrongSecret,
  'malformed-recovery-code': badInput,
  'weak-passphrase': badInput,
  'bad-key-parameters': damaged,
  'vault-busy': busy,
  'location-network': fileSystem,
  'location-cloud': fileSystem,
  'location-roaming': fileSystem,
  'location-not-empty': fileSystem,
  'location-not-writable': fileSystem,
  conflict: badInput,
  'step-overtaken': badInput,
  'invalid-record': badInput,
  'record-read-only': newerFormat,
  'minutes-locked': badInput,
  'programme-published': badInput,
  'minutes-not-approved': badInput,
  'commit-too-large': badInput,
  'disk-full': fileSystem,
  'blob-missing': badInput,
  'blob-damaged': damaged,
  'blob-too-large': badInput,
  'not-an-image': badInput,
  'backup-failed': fileSystem,
  'backup-not-found': fileSystem,
  'backup-damaged': damaged,
  'second-folder-unreachable': fileSystem,
  'copy-unreadable': badInput,
  'copy-damaged': damaged,
  'copy-foreign': badInput,
  'copy-overtaken': badInput,
  'unknown-place': fileSystem,
  'file-unreadable': fileSystem,
  'file-not-writable': fileSystem,
  'table-unreadable': badInput,
  'table-too-large': badInput,
  'table-empty': badInput,
  'calendar-unreadable': badInput,
  'calendar-empty': badInput,
  'no-meetings-to-send': badInput,
  'form-unreadable': badInput,
  'form-foreign': badInput,
  'form-encrypted': badInput,
  'form-too-large': badInput,
  'form-hostile': badInput,
  'form-empty': badInput,
  'text-unreadable': badInput,
  'text-foreign': badInput,
  'text-encrypted': badInput,
  'text-too-large': badInput,
  'text-hostile': badInput,
  'text-empty': badInput,
  'template-unreadable': badInput,
  'template-foreign': badInput,
  'template-encrypted': badInput,
  'template-too-large': badInput,
  'template-hostile': badInput,
  'document-failed': unexpected,
  'document-cancelled': unexpected,
  'document-password-length': badInput,
  'case-not-ready': badInput,
  'no-cases-ready': badInput,
  'group-not-found': badInput,
  'meeting-not-found': badInput,
  'version-not-found': badInput,
  'speaker-not-found': badInput,
  'session-not-found': badInput,
  'registration-not-found': badInput,
  'not-in-calendar': badInput,
  'attendance-missing': badInput,
  'mail-to-nobody': badInput,
  'mail-too-large': badInput,
  'forum-not-found': badInput,
  'person-not-found': badInput,
  'turn-not-found': badInput,
  'print-failed': unexpected,
  'print-timeout': unexpected,
  'bundle-unreadable': badInput,
  'bundle-newer-format': newerFormat,
}

export const exitCodeOf = ({ code }: Failure): number => codes[code]

/** An error of the contract without the records that a conflict carries. */
export const failureOf = ({ code, problems, current, backup }: ContractError): Failure => ({
  code,
  ...(problems === undefined ? {} : { problems }),
  ...(current === undefined ? {} : { records: current.map(({ kind, id }) => ({ kind, id })) }),
  ...(backup === undefined ? {} : { backup }),
})

export const failureAsJson = (failure: Failure): unknown => ({ ...failure, exitCode: exitCodeOf(failure) })

export const failureLines = (failure: Failure): readonly string[] => {
  const { code, detail, file, problems = [], records = [], findings = [], lines = [], backup } = failure
  return [
    ...messageLines(code),
    ...(detail === undefined ? [] : [cliWords.detail(detail)]),
    ...(file === undefined ? [] : [cliWords.file(file)]),
    ...problems.map(problemLine),
    ...lines.map(({ line, problem }) => cliWords.unreadableLine(line, problem)),
    ...records.map(({ kind, id }) => cliWords.record(kind, id)),
    ...findings.map((finding) => `  ${cliWords.checkFindings[finding]}`),
    ...(backup === undefined ? [] : [cliWords.newestBackup(backup)]),
  ]
}

const messageLines = (code: Failure['code']): readonly string[] => {
  if (hasOwnWords(code)) return cliWords.failures[code]
  const { happened, safe, now } = errorMessage(code)
  return [happened, safe, now]
}

const hasOwnWords = (code: Failure['code']): code is keyof typeof cliWords.failures =>
  Object.hasOwn(cliWords.failures, code)

/** `findings` of a bundle have the same shape and are said the same way. */
export const problemLine = ({ kind, id, path, problem }: BundleProblem): string =>
  cliWords.problem({
    record: kind === undefined ? '' : [kind, id].filter(Boolean).join(' '),
    field: path.join('.'),
    problem,
  })
