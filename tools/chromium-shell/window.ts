// Owns BrowserWindow: a window of the system's Chromium with one page of the app in it.

import type { Page } from 'playwright-core'
import { KnownEvents, NotInShell, onlyKnown, preventable } from './known.ts'
import { options as shell } from './options.ts'
import { type Session, session } from './session.ts'
import { WebContents } from './web-contents.ts'

type WebPreferences = {
  readonly preload?: string
  readonly session?: Session
  readonly partition?: string
  readonly sandbox?: boolean
  readonly contextIsolation?: boolean
  readonly nodeIntegration?: boolean
  readonly webviewTag?: boolean
  readonly webSecurity?: boolean
}
type WindowOptions = {
  readonly width?: number
  readonly height?: number
  readonly webPreferences?: WebPreferences
}

const events = [
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'close',
  'closed',
  'resize',
  'resized',
  'move',
  'moved',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'page-title-updated',
  'unresponsive',
  'responsive',
  'session-end',
  'query-session-end',
]

const openWindows = new Map<number, WindowStandIn>()
let lastId = 0
let whenAllClosed: () => void = () => undefined
let whenCreated: (window: WindowStandIn) => void = () => undefined

/** What the app object does when the last window closes and when one is made. */
export function onWindows(allClosed: () => void, created: (window: WindowStandIn) => void): void {
  whenAllClosed = allClosed
  whenCreated = created
}

class WindowStandIn extends KnownEvents {
  readonly id: number
  readonly webContents: WebContents
  readonly size: { readonly width: number; readonly height: number }
  destroyed = false

  constructor(wishes: WindowOptions) {
    super('BrowserWindow', events)
    lastId += 1
    this.id = lastId
    this.size = { width: wishes.width ?? 800, height: wishes.height ?? 600 }
    this.webContents = WebContents.open(sessionOf(wishes.webPreferences), wishes.webPreferences?.preload)
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url)
  }

  // Chromium shows its window at once; the app only hears that it asked for it.
  show(): void {
    this.focus()
    this.emit('show')
  }

  showInactive(): void {
    this.emit('show')
  }

  focus(): void {
    this.webContents.focus()
  }

  isMinimized(): boolean {
    return false
  }

  isMaximized(): boolean {
    return false
  }

  restore(): void {
    this.place('normal')
  }

  maximize(): void {
    this.place('maximized')
  }

  place(windowState: 'normal' | 'maximized'): void {
    if (!shell.headless) void this.webContents.page.then((page) => setBounds(page, { windowState }))
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, ...this.size }
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  close(): void {
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    openWindows.delete(this.id)
    this.webContents.destroyed = true
    void this.webContents.shownPage?.close().catch(() => undefined)
    this.emit('closed')
    if (openWindows.size === 0) whenAllClosed()
  }
}

export const allWindows = (): readonly WindowStandIn[] => [...openWindows.values()]

export const BrowserWindow = new Proxy(WindowStandIn, {
  construct: (_target, [wishes = {}]: [WindowOptions?]) => create(wishes),
  get: (target, key) => {
    if (typeof key === 'symbol' || key === 'prototype' || key === 'name') return Reflect.get(target, key)
    throw new NotInShell(`BrowserWindow.${key}`)
  },
})

function create(wishes: WindowOptions): WindowStandIn {
  const window = onlyKnown('BrowserWindow', new WindowStandIn(wishes))
  openWindows.set(window.id, window)
  window.webContents.owner = () => window
  whenCreated(window)
  void window.webContents.page.then((page) => follow(window, page))
  return window
}

async function follow(window: WindowStandIn, page: Page): Promise<void> {
  // Somebody closed the window in Chromium itself: there is nothing left to prevent.
  page.on('close', () => {
    if (window.destroyed) return
    window.emit('close', preventable({}))
    window.destroy()
  })
  page.once('load', () => window.emit('ready-to-show'))
  if (shell.headless) await page.setViewportSize(window.size)
  else await setBounds(page, { ...window.size, windowState: 'normal' })
}

type Bounds = { readonly width?: number; readonly height?: number; readonly windowState: 'normal' | 'maximized' }

async function setBounds(page: Page, bounds: Bounds): Promise<void> {
  const protocolSession = await page.context().newCDPSession(page)
  const { windowId } = await protocolSession.send('Browser.getWindowForTarget')
  await protocolSession.send('Browser.setWindowBounds', { windowId, bounds })
  await protocolSession.detach()
}

function sessionOf(preferences: WebPreferences = {}): Session {
  const { contextIsolation, sandbox, nodeIntegration, webviewTag, webSecurity } = preferences
  if (contextIsolation === false) throw new NotInShell('contextIsolation: false')
  if (sandbox === false) throw new NotInShell('sandbox: false')
  if (webSecurity === false) throw new NotInShell('webSecurity: false')
  if (nodeIntegration === true) throw new NotInShell('nodeIntegration: true')
  if (webviewTag === true) throw new NotInShell('webviewTag: true')
  if (preferences.session !== undefined) return preferences.session
  return preferences.partition === undefined ? session.defaultSession : session.fromPartition(preferences.partition)
}
