/**
 * The parts of a zip file, read with distrust: its directory is judged whole before a byte is unpacked, and a part that does
 * not unpack to what the directory says is refused. Knows nothing of Word.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { FormError, FormLimits } from './limits.ts'

export type ZipParts = {
  /** Names of all parts, as they stand in the directory. */
  readonly names: readonly string[]
  /** A part's bytes; `form-unreadable` where there is none of that name or it is damaged. */
  readonly unpack: (name: string) => Result<Uint8Array, FormError>
}

type Entry = {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly at: number
}

/** A form never needs what is refused here: encryption, sizes beyond 4 GB, two parts of one name, a name that leads elsewhere. */
export const zipParts = (bytes: Uint8Array, limits: FormLimits): Result<ZipParts, FormError> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = readDirectory(file, limits)
  if (!directory.ok) return directory
  const entries = directory.value
  const judged = judge(entries, limits)
  if (judged !== null) return err(judged)
  const placed = place(file, entries)
  if (placed === null) return err('form-unreadable')
  return ok({
    names: entries.map(({ name }) => name),
    unpack: (name) => {
      const found = placed.get(name)
      return found === undefined ? err('form-unreadable') : unpack(found.entry, found.data, limits)
    },
  })
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const partSignature = 0x04034b50
/** Where a zip64 record holds the number instead. */
const elsewhere16 = 0xffff
const elsewhere32 = 0xffffffff

/** The end record stands last, before a comment of at most 64 kB. */
const endRecord = (file: Buffer): number | null => {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at -= 1) {
    if (file.readUInt32LE(at) === endSignature && at + 22 + file.readUInt16LE(at + 20) === file.length) return at
  }
  return null
}

const readDirectory = (file: Buffer, limits: FormLimits): Result<readonly Entry[], FormError> => {
  const end = endRecord(file)
  if (end === null) return err('form-unreadable')
  const count = file.readUInt16LE(end + 10)
  const size = file.readUInt32LE(end + 12)
  const start = file.readUInt32LE(end + 16)
  if (count === elsewhere16 || size === elsewhere32 || start === elsewhere32) return err('form-hostile')
  if (count > limits.parts) return err('form-too-large')
  if (start + size !== end || count !== file.readUInt16LE(end + 8)) return err('form-unreadable')
  const entries: Entry[] = []
  let at = start
  while (entries.length < count) {
    if (at + 46 > end || file.readUInt32LE(at) !== entrySignature) return err('form-unreadable')
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    if (nameEnd > end) return err('form-unreadable')
    entries.push({
      name: file.toString('utf8', at + 46, nameEnd),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return at === end ? ok(entries) : err('form-unreadable')
}

const judge = (entries: readonly Entry[], limits: FormLimits): FormError | null => {
  if (entries.some(({ packed, unpacked, at }) => [packed, unpacked, at].includes(elsewhere32))) return 'form-hostile'
  if (entries.some(({ flags }) => (flags & encrypted) !== 0)) return 'form-encrypted'
  if (entries.some(({ name }) => leadsElsewhere(name))) return 'form-hostile'
  // Names of parts are equal whatever their case.
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size !== entries.length) return 'form-hostile'
  if (entries.some(({ packed, unpacked }) => unpacked > 1_000_000 && unpacked > packed * limits.ratio))
    return 'form-hostile'
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  return unpacked > limits.unpackedBytes ? 'form-too-large' : null
}

const encrypted = 0x41

const leadsElsewhere = (name: string): boolean =>
  name === '' || /^\/|[\\:\p{Cc}\ufffd]/u.test(name) || name.split('/').some((step) => step === '..' || step === '.')

type Placed = { readonly entry: Entry; readonly data: Buffer }

/** Where each part's bytes lie. Parts that share bytes (a way to swell without packing) or say two names are refused. */
const place = (file: Buffer, entries: readonly Entry[]): ReadonlyMap<string, Placed> | null => {
  const placed = new Map<string, Placed>()
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    const { at, name, packed } = entry
    if (at < free || at + 30 > file.length || file.readUInt32LE(at) !== partSignature) return null
    const nameEnd = at + 30 + file.readUInt16LE(at + 26)
    const start = nameEnd + file.readUInt16LE(at + 28)
    if (file.toString('utf8', at + 30, nameEnd) !== name) return null
    free = start + packed
    if (free > file.length) return null
    placed.set(name, { entry, data: file.subarray(start, free) })
  }
  return placed
}

const stored = 0
const deflated = 8

const unpack = ({ method, unpacked, crc }: Entry, data: Buffer, limits: FormLimits): Result<Uint8Array, FormError> => {
  if (unpacked > limits.partBytes) return err('form-too-large')
  const content = method === stored ? data : method === deflated ? inflated(data, unpacked) : null
  return content !== null && content.length === unpacked && crc32(content) === crc
    ? ok(content)
    : err('form-unreadable')
}

/** Null where the bytes are damaged or would swell beyond what the directory says. */
const inflated = (data: Buffer, length: number): Buffer | null => {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, length) })
  } catch {
    return null
  }
}
