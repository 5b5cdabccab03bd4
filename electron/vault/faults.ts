/** Turns what went wrong underneath into the contract's errors. Anything that was not foreseen stays an exception. */
import type { ContractError } from '../../src/core/contract.ts'
import type { ErrorCode } from '../../src/core/error-codes.ts'
import { type Err, err } from '../../src/core/result.ts'

export const fault = (code: ErrorCode, data: Omit<ContractError, 'code'> = {}): Err<ContractError> =>
  err({ code, ...data })

/** The code an operating system or SQLite error carries. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return /^sqlite open error: /.test(error.message) ? 'SQLITE_CANTOPEN' : ''
}

/** The contract's code for a failed file operation or SQL statement; null where it is a bug of ours. */
const faultCode = (error: unknown): ErrorCode | null => {
  const code = codeOf(error)
  if (/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)$/.test(code)) return 'disk-full'
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'vault-busy'
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT|IOERR_(SHORT_READ|CORRUPTFS|DATA|READ))/.test(code)) return 'database-damaged'
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENAMETOOLONG|SQLITE_(CANTOPEN|READONLY|PERM))/.test(code)) {
    return 'location-not-writable'
  }
  if (/^(EIO|EBUSY|EMFILE|ENFILE|ENOENT|ETIMEDOUT|EHOSTDOWN|ENETUNREACH|UNKNOWN|SQLITE_IOERR)/.test(code)) {
    return 'file-not-writable'
  }
  return null
}

/** The fault behind a thrown error; rethrows what is a bug. */
export const faultFrom = (error: unknown): Err<ContractError> => {
  const code = faultCode(error)
  if (code === null) throw error
  return fault(code)
}

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'
