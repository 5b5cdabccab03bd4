/** Forms that somebody made to do harm: each is our filled form with one thing more. `address` is where they would reach out to. */
import { strToU8, zipSync } from 'fflate'
import { storyTags } from '../../src/core/cases/form-tags.ts'
import { documentPart, fillIn, type Parts, paragraph, partsOf, run, zipped } from './form-files.ts'
import { patchedEntry } from './zip-bytes.ts'

type HostileFile = { readonly what: string; readonly bytes: Uint8Array; readonly code: string }

const megabyte = 1024 * 1024
const relations = 'word/_rels/document.xml.rels'
const types = '[Content_Types].xml'
const officeType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** `field` is the tag of a field of paragraphs in the form. */
export const hostileFiles = (
  form: Uint8Array,
  address: string,
  field = storyTags.situation,
): readonly HostileFile[] => {
  const parts = partsOf(form)
  const part = (name: string): string => parts[name] ?? ''
  const relation = (type: string, target: string, external = true): Parts => ({
    ...parts,
    [relations]: part(relations).replace(
      '</Relationships>',
      `<Relationship Id="rIdX" Type="${officeType}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`,
    ),
  })
  const document = (change: (xml: string) => string): Uint8Array =>
    zipped({ ...parts, [documentPart]: change(part(documentPart)) })
  const written = (xml: string): Uint8Array => document(fillIn(field, xml))
  const declared = (doctype: string, entity: string): Uint8Array =>
    document((xml) => fillIn(field, paragraph(run(entity)))(xml).replace(/^(<\?xml[^>]*\?>)?/, `$1${doctype}`))
  const embedded = (name: string, content: Uint8Array, type: string, relationType: string): Uint8Array =>
    zipped({
      ...relation(relationType, name.replace('word/', ''), false),
      [name]: content,
      [types]: part(types).replace('</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
    })
  const withPart = (name: string, content: Uint8Array | string): Uint8Array => zipped({ ...parts, [name]: content })
  const zeros = new Uint8Array(25 * megabyte)
  const inner = zipSync({ 'a.bin': new Uint8Array(8 * megabyte) })
  /* Numbered, so that they pack like any text and are refused for what they are, not as a bomb. */
  const numbered = (count: number, one: (n: number) => string): string =>
    Array.from({ length: count }, (_, n) => one(n)).join('')
  const nested = (count: number): string =>
    numbered(count, (n) => `<w:tbl w:n="${n}"><w:tr><w:tc>`) + '</w:tc></w:tr></w:tbl>'.repeat(count)

  return [
    { what: 'a zip bomb', bytes: withPart('word/theme/theme9.xml', zeros), code: 'form-hostile' },
    {
      what: 'a bomb in zips within zips',
      bytes: withPart('word/media/a.zip', zipSync({ 'b.zip': zipSync({ 'c.zip': inner }) })),
      code: 'form-hostile',
    },
    {
      what: 'a bomb whose directory says little',
      bytes: patchedEntry(
        zipped({ ...parts, [documentPart]: `${part(documentPart)}${' '.repeat(25 * megabyte)}` }),
        documentPart,
        (view, at) => view.setUint32(at + 24, 5_000, true),
      ),
      code: 'form-unreadable',
    },
    {
      what: 'an entity that reads a file (XXE)',
      bytes: declared(`<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>`, '&x;'),
      code: 'form-hostile',
    },
    {
      what: 'a document type from the network',
      bytes: declared(`<!DOCTYPE w:document SYSTEM "${address}/a.dtd">`, 'tekst'),
      code: 'form-hostile',
    },
    {
      what: 'a billion laughs',
      bytes: declared(
        `<!DOCTYPE w:document [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]>`,
        '&a30;',
      ),
      code: 'form-hostile',
    },
    {
      what: 'a name that climbs out of the file',
      bytes: withPart('word/../../../etc/cron.xml', 'x'),
      code: 'form-hostile',
    },
    { what: 'a name on another drive', bytes: withPart('C:\\Windows\\a.xml', 'x'), code: 'form-hostile' },
    {
      what: 'a template from the network',
      bytes: zipped(relation('attachedTemplate', `${address}/a.dotm`)),
      code: 'form-hostile',
    },
    { what: 'a picture from the network', bytes: zipped(relation('image', `${address}/a.png`)), code: 'form-hostile' },
    { what: 'a frame from the network', bytes: zipped(relation('frame', `${address}/a.htm`)), code: 'form-hostile' },
    {
      what: 'another document inside (altChunk)',
      bytes: zipped({ ...relation('aFChunk', 'chunk.xml', false), 'word/chunk.xml': '<html/>' }),
      code: 'form-hostile',
    },
    { what: 'an altChunk without its relationship', bytes: written('<w:altChunk/>'), code: 'form-hostile' },
    {
      what: 'a huge part',
      bytes: withPart('word/theme/theme9.xml', sparse(31 * megabyte)),
      code: 'form-too-large',
    },
    {
      what: 'a hundred thousand nested tables',
      bytes: written(nested(100_000)),
      code: 'form-hostile',
    },
    {
      what: 'a thousand nested tables',
      bytes: written(nested(1_000)),
      code: 'form-hostile',
    },
    {
      what: 'a quarter of a million elements',
      bytes: written(`<w:p>${numbered(250_000, (n) => `<w:r w:n="${n}"/>`)}</w:p>`),
      code: 'form-too-large',
    },
    {
      what: 'an embedded OLE object',
      bytes: embedded(
        'word/embeddings/oleObject1.bin',
        strToU8('\u00d0\u00cf'),
        'application/vnd.openxmlformats-officedocument.oleObject',
        'oleObject',
      ),
      code: 'form-hostile',
    },
    { what: 'an object in the text', bytes: written('<w:p><w:r><w:object/></w:r></w:p>'), code: 'form-hostile' },
    {
      what: 'macros',
      bytes: embedded('word/vbaProject.bin', strToU8('macro'), 'application/vnd.ms-office.vbaProject', 'vbaProject'),
      code: 'form-hostile',
    },
    {
      what: 'a document with macros that calls itself .docx',
      bytes: zipped({
        ...parts,
        [types]: part(types).replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
      }),
      code: 'form-hostile',
    },
    {
      what: 'a command for another program (DDE)',
      bytes: written(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ),
      code: 'form-hostile',
    },
    {
      what: 'text from another file',
      bytes: written(`<w:p><w:fldSimple w:instr=' INCLUDETEXT "${address}/a.docx" '/></w:p>`),
      code: 'form-hostile',
    },
    {
      what: 'an ActiveX control',
      bytes: embedded('word/activeX/activeX1.xml', strToU8('<a/>'), 'application/vnd.ms-office.activeX+xml', 'control'),
      code: 'form-hostile',
    },
    {
      what: 'two parts of one name',
      bytes: patchedEntry(withPart('word/dokument.xml', part(documentPart)), 'word/dokument.xml', (view, at, local) => {
        for (const [place, letter] of [...'word/document.xml'].entries()) {
          view.setUint8(at + 46 + place, letter.charCodeAt(0))
          view.setUint8(local + 30 + place, letter.charCodeAt(0))
        }
      }),
      code: 'form-hostile',
    },
    { what: 'two parts whose names differ by case', bytes: withPart('word/DOCUMENT.xml', 'x'), code: 'form-hostile' },
    {
      what: 'an encrypted zip',
      bytes: patchedEntry(zipped(parts), documentPart, (view, at, local) => {
        view.setUint16(at + 8, 1, true)
        view.setUint16(local + 6, 1, true)
      }),
      code: 'form-encrypted',
    },
    {
      what: 'sizes that stand in a zip64 record',
      bytes: patchedEntry(zipped(parts), documentPart, (view, at) => view.setUint32(at + 24, 0xffffffff, true)),
      code: 'form-hostile',
    },
    {
      what: 'a part that shares its bytes with another',
      bytes: patchedEntry(zipped(parts), 'word/styles.xml', (view, at) => view.setUint32(at + 42, 0, true)),
      code: 'form-unreadable',
    },
    {
      what: 'wrong content types',
      bytes: zipped({
        ...parts,
        [types]: part(types).replaceAll(/wordprocessingml\.document\.main\+xml/g, 'presentationml.slide+xml'),
      }),
      code: 'form-foreign',
    },
    {
      what: 'endless attributes',
      bytes: written(`<w:p${numbered(200_000, (n) => ` a${n}="1"`)}/>`),
      code: 'form-hostile',
    },
    {
      what: 'bytes that are no UTF-8',
      bytes: zipped({ ...parts, [documentPart]: Uint8Array.from([...strToU8(part(documentPart)), 0xff, 0xfe, 0xc0]) }),
      code: 'form-unreadable',
    },
    {
      what: 'another encoding than it says',
      bytes: document((xml) => xml.replace(/^(<\?xml[^>]*\?>)?/, '<?xml version="1.0" encoding="UTF-7"?>')),
      code: 'form-unreadable',
    },
    {
      what: 'parts without end',
      bytes: zipped({
        ...parts,
        ...Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`word/a${n}.xml`, 'x'])),
      }),
      code: 'form-too-large',
    },
  ]
}

/** Packs well, but no better than a drawing may: a hundredth of its bytes cannot be foretold. */
const sparse = (length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  let state = 1
  for (let at = 0; at < length; at += 50) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}
