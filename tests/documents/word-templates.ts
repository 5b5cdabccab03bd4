/** Word templates as organisations have them, part by part, so that a test can spoil one thing at a time. */
import { strToU8, zipSync } from 'fflate'
import { pixel } from './images.ts'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const spaces = `xmlns:w="${w}" xmlns:r="${r}"`

export type TemplateParts = Record<string, string | Uint8Array>

export const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${r}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`

export const relations = (...each: readonly string[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`

const paragraphStyle = (id: string, name: string, inner: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${inner}</w:style>`

const picture = (id: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Sidehoved"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="952500" cy="381000"/><wp:docPr id="900" name="Logo" descr="Region Fjord"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="900" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="952500" cy="381000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

export const line = (text: string, style = 'Sidehoved'): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

export const headerPart = (inner: string): string => `${head}<w:hdr ${spaces}>${inner}</w:hdr>`
export const footerPart = (inner: string): string => `${head}<w:ftr ${spaces}>${inner}</w:ftr>`
export const pageField =
  '<w:p><w:r><w:t xml:space="preserve">s. </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'

/** As a Danish Word writes it: localised ids under the usual names, numbered headings, a logo above and an address below. */
export const regionFjord = (): TemplateParts => ({
  '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${word}.template.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${word}.footer+xml"/><Override PartName="/word/settings.xml" ContentType="${word}.settings+xml"/></Types>`,
  '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
  'word/document.xml': `${head}<w:document ${spaces}><w:body><w:p><w:r><w:t>Skriv her</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1701" w:bottom="1701" w:left="1985" w:header="709" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  'word/_rels/document.xml.rels': relations(
    relation('rId1', 'styles', 'styles.xml'),
    relation('rId2', 'header', 'header1.xml'),
    relation('rId3', 'footer', 'footer1.xml'),
    relation('rId4', 'settings', 'settings.xml'),
  ),
  'word/settings.xml': `${head}<w:settings ${spaces}/>`,
  'word/styles.xml': `${head}<w:styles ${spaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/><w:sz w:val="20"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="140"/></w:pPr></w:style>${[
    1, 2,
  ]
    .map((level) =>
      paragraphStyle(
        `Overskrift${level}`,
        `heading ${level}`,
        `<w:next w:val="Normal"/><w:link w:val="Overskrift${level}Tegn"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:color w:val="7A1F3D"/><w:sz w:val="30"/><w:lang w:val="en-GB"/></w:rPr>`,
      ),
    )
    .join(
      '',
    )}<w:style w:type="character" w:customStyle="1" w:styleId="Overskrift1Tegn"><w:name w:val="Overskrift 1 Tegn"/><w:link w:val="Overskrift1"/></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Overskrift2Tegn"><w:name w:val="Overskrift 2 Tegn"/><w:link w:val="Overskrift2"/></w:style>${paragraphStyle('Titel', 'Title', '<w:rPr><w:b/><w:color w:val="7A1F3D"/><w:sz w:val="48"/></w:rPr>')}${paragraphStyle('Sidehoved', 'header', '<w:rPr><w:sz w:val="16"/></w:rPr>')}${paragraphStyle('Sidefod', 'footer', '<w:rPr><w:sz w:val="16"/></w:rPr>')}${paragraphStyle('Person', 'Fjordens person', '<w:rPr><w:i/></w:rPr>')}</w:styles>`,
  'word/header1.xml': headerPart(picture('rId1') + line('Region Fjord, Psykiatrien')),
  'word/_rels/header1.xml.rels': relations(relation('rId1', 'image', 'media/image1.png')),
  'word/media/image1.png': pixel('png', 100, 40),
  'word/footer1.xml': footerPart(line('Fjordvej 1, 4000 Fjordby', 'Sidefod')),
})

export const templateFile = (parts: TemplateParts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )

/** The template with some parts otherwise; null takes one out. */
export const spoilt = (changes: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array =>
  templateFile(
    Object.fromEntries(
      Object.entries({ ...regionFjord(), ...changes }).flatMap(([path, part]) => (part === null ? [] : [[path, part]])),
    ),
  )
