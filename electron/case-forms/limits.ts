/** The caps under which a form from outside is read. */
const megabyte = 1024 * 1024

export const formLimits = {
  /** The file itself. */
  bytes: 10 * megabyte,
  /** All parts that are read, unpacked. */
  unpackedBytes: 30 * megabyte,
  /** One part, unpacked. */
  partBytes: 20 * megabyte,
  /** Unpacked against packed, of any part above 1 MB. */
  ratio: 200,
  parts: 500,
  /** Elements inside one another. */
  depth: 200,
  milliseconds: 4_000,
  memoryMegabytes: 256,
} as const

export type FormLimits = { readonly [K in keyof typeof formLimits]: number }
