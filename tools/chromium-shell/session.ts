// Owns sessions (Electron's partitions): one in-memory browser context each, the schemes the app answers itself, and
// every request the page makes. What is neither the app's own scheme nor refused by the app is refused here, and said.

import type { BrowserContext, Request as PageRequest, Route } from 'playwright-core'
import { theBrowser } from './browser.ts'
import { tellDriver } from './driver-channel.ts'
import { KnownEvents, NotInShell, onlyKnown } from './known.ts'
import { options } from './options.ts'
import { fromPageUrl, registeredSchemes, toPageText } from './scheme.ts'

type Handler = (request: Request) => Response | Promise<Response>
type RequestDetails = {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
}
type BeforeRequest = (details: RequestDetails, answer: (response: { readonly cancel?: boolean }) => void) => void
type PermissionCheck = (contents: unknown, permission: string, origin: string, details: object) => boolean
/** Decides whether a navigation goes ahead; set by the windows. */
type NavigationGuard = (request: PageRequest, appUrl: string) => 'go' | 'stop'

const sessions = new Map<string, Session>()
let requestCount = 0
let navigationGuard: NavigationGuard = () => 'go'

export function guardNavigation(guard: NavigationGuard): void {
  navigationGuard = guard
}

export class Session extends KnownEvents {
  readonly handlers = new Map<string, Handler>()
  beforeRequest: BeforeRequest | undefined = undefined
  permissionCheck: PermissionCheck | undefined = undefined
  openContext: Promise<BrowserContext> | undefined = undefined

  readonly protocol = onlyKnown('protocol', {
    handle: (scheme: string, handler: Handler) => {
      if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      this.handlers.set(scheme, handler)
    },
    unhandle: (scheme: string) => {
      this.handlers.delete(scheme)
    },
    isProtocolHandled: (scheme: string) => this.handlers.has(scheme),
    registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]) => {
      for (const { scheme } of schemes) registeredSchemes.add(scheme)
    },
  })

  readonly webRequest = onlyKnown('webRequest', {
    onBeforeRequest: (...args: readonly unknown[]) => {
      const filter = args.length === 2 ? JSON.stringify(args[0]) : undefined
      if (filter !== undefined && filter !== '{"urls":["<all_urls>"]}') throw new NotInShell(`request filter ${filter}`)
      this.beforeRequest = (args.at(-1) as BeforeRequest | null) ?? undefined
    },
  })

  constructor() {
    super('session', ['will-download', 'spellcheck-dictionary-initialized', 'extension-loaded'])
  }

  /** Kept and asked once per window: Chromium itself is told only what the app's check allows. */
  setPermissionCheckHandler(check: PermissionCheck | null): void {
    this.permissionCheck = check ?? undefined
  }

  // The page of a shell window is granted nothing that the check above does not allow, so nothing is ever requested.
  setPermissionRequestHandler(_handler: unknown): void {}
  setDevicePermissionHandler(_handler: unknown): void {}
  // No spelling dictionary is fetched: background networking is off for the whole Chromium.
  setSpellCheckerEnabled(_enabled: boolean): void {}

  async clearStorageData({ storages }: { readonly storages?: readonly string[] } = {}): Promise<void> {
    const names: Readonly<Record<string, string>> = {
      filesystem: 'file_systems',
      indexdb: 'indexeddb',
      serviceworkers: 'service_workers',
      cachestorage: 'cache_storage',
      localstorage: 'local_storage',
    }
    const storageTypes = storages?.map((name) => names[name] ?? name).join(',') ?? 'all'
    const context = await this.context()
    for (const page of context.pages()) {
      const protocolSession = await context.newCDPSession(page)
      const { origin } = new URL(page.url())
      await protocolSession.send('Storage.clearDataForOrigin', { origin, storageTypes })
      await protocolSession.detach()
    }
  }

  context(): Promise<BrowserContext> {
    this.openContext ??= this.open()
    return this.openContext
  }

  /** Chromium grants the page exactly those of the permissions it knows that the app's own check allows. */
  async grantWhatTheAppAllows(contents: unknown, origin: string): Promise<void> {
    const context = await this.context()
    const names = { 'clipboard-sanitized-write': 'clipboard-write', 'clipboard-read': 'clipboard-read' }
    const allowed = Object.entries(names).filter(
      ([asked]) => this.permissionCheck?.(contents, asked, origin, {}) === true,
    )
    await context.grantPermissions(allowed.map(([, name]) => name))
  }

  async open(): Promise<BrowserContext> {
    const browser = await theBrowser()
    const context = await browser.newContext({
      viewport: options.headless ? { width: 1280, height: 800 } : null,
      colorScheme: null,
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
      acceptDownloads: false,
      serviceWorkers: 'block',
    })
    await context.route('**/*', (route) => this.answer(route))
    return context
  }

  async answer(route: Route): Promise<void> {
    const request = route.request()
    const url = fromPageUrl(request.url())
    if (request.isNavigationRequest() && navigationGuard(request, url) === 'stop') return await route.abort('aborted')
    if (await this.isCancelled(request, url)) return await route.abort('blockedbyclient')
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1))
    if (handler === undefined) {
      tellDriver({ type: 'network', url })
      process.stderr.write(`chromium-shell: refused a request that the app had let through: ${url}\n`)
      return await route.abort('blockedbyclient')
    }
    const body = request.postDataBuffer()
    const response = await handler(
      new Request(url, {
        method: request.method(),
        headers: request.headers(),
        ...(body === null ? {} : { body: new Uint8Array(body) }),
      }),
    )
    const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name, toPageText(value)]))
    await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) })
  }

  isCancelled(request: PageRequest, url: string): Promise<boolean> {
    const { beforeRequest } = this
    if (beforeRequest === undefined) return Promise.resolve(false)
    requestCount += 1
    const kind = request.isNavigationRequest() ? 'mainFrame' : request.resourceType()
    const details = { id: requestCount, url, method: request.method(), resourceType: kind }
    return new Promise((decide) => beforeRequest(details, (answer) => decide(answer.cancel === true)))
  }
}

function sessionNamed(name: string): Session {
  const known = sessions.get(name)
  if (known !== undefined) return known
  const fresh = onlyKnown('session', new Session())
  sessions.set(name, fresh)
  return fresh
}

export const session = onlyKnown('session module', {
  fromPartition: (partition: string): Session => {
    if (partition.startsWith('persist:')) throw new NotInShell('persistent partition')
    return sessionNamed(partition)
  },
  get defaultSession(): Session {
    return sessionNamed('')
  },
})

export const protocol = session.defaultSession.protocol
