/**
 * What a window of the app may be and do: its options, its content policy, where it may go and what it is granted. Pure
 * decisions without Electron, so that each is tested; app-window.ts and main.ts apply them (security.md 1, 3, 4, 5, 38).
 */
import type { BrowserWindowConstructorOptions, Session } from 'electron'

export const appScheme = 'app'
const appOrigin = 'app://erfakreds'
export const startAddress = `${appOrigin}/`
export const stageAddress = `${appOrigin}/stage.html`

/** A partition without `persist:` lives in memory only: what the pages hold never reaches the disk. */
export const pagePartition = 'erfakreds'

/**
 * Switches for Chromium: nothing is looked up, sent or fetched behind our back, and the graphics card's cache is not kept.
 * The session refuses requests as well; this also holds for what Chromium does on its own.
 */
export const quietSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['disable-gpu-shader-disk-cache'],
]

export type WindowSize = { readonly width: number; readonly height: number; readonly maximized: boolean }
export const usualWindowSize: WindowSize = { width: 1280, height: 800, maximized: false }
export const smallestWindow = { width: 720, height: 480 } as const

type Display = {
  readonly id: number
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}
/** Where a window opens: somewhere in its usual size, or filling a display. */
export type WindowPlace = WindowSize | (Display['bounds'] & { readonly fullscreen: true })

/** The second screen fills another display than the one in use; on a single one it is a window as large as ours. */
export const stagePlace = (displays: readonly Display[], inUse: Display['id']): WindowPlace => {
  const other = displays.find(({ id }) => id !== inUse)
  return other === undefined ? usualWindowSize : { ...other.bounds, fullscreen: true }
}

export const windowOptions = (
  given: { readonly preload: string; readonly session: Session; readonly packaged: boolean; readonly title: string },
  place: WindowPlace,
): BrowserWindowConstructorOptions => ({
  title: given.title,
  width: place.width,
  height: place.height,
  ...('fullscreen' in place ? { x: place.x, y: place.y, fullscreen: true, autoHideMenuBar: true } : {}),
  minWidth: smallestWindow.width,
  minHeight: smallestWindow.height,
  show: false,
  webPreferences: {
    preload: given.preload,
    session: given.session,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !given.packaged,
  },
})

/**
 * The content security policy of an answer. Scripts come from the app alone, without inline code or eval. Mantine writes
 * its theme's variables into style elements, which carry the nonce; style attributes are set through the object model,
 * which a policy does not concern.
 */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)

/** `origin` of a custom scheme is "null" outside Chromium, so scheme and host are compared themselves. */
export const isOwnAddress = (address: string): boolean => {
  const url = parsed(address)
  return url !== null && `${url.protocol}//${url.host}` === appOrigin && url.username === '' && url.password === ''
}

/** Whether a page may move a frame there: our own page in the window itself. There are no frames within it. */
export const mayNavigate = (address: string, isMainFrame: boolean): boolean => isMainFrame && isOwnAddress(address)

type OutsideAddress =
  | { readonly verdict: 'ask'; readonly address: string }
  | { readonly verdict: 'insecure' }
  | { readonly verdict: 'deny' }

/** What becomes of a link that leads out of the app: the user is asked about web and mail addresses, the rest is denied. */
export const judgeOutside = (address: string): OutsideAddress => {
  const url = parsed(address)
  if (url === null || address.length > 2000 || url.username !== '' || url.password !== '') return { verdict: 'deny' }
  switch (url.protocol) {
    case 'https:':
    case 'mailto:':
      return { verdict: 'ask', address: url.href }
    case 'http:':
      return { verdict: 'insecure' }
    default:
      return { verdict: 'deny' }
  }
}

/** Whether a request of the page is let through: its own files and what it made itself. Nothing leaves the machine. */
export const mayRequest = (address: string, packaged: boolean): boolean => {
  const url = parsed(address)
  if (url === null) return false
  if (url.protocol === 'blob:' || url.protocol === 'data:') return true
  if (url.protocol === 'devtools:') return !packaged
  return isOwnAddress(address)
}
