// Owns the app's life in the shell: folders, switches, one instance per data folder, ready and quit.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeBrowser, theBrowser } from './browser.ts'
import { KnownEvents, NotInShell, onlyKnown, preventable } from './known.ts'
import { type AppFacts, appFacts, appSwitch, configFolder, options } from './options.ts'
import { allWindows, onWindows } from './window.ts'

const events = [
  'ready',
  'activate',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
  'render-process-gone',
  'child-process-gone',
  'certificate-error',
  'select-client-certificate',
  'login',
  'open-file',
  'open-url',
]

const leaveLimitMs = 5_000

class AppStandIn extends KnownEvents {
  readonly facts: AppFacts
  readonly paths = new Map<string, string>()
  readonly opening: Promise<void>
  ready = false
  quitting = false
  leaving = false
  /** Under way while another instance is told of this start. */
  telling: Promise<unknown> | undefined = undefined
  instance: { readonly close: () => void } | undefined = undefined

  readonly commandLine = onlyKnown('app.commandLine', {
    hasSwitch: (name: string) => appSwitch(name) !== undefined,
    getSwitchValue: (name: string) => appSwitch(name) ?? '',
    // Switches for Chromium's own behaviour are the shell's business (browser.ts).
    appendSwitch: (_name: string, _value?: string) => undefined,
  })

  constructor(facts: AppFacts) {
    super('app', events)
    this.facts = facts
    this.opening = theBrowser().then((browser) => {
      browser.on('disconnected', () => this.exit(1))
      // As in Electron, an app that is already leaving is never ready.
      if (this.quitting) return new Promise(() => undefined)
      this.ready = true
      this.emit('ready', {}, {})
      return undefined
    })
    this.opening.catch((reason: unknown) => {
      process.stderr.write(`chromium-shell: ${String(reason)}\n`)
      process.exit(1)
    })
  }

  get name(): string {
    return this.facts.name
  }

  get isPackaged(): boolean {
    return false
  }

  getName(): string {
    return this.facts.name
  }

  getVersion(): string {
    return this.facts.version
  }

  getAppPath(): string {
    return this.facts.folder
  }

  getPath(name: string): string {
    const path = this.paths.get(name) ?? defaultPath(name, this.facts.name)
    if (path === undefined) throw new NotInShell(`app.getPath('${name}')`)
    if (name === 'userData' || name === 'sessionData') mkdirSync(path, { recursive: true })
    return path
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  whenReady(): Promise<void> {
    return this.opening
  }

  // Every page of the shell runs in Chromium's sandbox as it is.
  enableSandbox(): void {}

  /** True where this process is the only one for its data folder; another one is told of this start. */
  requestSingleInstanceLock(): boolean {
    if (this.instance !== undefined) return true
    const address = instanceAddress(this.getPath('userData'))
    const server = createServer((socket) => {
      const parts: Buffer[] = []
      socket.on('data', (part) => parts.push(part))
      socket.on('end', () => {
        const said = JSON.parse(Buffer.concat(parts).toString('utf8')) as {
          readonly argv: string[]
          readonly folder: string
        }
        this.emit('second-instance', {}, said.argv, said.folder, {})
      })
    })
    server.on('error', () => undefined)
    server.listen(address)
    if (server.listening) {
      server.unref()
      this.instance = { close: () => server.close() }
      return true
    }
    const socket = connect(address)
    this.telling = once(socket, 'close').catch(() => undefined)
    socket.end(JSON.stringify({ argv: process.argv, folder: process.cwd() }))
    return false
  }

  quit(): void {
    if (this.quitting) return
    const before = preventable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    const windows = allWindows()
    this.quitting = true
    for (const window of windows) window.close()
    if (allWindows().length > 0) {
      this.quitting = false
      return
    }
    const will = preventable({})
    this.emit('will-quit', will)
    if (will.defaultPrevented) {
      this.quitting = false
      return
    }
    this.exit(0)
  }

  exit(code = 0): void {
    if (this.leaving) return
    this.leaving = true
    this.quitting = true
    this.emit('quit', {}, code)
    // Should Chromium not end by itself, playwright-core kills it when this process exits.
    setTimeout(() => process.exit(code), leaveLimitMs).unref()
    void Promise.allSettled([this.telling, closeBrowser()]).then(() => process.exit(code))
  }
}

if (options.main === undefined) throw new Error('usage: run.ts [--headless] MAIN.js [arguments of the app]')

export const app = onlyKnown('app', new AppStandIn(appFacts(options.main)))

onWindows(
  () => {
    if (app.quitting) return
    if (app.listenerCount('window-all-closed') === 0) app.quit()
    else app.emit('window-all-closed')
  },
  (window) => {
    app.emit('browser-window-created', {}, window)
    app.emit('web-contents-created', {}, window.webContents)
    window.webContents.on('render-process-gone', (_event: object, details: object) =>
      app.emit('render-process-gone', {}, window.webContents, details),
    )
  },
)

function defaultPath(name: string, appName: string): string | undefined {
  const home = homedir()
  switch (name) {
    case 'home':
      return home
    case 'appData':
      return configFolder()
    case 'userData':
    case 'sessionData':
      return appSwitch('user-data-dir') ?? join(configFolder(), appName)
    case 'logs':
      return join(appSwitch('user-data-dir') ?? join(configFolder(), appName), 'logs')
    case 'temp':
      return tmpdir()
    case 'exe':
      return process.execPath
    case 'desktop':
      return join(home, 'Desktop')
    case 'documents':
      return join(home, 'Documents')
    case 'downloads':
      return join(home, 'Downloads')
    default:
      return undefined
  }
}

function instanceAddress(userData: string): string {
  const hash = createHash('sha256').update(userData).digest('hex').slice(0, 32)
  if (process.platform === 'win32') return `\\\\?\\pipe\\erfakreds-${hash}`
  // An abstract socket needs no file, and is gone with its process.
  return process.platform === 'linux' ? `\0erfakreds-${hash}` : join(tmpdir(), `erfakreds-${hash}.sock`)
}
