import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type MailDraft, writeDraft } from '../../electron/mail-draft.ts'

const python = `
import email, email.policy, json, sys, base64
message = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
parts = list(message.iter_parts())
print(json.dumps({
  'headers': {name: str(value) for name, value in message.items()},
  'to': [address.addr_spec for address in message['to'].addresses] if message['to'] else [],
  'cc': [address.addr_spec for address in message['cc'].addresses] if message['cc'] else [],
  'subject': message['subject'],
  'type': message.get_content_type(),
  'defects': [str(each) for part in [message, *parts] for each in part.defects],
  'text': parts[0].get_content(),
  'attachments': [{'fileName': part.get_filename(), 'type': part.get_content_type(), 'bytes': base64.b64encode(part.get_payload(decode=True)).decode()} for part in message.iter_attachments()],
}))
`
const answer = z.object({
  headers: z.record(z.string(), z.string()),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  type: z.string(),
  defects: z.array(z.string()),
  text: z.string(),
  attachments: z.array(z.object({ fileName: z.string(), type: z.string(), bytes: z.string() })),
})

/** The mail as Python's email package reads it. */
const read = (draft: MailDraft) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'erfakreds-mail-'))
  try {
    const file = path.join(folder, 'kladde.eml')
    writeFileSync(file, writeDraft(draft))
    return answer.parse(JSON.parse(execFileSync('python3', ['-c', python, file]).toString()))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Another program that reads mails, where it is on this machine. */
const otherReader = it.skipIf(spawnSync('python3', ['--version']).status !== 0)

const bytes = new Uint8Array(Array.from({ length: 1000 }, (_, index) => index % 256))
const draft: MailDraft = {
  to: ['anna@psyk.example', 'bo@psyk.example'],
  cc: ['leder@psyk.example'],
  subject: 'Din tur til at tage en case med på ærøskøbing-mødet – og et langt emne med æ, ø og å i hele vejen igennem',
  text: 'Kære Anna\n\nDet er din tur. Æbler, øl og ål: 100 %.\n\nVenlig hilsen\nPsykInfo',
  attachments: [
    { fileName: 'Skema til din case 2026-12-09.docx', mediaType: 'application/x-test', bytes },
    { fileName: 'Frist på "ø".ics', mediaType: 'text/calendar; charset=utf-8; method=PUBLISH', bytes },
  ],
}

describe('a mail draft', () => {
  otherReader('is read by another program with everything in it', () => {
    const mail = read(draft)
    expect(mail).toMatchObject({
      to: draft.to,
      cc: draft.cc,
      subject: draft.subject,
      type: 'multipart/mixed',
      defects: [],
    })
    expect(mail.text.replaceAll('\r\n', '\n')).toBe(draft.text)
    expect(mail.attachments.map(({ fileName }) => fileName)).toEqual([
      'Skema til din case 2026-12-09.docx',
      'Frist på "ø".ics',
    ])
    expect(mail.attachments.map(({ type }) => type)).toEqual(['application/x-test', 'text/calendar'])
    for (const each of mail.attachments) expect(Buffer.from(each.bytes, 'base64').equals(bytes)).toBe(true)
  })

  otherReader('opens to be sent, and names neither sender nor day', () => {
    const { headers } = read(draft)
    expect(headers['X-Unsent']).toBe('1')
    expect(Object.keys(headers).map((name) => name.toLowerCase())).toEqual(
      expect.not.arrayContaining(['from', 'date', 'message-id', 'x-mailer', 'user-agent']),
    )
  })

  it('keeps to the lines of the standard: CRLF, ASCII, at most 78 characters a line in the headers', () => {
    const text = Buffer.from(writeDraft(draft)).toString('latin1')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toMatch(/^[\r\n\t -~]*$/)
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThan(120)
    const [head = ''] = text.split('\r\n\r\n')
    for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78)
  })

  otherReader('has no recipient where none is known', () => {
    expect(read({ ...draft, to: [] }).headers).not.toHaveProperty('To')
  })

  otherReader('takes no header from what people write', () => {
    const mail = read({
      ...draft,
      subject: 'Hej\r\nBcc: alle@psyk.example',
      to: ['anna@psyk.example\r\nCc: x@y.example'],
      cc: [],
    })
    for (const header of ['Bcc', 'Cc']) expect(mail.headers).not.toHaveProperty(header)
    expect(mail.subject).toBe('Hej Bcc: alle@psyk.example')
  })

  it('is the same for the same mail', () => {
    expect(Buffer.from(writeDraft(draft)).equals(writeDraft(draft))).toBe(true)
  })

  it('keeps any subject', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (subject) => {
        const wanted = subject.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
        const head = Buffer.from(writeDraft({ ...draft, subject, attachments: [] })).toString('latin1')
        const line = /^Subject: ((?:.*\r\n )*.*)\r\n/m.exec(head)?.[1] ?? ''
        const decoded = line.startsWith('=?utf-8?B?')
          ? line
              .split('\r\n ')
              .map((word) => Buffer.from(word.slice(10, -2), 'base64').toString('utf8'))
              .join('')
          : line
        expect(decoded).toBe(wanted)
      }),
    )
  })
})
