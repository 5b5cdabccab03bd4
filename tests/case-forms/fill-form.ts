/** Fills in a case form with LibreOffice itself, by a script that does what somebody would do at the screen. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** The system's own Python, since LibreOffice brings its module there. */
const python = '/usr/bin/python3'
const missing = [
  spawnSync('soffice', ['--version']).status === 0 ? '' : 'LibreOffice Writer',
  spawnSync(python, ['-c', 'import uno']).status === 0 ? '' : 'python3-uno',
].filter(Boolean)

/** Null where everything is here; otherwise why forms are not filled in. */
export const unoMissing = missing.length === 0 ? null : `not on this machine: ${missing.join(', ')}`

export type FormAnswers = {
  /** By the hint that stands in the field. */
  readonly texts: Readonly<Record<string, string>>
  /** The words beside the boxes that get a cross. */
  readonly ticks: readonly string[]
  /** Words, and what they become by a tracked change. */
  readonly tracked: Readonly<Record<string, string>>
}

/** Saves the filled form as each of the files: a Word file, and LibreOffice's own where one is named. */
export const fillForm = async (
  folder: string,
  form: string,
  answers: FormAnswers,
  files: { readonly docx: string; readonly odt?: string },
): Promise<void> => {
  const wish = `${files.docx}.json`
  writeFileSync(wish, JSON.stringify(answers))
  const port = await freePort()
  const office = spawn(
    'soffice',
    [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      `--accept=socket,host=127.0.0.1,port=${port};urp;`,
    ],
    { stdio: 'ignore' },
  )
  try {
    const script = join(import.meta.dirname, 'fill-form.py')
    const saved = files.odt === undefined ? [files.docx] : [files.docx, files.odt]
    execFileSync(python, [script, String(port), form, wish, ...saved], {
      // What went wrong stands in the error that is thrown.
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 120_000,
    })
  } finally {
    office.kill()
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
