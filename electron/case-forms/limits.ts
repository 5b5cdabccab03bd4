/** The caps under which a form from outside is read, and the ways in which reading one ends without a result. */
import type { ErrorCode } from '../../src/core/error-codes.ts'

export type FormError = Extract<ErrorCode, `form-${string}`>

const megabyte = 1024 * 1024

export const formLimits = {
  /** The file itself. */
  bytes: 10 * megabyte,
  /** All parts of the file, unpacked. */
  unpackedBytes: 30 * megabyte,
  /** A part that is read, unpacked. */
  partBytes: 10 * megabyte,
  /** Unpacked against packed, of any part above 1 MB. */
  ratio: 200,
  parts: 500,
  /** Elements inside one another. */
  depth: 200,
  /** Elements of a part, and attributes of an element. A filled form has some thousands and ten. */
  elements: 200_000,
  attributes: 100,
  milliseconds: 4_000,
  memoryMegabytes: 256,
} as const

export type FormLimits = { readonly [K in keyof typeof formLimits]: number }
