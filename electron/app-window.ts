/**
 * Makes the app's window in its in-memory session and puts every guard of window.ts in force, and clears the page when the
 * archive is locked. It decides nothing itself and knows nothing of the archive (security.md 1-5, 19, 38).
 */
import { setTimeout as after } from 'node:timers/promises'
import { BrowserWindow, type Session, session, shell } from 'electron'
import type { EventName, Events } from '../src/core/contract.ts'
import { dialogWords } from '../src/strings/desktop.ts'
import { answerAppRequest } from './app-protocol.ts'
import { askToOpen, tellInsecure } from './dialogs.ts'
import {
  appScheme,
  judgeOutside,
  mayNavigate,
  mayRequest,
  pagePartition,
  startAddress,
  type WindowPlace,
  type WindowSize,
  windowOptions,
} from './window.ts'

export type AppWindow = {
  readonly window: BrowserWindow
  readonly tell: <E extends EventName>(name: E, data: Events[E]) => void
  readonly bringForward: () => void
  /** Lets go of everything the page held: reloads it where it does not do so itself, and empties its storage. */
  readonly clearPage: () => Promise<void>
}

type WindowParts = {
  readonly preload: string
  readonly pages: string
  readonly packaged: boolean
  readonly size: WindowSize
}

/** How long a page that was told of the locking may take to reload by itself. */
const patience = 1000

export const openAppWindow = ({ preload, pages, packaged, size }: WindowParts): AppWindow => {
  const pageSession = guardedSession(pages, packaged)
  const title = dialogWords.appName
  const window = guardedWindow({ preload, packaged, title, address: startAddress, place: size })
  const contents = window.webContents
  return {
    window,
    tell: (name, data) => tellPage(window, name, data),
    bringForward: () => {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    clearPage: async () => {
      const left = new Promise<true>((resolve) => void contents.once('did-navigate', () => resolve(true)))
      const reloaded = await Promise.race([left, after(patience, false)])
      if (window.isDestroyed()) return
      if (!reloaded) contents.reload()
      await pageSession.clearStorageData({
        storages: ['cookies', 'filesystem', 'indexdb', 'serviceworkers', 'cachestorage'],
      })
    },
  }
}

type GuardedParts = {
  readonly preload: string
  readonly packaged: boolean
  readonly title: string
  readonly address: string
  readonly place: WindowPlace
}

/** A window in the session of the pages, which the first window has guarded, with every guard of its own in force. */
export const guardedWindow = ({ preload, packaged, title, address, place }: GuardedParts): BrowserWindow => {
  const pageSession = session.fromPartition(pagePartition)
  const window = new BrowserWindow(windowOptions({ preload, session: pageSession, packaged, title }, place))
  const contents = window.webContents
  let asking = false
  /** One question at a time: a page cannot bury the user under them. */
  const outside = async (address: string): Promise<void> => {
    if (asking) return
    asking = true
    try {
      await openOutside(window, address)
    } finally {
      asking = false
    }
  }

  contents.setWindowOpenHandler(({ url }) => {
    void outside(url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (event) => {
    if (mayNavigate(event.url, event.isMainFrame)) return
    event.preventDefault()
    if (event.isMainFrame) void outside(event.url)
  })
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) contents.reload()
  })
  // The page's title could name what it shows; the window's does not.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => {
    // On a display of its own it takes no keys away from whoever writes in the other window.
    if ('fullscreen' in place) return window.showInactive()
    if (place.maximized) window.maximize()
    window.show()
  })
  void window.loadURL(address).catch(() => undefined)
  return window
}

export const tellPage = <E extends EventName>(window: BrowserWindow, name: E, data: Events[E]): void => {
  if (!window.isDestroyed()) window.webContents.send('erfakreds:event', name, data)
}

/** The in-memory session with all its doors closed. */
const guardedSession = (pages: string, packaged: boolean): Session => {
  const pageSession = session.fromPartition(pagePartition)
  pageSession.setSpellCheckerEnabled(false)
  // Chromium grants everything where nobody answers.
  pageSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  pageSession.setPermissionCheckHandler(() => false)
  pageSession.setDevicePermissionHandler(() => false)
  pageSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayRequest(url, packaged) }))
  pageSession.on('will-download', (event) => event.preventDefault())
  pageSession.protocol.handle(appScheme, (request) => answerAppRequest(pages, request))
  return pageSession
}

const openOutside = async (window: BrowserWindow, address: string): Promise<void> => {
  const outside = judgeOutside(address)
  switch (outside.verdict) {
    case 'ask':
      if (await askToOpen(window, outside.address)) await shell.openExternal(outside.address)
      return
    case 'insecure':
      return await tellInsecure(window)
    case 'deny':
      return
  }
}
