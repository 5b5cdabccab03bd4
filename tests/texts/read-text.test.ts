/** Texts that come in as files: Word, mail, plain text, and what only looks like one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import OfficeCrypto from 'officecrypto-tool'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formLimits } from '../../electron/case-forms/limits.ts'
import { writeDraft } from '../../electron/mail-draft.ts'
import { parseText } from '../../electron/texts/parse-text.ts'
import { readText } from '../../electron/texts/read-text.ts'
import { readProposals } from '../../src/core/meetings/proposals.ts'
import { formFile, story } from '../case-forms/form-files.ts'
import { hostileFiles } from '../case-forms/hostile-files.ts'

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))
const linesIn = (text: string, encoding?: BufferEncoding) => {
  const read = parseText(bytesOf(text, encoding))
  return read.ok ? read.value.lines.map((line) => line.text) : read.error
}
const mail = (heads: readonly string[], body: string) => [...heads, '', body].join('\r\n')

const aWordFile = async () =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph('Kære Mette'),
              new Paragraph({ text: 'Studiebesøg', heading: HeadingLevel.HEADING_2 }),
              new Paragraph({ children: [new TextRun('Tid: 20 min')] }),
              new Paragraph({ text: 'Hvem tager med?', bullet: { level: 0 } }),
              new Paragraph({ children: [new TextRun({ text: 'Helt fed', bold: true }), new TextRun('  ')] }),
              new Paragraph({ children: [new TextRun({ text: 'Halvt', bold: true }), new TextRun(' fed')] }),
              new Paragraph({ children: [new TextRun('Første'), new TextRun({ text: 'Anden', break: 1 })] }),
            ],
          },
        ],
      }),
    ),
  )

describe('a Word file', () => {
  it('is read line by line, and tells headings, bold lines and points', async () => {
    const read = parseText(await aWordFile())
    expect(read).toEqual({
      ok: true,
      value: {
        subject: '',
        from: null,
        on: null,
        lines: [
          { text: 'Kære Mette', look: 'plain' },
          { text: 'Studiebesøg', look: 'heading' },
          { text: 'Tid: 20 min', look: 'plain' },
          { text: 'Hvem tager med?', look: 'list' },
          { text: 'Helt fed', look: 'bold' },
          { text: 'Halvt fed', look: 'plain' },
          { text: 'Første', look: 'plain' },
          { text: 'Anden', look: 'plain' },
        ],
      },
    })
    expect(read.ok && readProposals(read.value.lines).proposals).toMatchObject([{ title: 'Studiebesøg', minutes: 20 }])
  })

  it('that would run, fetch or swell is refused, as a form is', async () => {
    for (const { what, bytes, code } of hostileFiles(await formFile(story), 'http://127.0.0.1:9')) {
      const read = parseText(bytes)
      expect(read.ok ? 'read' : read.error, what).toBe(code)
    }
  })

  it('that is locked says so', async () => {
    const locked = OfficeCrypto.encrypt(Buffer.from(await aWordFile()), { password: 'hemmelig ko' })
    expect(parseText(new Uint8Array(locked))).toEqual({ ok: false, error: 'form-encrypted' })
  })
})

describe('a mail', () => {
  it('is read with its subject, who wrote it and when, as mail programs save it', () => {
    const saved = mail(
      [
        'Received: from a by b',
        'From: =?utf-8?Q?S=C3=B8ren_?= =?utf-8?B?w4ViZXJn?= <soren@example.dk>',
        'To: mette@example.dk',
        'Subject: =?iso-8859-1?Q?Lokalerne_i_K=F8ge?=',
        'Date: Tue, 3 Mar 2026 23:50:00 +0100',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="ydre"',
      ],
      [
        'Denne del læses ikke',
        '--ydre',
        'Content-Type: multipart/alternative;',
        ' boundary=indre',
        '',
        '--indre',
        'Content-Type: text/plain; charset=windows-1252',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Vi m=E5 tale om pl=',
        'adsen.',
        '--indre',
        'Content-Type: text/html',
        '',
        '<p>En anden udgave</p>',
        '--indre--',
        '--ydre',
        'Content-Type: text/plain; name=bilag.txt',
        'Content-Disposition: attachment; filename=bilag.txt',
        '',
        'Det vedhæftede',
        '--ydre--',
      ].join('\r\n'),
    )
    expect(parseText(bytesOf(saved))).toEqual({
      ok: true,
      value: {
        subject: 'Lokalerne i Køge',
        from: { name: 'Søren Åberg', address: 'soren@example.dk' },
        on: '2026-03-03',
        lines: [{ text: 'Vi må tale om pladsen.', look: 'plain' }],
      },
    })
  })

  it('shows nothing of what a mail hides without an end, however often it begins', () => {
    const html = `<p>Vist</p>${'<!--<style>'.repeat(200_000)}<p>Skjult</p>`
    const read = parseText(bytesOf(mail(['From: a@b.dk', 'Subject: x', 'Content-Type: text/html'], html)))
    expect(read).toMatchObject({ ok: true })
    expect(JSON.stringify(read)).toContain('Vist')
    expect(JSON.stringify(read)).not.toContain('Skjult')
  })

  it('that has HTML alone is read as its reader saw it', () => {
    const html =
      '<html><head><title>x</title><style>p{}</style></head><body><h2>Lokaler</h2><p>St&oslash;j &amp; lys<br>Mere</p>' +
      '<p><b>Fed linje</b></p><ul><li>Punkt&#8230;</li></ul><script>alert(1)</script><!-- skjult --><img src="http://a.b/c"></body></html>'
    const read = parseText(bytesOf(mail(['From: a@b.dk', 'Subject: x', 'Content-Type: text/html'], html)))
    expect(read.ok && read.value.lines.filter(({ text }) => text !== '')).toEqual([
      { text: 'Lokaler', look: 'heading' },
      { text: 'Støj & lys', look: 'plain' },
      { text: 'Mere', look: 'plain' },
      { text: 'Fed linje', look: 'bold' },
      { text: 'Punkt…', look: 'list' },
    ])
  })

  it('that this program wrote itself comes back as it was', () => {
    const draft = { to: ['a@b.dk'], cc: [], subject: 'Forslag: rød grød', text: '1. Æbler\n2. Øl', attachments: [] }
    const read = parseText(new Uint8Array(writeDraft(draft)))
    expect(read).toMatchObject({ ok: true, value: { subject: 'Forslag: rød grød', from: null, on: null } })
    expect(read.ok && readProposals(read.value.lines).proposals.map(({ title }) => title)).toEqual(['Æbler', 'Øl'])
  })

  it('of parts within parts without end is read in time', () => {
    const nested = Array.from(
      { length: 3000 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    ).join('')
    const began = performance.now()
    expect(parseText(bytesOf(`From: a@b.dk\nTo: b@b.dk\n${nested}`)).ok).toBe(false)
    expect(performance.now() - began).toBeLessThan(4_000)
  })
})

describe('a plain text', () => {
  it('is read in UTF-8, and as older Windows programs wrote it', () => {
    expect(linesIn('\ufeffÆbler\r\nØl')).toEqual(['Æbler', 'Øl'])
    expect(linesIn('Æbler\nØl', 'latin1')).toEqual(['Æbler', 'Øl'])
  })

  it('that begins like a mail is a text', () => {
    expect(linesIn('Fra: Bo\n\n1. Lokaler')).toEqual(['Fra: Bo', '', '1. Lokaler'])
    expect(linesIn('Subject: kun et\n\n1. Lokaler')).toEqual(['Subject: kun et', '', '1. Lokaler'])
  })

  it.each([
    ['nothing', '', 'form-unreadable'],
    ['nothing but space', ' \n ', 'form-empty'],
    ['rich text', '{\\rtf1 Hej}', 'form-foreign'],
    ['a PDF', '%PDF-1.7 x', 'form-foreign'],
    ['bytes', '\u0001\u0000\u0002', 'form-foreign'],
    ['too many lines', 'a\n'.repeat(6000), 'form-too-large'],
    ['too many letters', 'a'.repeat(300_001), 'form-too-large'],
  ])('of %s is refused', (_, text, code) => {
    expect(linesIn(text)).toBe(code)
  })
})

describe('a file that is chosen', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'erfakreds-texts-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is read in a thread of its own, under the name it has', async () => {
    writeFileSync(join(folder, 'Forslag.docx'), await aWordFile())
    expect(await readText(join(folder, 'Forslag.docx'))).toMatchObject({
      ok: true,
      value: { fileName: 'Forslag.docx', reading: { lines: [{ text: 'Kære Mette' }, {}, {}, {}, {}, {}, {}, {}] } },
    })
  })

  it('is refused where it is too large, gone, or takes too long', async () => {
    const path = join(folder, 'stor.txt')
    writeFileSync(path, 'a'.repeat(2000))
    expect(await readText(path, { ...formLimits, bytes: 1000 })).toEqual({ ok: false, error: 'form-too-large' })
    expect(await readText(join(folder, 'væk.txt'))).toEqual({ ok: false, error: 'file-unreadable' })
    expect(await readText(path, { ...formLimits, milliseconds: 1 })).toEqual({ ok: false, error: 'form-too-large' })
  })
})
