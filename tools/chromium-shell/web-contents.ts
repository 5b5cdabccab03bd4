// Owns one page as the app sees it: loading, navigation guards, events to and calls from the preload, printing.

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Frame, Page, Request as PageRequest } from 'playwright-core'
import { dispatch, type PageCall } from './ipc.ts'
import { KnownEvents, NotInShell, onlyKnown, preventable } from './known.ts'
import { menuShortcuts, pressShortcut, type Shortcut } from './menu.ts'
import { options } from './options.ts'
import { preloadScript } from './preload-script.ts'
import { appOrigin, fromPageUrl, pageHostEndings, toPageUrl } from './scheme.ts'
import { guardNavigation, type Session } from './session.ts'
import { answerTakesItsTime, slowDown } from './slow-machine.ts'
import { makeWire } from './wire.ts'

type WindowOpenHandler = (details: {
  readonly url: string
  readonly frameName: string
  readonly disposition: string
}) => {
  readonly action: 'deny' | 'allow'
}

/** What the page's own side asks about the application menu. */
type MenuCall = { readonly kind: 'shortcuts' } | { readonly kind: 'shortcut'; readonly pressed: Shortcut }

const wire = makeWire()
const never: Promise<Page> = new Promise(() => undefined)
const contents = new Map<Page, WebContents>()
let lastId = 0

const events = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'will-prevent-unload',
  'did-start-navigation',
  'did-navigate',
  'did-navigate-in-page',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'render-process-gone',
  'unresponsive',
  'responsive',
  'preload-error',
  'console-message',
  'devtools-opened',
  'context-menu',
  'before-input-event',
  'select-bluetooth-device',
  'destroyed',
]

class FrameStandIn {
  readonly frame: Frame
  constructor(frame: Frame) {
    this.frame = frame
  }
  get url(): string {
    return fromPageUrl(this.frame.url())
  }
  get origin(): string {
    return this.frame.url() === 'about:blank' ? 'null' : appOrigin(this.url)
  }
  get parent(): object | null {
    const parent = this.frame.parentFrame()
    return parent === null ? null : frameOf(parent)
  }
  get top(): object {
    return frameOf(this.frame.page().mainFrame())
  }
  get detached(): boolean {
    return this.frame.isDetached()
  }
  isDestroyed(): boolean {
    return this.frame.isDetached()
  }
}

const frames = new WeakMap<Frame, FrameStandIn>()
function frameOf(frame: Frame): FrameStandIn {
  const known = frames.get(frame)
  if (known !== undefined) return known
  const fresh = onlyKnown('WebFrameMain', new FrameStandIn(frame))
  frames.set(frame, fresh)
  return fresh
}

export class WebContents extends KnownEvents {
  readonly id: number
  readonly session: Session
  page: Promise<Page> = never
  readonly deliverName = `deliver${randomBytes(8).toString('hex')}`
  readonly callName = `call${randomBytes(8).toString('hex')}`
  readonly preload: string | undefined
  shownPage: Page | undefined = undefined
  /** The address that the app itself asked for, which no guard is asked about. */
  ownNavigation: string | undefined = undefined
  /** Whether a new document is on its way, as opposed to another address of the one that is shown. */
  newDocument = false
  openHandler: WindowOpenHandler | undefined = undefined
  /** The window around the page. */
  owner: () => unknown = () => null
  destroyed = false

  constructor(session: Session, preload: string | undefined) {
    super('webContents', events)
    lastId += 1
    this.id = lastId
    this.session = session
    this.preload = preload
  }

  /** The contents behind their guard, with a page on its way. */
  static open(session: Session, preload: string | undefined): WebContents {
    const self = onlyKnown('webContents', new WebContents(session, preload))
    self.page = open(self)
    self.page.catch((reason: unknown) => {
      process.stderr.write(`chromium-shell: the window did not open: ${String(reason)}\n`)
      process.exit(1)
    })
    return self
  }

  get mainFrame(): object {
    if (this.shownPage === undefined) throw new Error('the page is not open yet')
    return frameOf(this.shownPage.mainFrame())
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page
    this.ownNavigation = url
    await this.session.grantWhatTheAppAllows(this, `${appOrigin(url)}/`)
    await page.goto(toPageUrl(url))
  }

  reload(): void {
    const page = this.shownPage
    if (page === undefined) return
    this.ownNavigation = this.getURL()
    void page.reload().catch(() => undefined)
  }

  getURL(): string {
    return this.shownPage === undefined ? '' : fromPageUrl(this.shownPage.url())
  }

  send(channel: string, ...args: unknown[]): void {
    const text = wire.encode({ channel, args })
    // A page that is just leaving hears nothing, as in Electron.
    void this.page
      .then((page) =>
        page.evaluate(
          ({ name, text }) => (globalThis as unknown as Record<string, (text: string) => void>)[name]?.(text),
          { name: this.deliverName, text },
        ),
      )
      .catch(() => undefined)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  focus(): void {
    void this.shownPage?.bringToFront()
  }

  print(_options: object, done: (success: boolean, reason: string) => void = () => undefined): void {
    const printing = options.headless
      ? Promise.reject(new Error('no printer without a display'))
      : this.page.then((page) => page.evaluate(() => window.print()))
    printing.then(
      () => done(true, ''),
      (reason: unknown) => done(false, String(reason)),
    )
  }

  async printToPDF(wishes: PdfWishes = {}): Promise<Buffer> {
    const page = await this.page
    return await page.pdf(pdfOptions(wishes))
  }
}

type PdfWishes = {
  readonly pageSize?: string | { readonly width: number; readonly height: number }
  readonly landscape?: boolean
  readonly printBackground?: boolean
  readonly displayHeaderFooter?: boolean
  readonly headerTemplate?: string
  readonly footerTemplate?: string
  readonly preferCSSPageSize?: boolean
  readonly generateTaggedPDF?: boolean
  readonly generateDocumentOutline?: boolean
  readonly margins?: {
    readonly top?: number
    readonly bottom?: number
    readonly left?: number
    readonly right?: number
  }
}

/** Electron and Playwright name the same wishes of Chromium differently; lengths are inches in Electron. */
function pdfOptions(wishes: PdfWishes): Parameters<Page['pdf']>[0] {
  const { pageSize, margins, generateTaggedPDF, generateDocumentOutline, ...same } = wishes
  return {
    ...same,
    ...(typeof pageSize === 'string' ? { format: pageSize } : {}),
    ...(typeof pageSize === 'object' ? { width: `${pageSize.width}in`, height: `${pageSize.height}in` } : {}),
    ...(margins === undefined
      ? {}
      : { margin: Object.fromEntries(Object.entries(margins).map(([side, inches]) => [side, `${inches}in`])) }),
    ...(generateTaggedPDF === undefined ? {} : { tagged: generateTaggedPDF }),
    ...(generateDocumentOutline === undefined ? {} : { outline: generateDocumentOutline }),
  }
}

async function open(self: WebContents): Promise<Page> {
  const context = await self.session.context()
  const page = await context.newPage()
  contents.set(page, self)
  self.shownPage = page
  await slowDown(page)
  await page.exposeBinding(self.callName, async ({ frame }, text: string) => {
    const call = wire.decode(text) as PageCall | MenuCall
    if (call.kind === 'shortcuts') return wire.encode(menuShortcuts())
    if (call.kind === 'shortcut') {
      pressShortcut(call.pressed, self.owner())
      return ''
    }
    const event = { sender: self, senderFrame: frameOf(frame), frameId: 1, processId: self.id }
    const answer = await dispatch(event, call)
    await answerTakesItsTime()
    try {
      return wire.encode(answer)
    } catch (thrown) {
      return wire.encode({ error: String(thrown) })
    }
  })
  if (self.preload !== undefined) {
    const names = { call: self.callName, deliver: self.deliverName, endings: pageHostEndings() }
    await page.addInitScript({ content: preloadScript(names, readFileSync(self.preload, 'utf8')) })
  }
  page.on('domcontentloaded', () => self.emit('dom-ready', {}))
  page.on('load', () => {
    self.ownNavigation = undefined
    self.emit('did-finish-load', {})
  })
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return
    if (self.newDocument) self.emit('did-navigate', {}, self.getURL(), 200, '')
    else self.emit('did-navigate-in-page', {}, self.getURL(), true)
    self.newDocument = false
  })
  page.on('crash', () => self.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
  page.on('popup', (popup) => void popup.close())
  page.on('close', () => {
    self.destroyed = true
    contents.delete(page)
    self.emit('destroyed', {})
  })
  return page
}

/** Asks the app's own guards, as Electron does: will-navigate for a page, the window-open handler for a popup. */
guardNavigation((request, url) => {
  const page = pageOf(request)
  const self = page === undefined ? undefined : contents.get(page)
  if (self === undefined) {
    const opener = [...contents.values()].find((candidate) => !candidate.destroyed)
    const decision = opener?.openHandler?.({ url, frameName: '', disposition: 'new-window' })
    if (decision?.action === 'allow') throw new NotInShell(`second window opened by a page (${url})`)
    return 'stop'
  }
  const isMainFrame = request.frame().parentFrame() === null
  if (self.ownNavigation !== undefined && sameDocument(self.ownNavigation, url)) {
    self.newDocument = true
    return 'go'
  }
  const event = preventable({ url, isMainFrame, isSameDocument: false, frame: frameOf(request.frame()) })
  self.emit('will-frame-navigate', event)
  if (isMainFrame) self.emit('will-navigate', event, url)
  if (event.defaultPrevented) return 'stop'
  self.newDocument ||= isMainFrame
  return 'go'
})

// The first request of a popup comes before the popup has a page.
function pageOf(request: PageRequest): Page | undefined {
  try {
    return request.frame().page()
  } catch {
    return undefined
  }
}

function sameDocument(first: string, second: string): boolean {
  return toPageUrl(first).split('#')[0] === toPageUrl(second).split('#')[0]
}
