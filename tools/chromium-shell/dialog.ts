// Owns file and message dialogs. A driven shell takes the answers its test prepared. For a person: zenity's window where
// there is one, else the terminal; where there is neither, a file is saved in the proposed place under a free name.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { app } from './app.ts'
import { hasDisplay } from './display.ts'
import { type DialogAnswer, preparedAnswer, tellDriver } from './driver-channel.ts'
import { onlyKnown } from './known.ts'
import { options } from './options.ts'

type FileWishes = {
  readonly title?: string
  readonly defaultPath?: string
  readonly properties?: readonly string[]
  readonly filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[]
}
type MessageWishes = {
  readonly message?: string
  readonly detail?: string
  readonly buttons?: readonly string[]
  readonly cancelId?: number
  readonly defaultId?: number
}

export const dialog = onlyKnown('dialog', {
  showSaveDialog: async (...args: readonly unknown[]) => {
    const wishes = wishesOf<FileWishes>(args)
    const path = options.driven ? (prepared('save', wishes)?.path ?? undefined) : await askWhereToSave(wishes)
    return path === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath: path }
  },
  showOpenDialog: async (...args: readonly unknown[]) => {
    const wishes = wishesOf<FileWishes>(args)
    const paths = options.driven ? (prepared('open', wishes)?.paths ?? []) : await askWhatToOpen(wishes)
    return { canceled: paths.length === 0, filePaths: [...paths] }
  },
  showMessageBox: async (...args: readonly unknown[]) => {
    const wishes = wishesOf<MessageWishes>(args)
    const button = options.driven ? prepared('message', wishes)?.button : await askForButton(wishes)
    return { response: button ?? wishes.cancelId ?? 0, checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string) => {
    tellDriver({ type: 'dialog', kind: 'error', options: { title, content } })
    process.stderr.write(`${title}\n${content}\n`)
  },
})

/** The last argument: the window before it is optional. */
function wishesOf<T>(args: readonly unknown[]): T {
  return (args.at(-1) ?? {}) as T
}

function prepared<K extends DialogAnswer['kind']>(
  kind: K,
  wishes: object,
): Extract<DialogAnswer, { kind: K }> | undefined {
  tellDriver({ type: 'dialog', kind, options: wishes })
  const answer = preparedAnswer(kind)
  if (answer === undefined)
    process.stderr.write(`chromium-shell: no answer was prepared for a ${kind} dialog: cancelled\n`)
  return answer
}

async function askWhereToSave(wishes: FileWishes): Promise<string | undefined> {
  const proposal = freeName(placeFor(wishes.defaultPath ?? 'dokument'))
  const chosen = await zenity([
    '--file-selection',
    '--save',
    `--filename=${proposal}`,
    `--title=${wishes.title ?? 'Gem'}`,
  ])
  if (chosen !== 'no zenity') return chosen === '' ? undefined : chosen
  const typed = await askOnTerminal(`Gem som [${proposal}], eller - for at fortryde: `)
  if (typed === '-') return undefined
  const path = typed === undefined || typed === '' ? proposal : typed
  process.stdout.write(`Gemmer i ${path}\n`)
  return path
}

async function askWhatToOpen(wishes: FileWishes): Promise<readonly string[]> {
  const folder = wishes.properties?.includes('openDirectory') === true
  const chosen = await zenity([
    '--file-selection',
    ...(folder ? ['--directory'] : []),
    ...(wishes.properties?.includes('multiSelections') === true ? ['--multiple', '--separator=\n'] : []),
    `--title=${wishes.title ?? 'Åbn'}`,
  ])
  if (chosen !== 'no zenity') return chosen === '' ? [] : chosen.split('\n')
  const typed = await askOnTerminal(
    folder ? 'Hvilken mappe? (tomt svar fortryder): ' : 'Hvilken fil? (tomt svar fortryder): ',
  )
  return typed === undefined || typed === '' ? [] : [typed]
}

async function askForButton({ message, detail, buttons = ['OK'] }: MessageWishes): Promise<number | undefined> {
  process.stdout.write(`${[message, detail].filter(Boolean).join('\n')}\n`)
  const list = buttons.map((label, index) => `${index + 1} ${label}`).join('  ')
  const typed = await askOnTerminal(`${list}: `)
  const index = Number(typed) - 1
  return Number.isInteger(index) && index in buttons ? index : undefined
}

function placeFor(defaultPath: string): string {
  if (dirname(defaultPath) !== '.') return defaultPath
  const documents = app.getPath('documents')
  return join(existsSync(documents) ? documents : app.getPath('home'), basename(defaultPath))
}

function freeName(path: string): string {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let count = 2, candidate = path; ; count += 1) {
    if (!existsSync(candidate)) return candidate
    candidate = `${stem} (${count})${ending}`
  }
}

async function askOnTerminal(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const typed = await terminal.question(question)
  terminal.close()
  return typed.trim()
}

/** What zenity's window was answered with ('' when cancelled), or 'no zenity'. */
function zenity(args: readonly string[]): Promise<string> {
  if (!hasDisplay()) return Promise.resolve('no zenity')
  return new Promise((resolve) => {
    const child = spawn('zenity', args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', () => resolve('no zenity'))
    child.on('close', () => resolve(Buffer.concat(parts).toString('utf8').trimEnd()))
  })
}
