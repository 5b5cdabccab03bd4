/** Requests about files kept in the archive: chosen in a dialog, checked, stored encrypted, and saved outside again. */
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { ContractError, StoredBlob } from '../../src/core/contract.ts'
import { blobId } from '../../src/core/records/ids.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { Desk } from '../desk.ts'
import { readImage } from '../documents/image.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { saveOutside } from '../save-outside.ts'
import { readTemplate } from '../word-template/read-template.ts'

const megabyte = 1024 * 1024
const blobLimits = {
  attachment: 25 * megabyte,
  logo: 2 * megabyte,
  /** Pixels in either direction: enough for print, too little to fill memory. */
  logoPixels: 6000,
} as const

export const blobHandlers = ({ archive, dialogs }: Desk): HandlersOf<'blob'> => ({
  'blob.add': async ({ purpose }) => {
    const before = archive.opened()
    if (!before.ok) return before
    const file = await dialogs.chooseFile(purpose)
    if (file === null) return ok(null)
    const read = purpose === 'template' ? await template(file) : await readCapped(file, blobLimits[purpose])
    if (!read.ok) return read
    if (purpose === 'logo' && !isLogo(read.value)) return err({ code: 'not-an-image' })
    const vault = archive.opened()
    if (!vault.ok) return vault
    const name = vault.value.addBlob(read.value)
    if (!name.ok) return name
    const stored: StoredBlob = {
      blobId: blobId.parse(name.value),
      fileName: path.basename(file).normalize('NFC').slice(0, 255),
      mediaType: mediaTypeOf(read.value),
      size: read.value.byteLength,
    }
    return ok(stored)
  },
  'blob.read': ({ blobId }) => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const bytes = vault.value.readBlob(blobId)
    return bytes.ok ? ok({ bytes: bytes.value, mediaType: mediaTypeOf(bytes.value) }) : bytes
  },
  'blob.save': async ({ blobId, fileName }) => {
    const target = await dialogs.saveAs(safeFileName(fileName), 'any')
    if (target === null) return ok(null)
    // Read only now: where the archive was locked behind the dialog, nothing leaves it.
    const vault = archive.opened()
    if (!vault.ok) return vault
    const bytes = vault.value.readBlob(blobId)
    if (!bytes.ok) return bytes
    return saveOutside(archive, target, bytes.value, { kind: 'attachment', id: blobId })
  },
})

const template = async (file: string): Promise<Result<Uint8Array, ContractError>> => {
  const read = await readTemplate(file)
  return read.ok ? read : err({ code: read.error })
}

const isLogo = (bytes: Uint8Array): boolean => {
  const picture = readImage(bytes)
  return picture !== null && picture.type !== 'gif' && Math.max(picture.width, picture.height) <= blobLimits.logoPixels
}

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' } as const

/** By what the bytes are, as far as their beginning tells, and never by the file's name. */
const mediaTypeOf = (bytes: Uint8Array): string => {
  const picture = readImage(bytes)
  if (picture !== null) return mediaTypes[picture.type]
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
    ? 'application/pdf'
    : 'application/octet-stream'
}

/** A name that no file system takes for a path or a device: what a page proposes is only a proposal. */
export const safeFileName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 180) || 'fil'

/** With its dot; empty where it is none that programs know. */
export const safeEnding = (ending: string): string => (/^\.[\p{L}\p{N}]{1,10}$/u.test(ending) ? ending : '')

const readCapped = async (file: string, limit: number): Promise<Result<Uint8Array, ContractError>> => {
  try {
    await using handle = await open(file, 'r')
    const { size } = await handle.stat()
    if (size > limit) return err({ code: 'blob-too-large' })
    const content = await handle.readFile()
    return content.byteLength > limit ? err({ code: 'blob-too-large' }) : ok(content)
  } catch {
    return err({ code: 'file-unreadable' })
  }
}
