/**
 * A mail as a file (RFC 5322) that a mail program opens as a draft: without sender and date, which the program sets when it is
 * sent. The same mail gives the same bytes. What it says and to whom has been decided elsewhere.
 */
import { createHash } from 'node:crypto'

export type MailDraft = {
  readonly to: readonly string[]
  readonly cc: readonly string[]
  /** Blind copies: the mail program takes them out of what it sends. */
  readonly bcc?: readonly string[]
  readonly subject: string
  readonly text: string
  readonly attachments: readonly MailAttachment[]
}

export type MailAttachment = { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }

export const writeDraft = (draft: MailDraft): Uint8Array => {
  const parts = [textPart(draft.text), ...draft.attachments.map(attachmentPart)]
  const boundary = `erfakreds-${createHash('sha256').update(parts.join('')).digest('hex').slice(0, 32)}`
  const lines = [
    // Programs that know it open the file to be sent instead of to be read.
    'X-Unsent: 1',
    ...addresses('To', draft.to),
    ...addresses('Cc', draft.cc),
    ...addresses('Bcc', draft.bcc ?? []),
    header('Subject', draft.subject),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed;${lineEnd} boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    '',
  ]
  return Buffer.from(lines.join(lineEnd), 'latin1')
}

const lineEnd = '\r\n'

const addresses = (name: string, list: readonly string[]): readonly string[] =>
  list.length === 0 ? [] : [`${name}: ${list.map(oneLine).join(`,${lineEnd} `)}`]

const textPart = (text: string): string =>
  [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(Buffer.from(text.replaceAll(/\r\n|\r|\n/g, lineEnd), 'utf8')),
  ].join(lineEnd)

const attachmentPart = ({ fileName, mediaType, bytes }: MailAttachment): string =>
  [
    `Content-Type: ${mediaType}`,
    `Content-Disposition: attachment;${lineEnd} ${parameter('filename', fileName)}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(bytes),
  ].join(lineEnd)

/** Lines of 76 letters (RFC 2045). */
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replaceAll(/(.{76})(?=.)/g, `$1${lineEnd}`)

/** Letters beyond English, and long lines, in encoded words of at most 75 characters each (RFC 2047), one a line. */
const header = (name: string, text: string): string => {
  const value = oneLine(text)
  if (/^[ -~]{0,60}$/.test(value) && !value.includes('=?')) return `${name}: ${value}`
  const words = chunks(value, 42).map((part) => `=?utf-8?B?${Buffer.from(part, 'utf8').toString('base64')}?=`)
  return `${name}: ${words.join(`${lineEnd} `)}`
}

/** Pieces of at most `limit` bytes in UTF-8; no letter is torn apart. */
const chunks = (text: string, limit: number): readonly string[] => {
  const pieces: string[] = []
  let piece = ''
  for (const letter of text) {
    if (Buffer.byteLength(piece + letter, 'utf8') > limit) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** A parameter of a header; letters beyond English as RFC 2231 has them. */
const parameter = (name: string, value: string): string => {
  const text = oneLine(value)
  if (/^[\w .,()-]*$/.test(text)) return `${name}="${text}"`
  return `${name}*=UTF-8''${encodeURIComponent(text).replaceAll(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)}`
}

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
