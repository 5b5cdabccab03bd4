/** The real programs that read our Word files in tests: LibreOffice, poppler and Python. Says what is missing here. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const runs = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0

const missing = [
  runs('soffice', '--version') ? '' : 'LibreOffice Writer',
  runs('pdftotext', '-v') ? '' : 'pdftotext (poppler-utils)',
  runs('python3', '--version') ? '' : 'Python 3',
  /Carlito|Calibri/.test(spawnSync('fc-list').stdout?.toString() ?? '') ? '' : 'the font Carlito or Calibri',
].filter(Boolean)

/** Null where everything is here; otherwise the reason why tests with real programs are not run. */
export const officeMissing: string | null = missing.length === 0 ? null : `not on this machine: ${missing.join(', ')}`

export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'erfakreds-documents-'))

/** Converts to a tagged PDF in a profile of the folder's own, since LibreOffice runs once a profile. Returns the PDF's path. */
export const toPdf = (folder: string, name: string, bytes: Uint8Array): string =>
  toPdfs(folder, new Map([[name, bytes]])).get(name) ?? ''

/** As toPdf, for several at once: starting LibreOffice takes far longer than converting. */
export const toPdfs = (folder: string, files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> => {
  const pathOf = (name: string, ending: string) => join(folder, `${name}.${ending}`)
  for (const [name, bytes] of files) writeFileSync(pathOf(name, 'docx'), bytes)
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
      '--outdir',
      folder,
      ...[...files.keys()].map((name) => pathOf(name, 'docx')),
    ],
    { stdio: 'ignore' },
  )
  return new Map([...files.keys()].map((name) => [name, pathOf(name, 'pdf')]))
}

/** Text of a PDF; pages end with a form feed. */
export const pdfText = (pdf: string, ...options: readonly string[]): string =>
  execFileSync('pdftotext', [...options, pdf, '-']).toString()

/** The pages of a PDF as text. */
export const pdfPages = (pdf: string): readonly string[] => pdfText(pdf, '-layout').split('\f').slice(0, -1)

/** Heading tags of a tagged PDF ("H1", "H2") in the order of the document. */
export const pdfHeadingTags = (pdf: string): readonly string[] => {
  const structure = execFileSync('pdfinfo', ['-struct', pdf]).toString()
  return [...structure.matchAll(/^\s*(H[1-6])\b/gm)].map((match) => match[1] ?? '')
}

type Comparison = {
  readonly total: { readonly blocks: number; readonly found: number; readonly in_order: number }
  readonly checks: readonly (readonly [string, boolean, string])[]
  readonly missing: readonly unknown[]
  readonly out_of_order: readonly unknown[]
}

/** What the shared script says of a produced file. */
export const compare = (script: string, file: string, original: string, ...options: readonly string[]): Comparison =>
  JSON.parse(spawnSync('python3', [script, file, original, '--json', ...options]).stdout.toString())
