/**
 * A mail as it was saved (RFC 5322 and MIME): whom it is from, when, what about, and the lines that its reader saw. Attachments and
 * pictures are passed over, nothing is fetched, and addresses of copies are not read.
 */
import type { TextLine, TextReading } from '../../src/core/meetings/proposals.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { FormError } from '../case-forms/limits.ts'
import { htmlLines } from './html-lines.ts'

/** Two heads that every mail has: one alone begins many a text ("Fra: ..."). */
export const isMail = (text: string): boolean => {
  const { heads } = split(text)
  const usual = ['from', 'to', 'date', 'subject', 'received', 'message-id', 'mime-version', 'content-type']
  return usual.filter((name) => heads.has(name)).length > 1
}

/** `source` is the file byte for byte (Latin-1). */
export const mailText = (source: string): Result<TextReading, FormError> => {
  const mail = split(source)
  const found = textsIn(mail, 0)
  const plain = found.filter(({ html }) => !html)
  const chosen = plain.some(({ text }) => text.trim() !== '') ? plain : found.filter(({ html }) => html)
  if (chosen.length === 0) return err('form-empty')
  return ok({
    lines: chosen.flatMap(({ text, html }) => (html ? htmlLines(text) : plainLinesOf(text))),
    subject: headText(mail.heads.get('subject') ?? ''),
    from: fromIn(headText(mail.heads.get('from') ?? '')),
    on: dayIn(mail.heads.get('date') ?? ''),
  })
}

/** Bytes in the letters that they say they are in; what is not UTF-8 was written by older Windows programs. */
export const decodedText = (bytes: Uint8Array, charset: string): string => {
  for (const label of [charset, 'utf-8', 'windows-1252']) {
    try {
      return new TextDecoder(label, { fatal: label !== 'windows-1252' }).decode(bytes)
    } catch {
      // The next one is tried.
    }
  }
  return ''
}

type Part = { readonly heads: ReadonlyMap<string, string>; readonly body: string }
type Text = { readonly text: string; readonly html: boolean }

const split = (source: string): Part => {
  const text = source.replace(/^\ufeff|^ï»¿/, '').replace(/\r\n?/g, '\n')
  const end = text.indexOf('\n\n')
  const top = end < 0 ? text : text.slice(0, end)
  const heads = new Map<string, string>()
  for (const line of top.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const name = /^([!-9;-~]{1,60}):/.exec(line)?.[1]
    if (name !== undefined && !heads.has(name.toLowerCase()))
      heads.set(name.toLowerCase(), line.slice(name.length + 1).trim())
  }
  return { heads, body: end < 0 ? '' : text.slice(end + 2) }
}

const deepest = 10
const mostParts = 200

/** Of the same text in several ways the plain one comes first; what is attached is not text of the mail. */
const textsIn = ({ heads, body }: Part, depth: number): readonly Text[] => {
  const type = heads.get('content-type') ?? 'text/plain'
  const kind = /^[a-z]+\/[a-z0-9.+-]+/i.exec(type)?.[0].toLowerCase() ?? 'text/plain'
  if (/^attachment/i.test(heads.get('content-disposition') ?? '')) return []
  if (kind.startsWith('multipart/')) {
    const boundary = parameter(type, 'boundary')
    if (boundary === '' || depth >= deepest) return []
    const parts = `\n${body}`.split(`\n--${boundary}`).slice(1, mostParts)
    return parts
      .filter((part) => !part.startsWith('--'))
      .flatMap((part) => textsIn(split(part.replace(/^[ \t]*\n/, '')), depth + 1))
  }
  if (kind !== 'text/plain' && kind !== 'text/html') return []
  const bytes = decodedBytes(body, (heads.get('content-transfer-encoding') ?? '').toLowerCase())
  return [{ text: decodedText(bytes, parameter(type, 'charset') || 'utf-8'), html: kind === 'text/html' }]
}

const parameter = (head: string, name: string): string => {
  const found = new RegExp(String.raw`;\s*${name}\s*=\s*(?:"([^"]*)"|([^\s;]+))`, 'i').exec(head)
  return found?.[1] ?? found?.[2] ?? ''
}

const decodedBytes = (body: string, encoding: string): Uint8Array =>
  encoding === 'base64'
    ? Buffer.from(body, 'base64')
    : Buffer.from(encoding === 'quoted-printable' ? unquoted(body.replace(/=[ \t]*\n/g, '')) : body, 'latin1')

const unquoted = (text: string): string =>
  text.replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Encoded words (RFC 2047), and letters that were written as they are. */
const headText = (head: string): string =>
  decodedText(Buffer.from(head, 'latin1'), 'utf-8')
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi, (_, charset: string, way: string, word: string) => {
      const bytes =
        way.toLowerCase() === 'b'
          ? Buffer.from(word, 'base64')
          : Buffer.from(unquoted(word.replaceAll('_', ' ')), 'latin1')
      return decodedText(bytes, charset)
    })
    .replace(/\p{Cc}+/gu, ' ')
    .trim()

/** "Bo Lund" <bo@example.dk> */
const fromIn = (head: string): TextReading['from'] => {
  const address = /[^\s<>"]+@[^\s<>"]+/.exec(head)?.[0] ?? ''
  const name = head
    .replace(/<[^>]*>/, '')
    .replace(/"/g, '')
    .trim()
  return head === '' ? null : { name: name === '' || name === address ? '' : name, address }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day as its writer saw it. */
const dayIn = (head: string): string | null => {
  const [, day = '', month = '', year = ''] = /(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})/i.exec(head) ?? []
  const number = months.indexOf(month.toLowerCase()) + 1
  if (number === 0 || Number(day) < 1 || Number(day) > 31) return null
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return Number.isNaN(Date.parse(date)) ? null : date
}

const plainLinesOf = (text: string): readonly TextLine[] =>
  text.split(/\r\n?|\n/).map((line) => ({ text: line, look: 'plain' }))
