/** Which Word templates may be used: everyday ones as programs write them, and none that runs, fetches or hides anything. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formLimits } from '../../electron/case-forms/limits.ts'
import { protectedWordFile } from '../../electron/documents/protect.ts'
import { renderDocx } from '../../electron/documents/render-docx.ts'
import { checkTemplate } from '../../electron/word-template/check-template.ts'
import { readTemplate } from '../../electron/word-template/read-template.ts'
import { samplePaper } from '../../src/core/documents/sample-paper.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { officeMissing, scratchFolder } from '../documents/office.ts'
import {
  headerPart,
  line,
  regionFjord,
  relation,
  relations,
  spoilt,
  templateFile,
} from '../documents/word-templates.ts'

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const checked = await checkTemplate(bytes)
  return checked.ok ? 'ok' : checked.error
}

const typesWith = (main: string): string =>
  String(regionFjord()['[Content_Types].xml']).replace(/application[^"]*template\.main\+xml/, main)
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const headerRels = 'word/_rels/header1.xml.rels'
const logo = relation('rId1', 'image', 'media/image1.png')

describe('a template', () => {
  it('may be a template or a document', async () => {
    expect(await codeOf(templateFile(regionFjord()))).toBe('ok')
    expect(await codeOf(spoilt({ '[Content_Types].xml': typesWith(`${wordType}.document.main+xml`) }))).toBe('ok')
  })

  it('may be one of our own papers', async () => {
    const { bytes } = await renderDocx(samplePaper(recordSetOf([])), new Map(), { pageNumbers: false })
    expect(await codeOf(bytes)).toBe('ok')
  })

  it('may name the template that it was made from, which nobody follows', async () => {
    const attached = relations(relation('rId1', 'attachedTemplate', 'file:///S:/Skabeloner/Normal.dotm', 'External'))
    expect(await codeOf(spoilt({ 'word/_rels/settings.xml.rels': attached }))).toBe('ok')
  })

  it('may have a link in its header', async () => {
    const linked = relations(logo, relation('rId5', 'hyperlink', 'https://example.dk/', 'External'))
    expect(await codeOf(spoilt({ [headerRels]: linked }))).toBe('ok')
  })

  it.skipIf(officeMissing !== null)(
    'may come from LibreOffice',
    async () => {
      const folder = scratchFolder()
      const file = join(folder, 'skabelon.docx')
      writeFileSync(file, spoilt({ '[Content_Types].xml': typesWith(`${wordType}.document.main+xml`) }))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const out = join(folder, 'ud')
      execFileSync('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', out, file], {
        stdio: 'ignore',
      })
      expect(await codeOf(new Uint8Array(readFileSync(join(out, 'skabelon.docx'))))).toBe('ok')
    },
    60_000,
  )
})

describe('what is refused', () => {
  const macros = 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'
  const refused: readonly (readonly [string, string, Uint8Array])[] = [
    ['a template with macros', 'form-hostile', spoilt({ '[Content_Types].xml': typesWith(macros) })],
    ['a macro beside the text', 'form-hostile', spoilt({ 'word/vbaProject.bin': new Uint8Array(9) })],
    [
      'a picture that is fetched',
      'form-hostile',
      spoilt({ [headerRels]: relations(relation('rId1', 'image', 'https://example.dk/x.png', 'External')) }),
    ],
    [
      'a link to a file',
      'form-foreign',
      spoilt({ [headerRels]: relations(logo, relation('rId5', 'hyperlink', 'file://server/x', 'External')) }),
    ],
    [
      'a field that brings in a file',
      'form-hostile',
      spoilt({
        'word/header1.xml': headerPart('<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;C:\\x&quot;"/></w:p>'),
        [headerRels]: null,
      }),
    ],
    [
      'a chart in the header',
      'form-foreign',
      spoilt({ [headerRels]: relations(logo, relation('rId6', 'chart', 'charts/chart1.xml')) }),
    ],
    ['a picture that is not there', 'form-foreign', spoilt({ 'word/media/image1.png': null })],
    [
      'a document type in the header',
      'form-hostile',
      spoilt({
        'word/header1.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${headerPart(line('x')).replace(/^<\?[^>]*>/, '')}`,
      }),
    ],
    ['a header that is no XML', 'form-unreadable', spoilt({ 'word/header1.xml': headerPart('<w:p>') })],
    ['styles that are none', 'form-unreadable', spoilt({ 'word/styles.xml': '<styles/>' })],
    ['a text file', 'form-foreign', new TextEncoder().encode('Kære alle')],
    ['nothing', 'form-unreadable', new Uint8Array()],
    ['a file that is too large', 'form-too-large', new Uint8Array(formLimits.bytes + 1)],
    ['a locked file', 'form-encrypted', protectedWordFile(templateFile(regionFjord()), 'lang nok 12')],
  ]
  it.each(refused)('%s', async (_name, code, bytes) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('is never an exception, whatever is spoilt', async () => {
    const whole = templateFile(regionFjord())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 5 }), async (flips) => {
        const bytes = whole.slice()
        for (const [at, value] of flips) bytes[at] = value
        expect(await codeOf(bytes)).toMatch(/^(ok|form-)/)
      }),
      { numRuns: 60 },
    )
  })
})

it('a file is read in a thread of its own and answered in words of templates', async () => {
  const folder = scratchFolder()
  const path = join(folder, 'skabelon.dotx')
  const bytes = templateFile(regionFjord())
  writeFileSync(path, bytes)
  const read = await readTemplate(path)
  expect(read.ok && Buffer.from(read.value).equals(bytes)).toBe(true)
  writeFileSync(path, spoilt({ 'word/vbaProject.bin': new Uint8Array(9) }))
  expect(await readTemplate(path)).toEqual({ ok: false, error: 'template-hostile' })
  expect(await readTemplate(join(folder, 'væk.dotx'))).toEqual({ ok: false, error: 'file-unreadable' })
})
