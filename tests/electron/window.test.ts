import { describe, expect, it } from 'vitest'
import {
  contentPolicy,
  isOwnAddress,
  judgeOutside,
  mayNavigate,
  mayRequest,
  stagePlace,
  usualWindowSize,
  windowOptions,
} from '../../electron/window.ts'

const sessionOfThePages = {} as Parameters<typeof windowOptions>[0]['session']
const optionsFor = (packaged: boolean) =>
  windowOptions(
    { preload: '/p/preload.cjs', session: sessionOfThePages, packaged, title: 'Erfakreds' },
    usualWindowSize,
  )

describe('a window of the app', () => {
  it('is sandboxed, isolated and without Node, webview, DevTools or spelling service once packaged', () => {
    expect(optionsFor(true).webPreferences).toEqual({
      preload: '/p/preload.cjs',
      session: sessionOfThePages,
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
      devTools: false,
    })
  })

  it('differs while developing in its DevTools alone', () => {
    expect(optionsFor(false)).toEqual({
      ...optionsFor(true),
      webPreferences: { ...optionsFor(true).webPreferences, devTools: true },
    })
  })
})

describe('the second screen', () => {
  const left = { id: 7, bounds: { x: 0, y: 0, width: 1280, height: 800 } }
  const right = { id: 9, bounds: { x: 1280, y: 0, width: 1920, height: 1080 } }
  const optionsAt = (place: ReturnType<typeof stagePlace>) =>
    windowOptions(
      { preload: '/p/preload.cjs', session: sessionOfThePages, packaged: true, title: 'Mødet på skærm' },
      place,
    )

  it('fills the display that the app is not on', () => {
    const filling = { x: 1280, y: 0, width: 1920, height: 1080, fullscreen: true }
    expect(stagePlace([left, right], 7)).toEqual(filling)
    expect(stagePlace([right, left], 7)).toEqual(filling)
    expect(optionsAt(stagePlace([left, right], 9))).toMatchObject({ x: 0, y: 0, fullscreen: true })
  })

  it('is a window like ours where there is no other display', () => {
    expect(stagePlace([left], 7)).toEqual(usualWindowSize)
    expect(optionsAt(stagePlace([left], 7))).toEqual({ ...optionsFor(true), title: 'Mødet på skærm' })
  })

  it('is guarded as our own window is', () => {
    expect(optionsAt(stagePlace([left, right], 7)).webPreferences).toEqual(optionsFor(true).webPreferences)
  })
})

describe('the content policy', () => {
  const directives = new Map(
    contentPolicy('abc')
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ')
        return [name, sources] as const
      }),
  )

  it('lets scripts come from the app alone, neither inline nor evaluated', () => {
    expect(directives.get('default-src')).toEqual(["'none'"])
    expect(directives.get('script-src')).toEqual(["'self'"])
    for (const fallback of ['script-src-elem', 'script-src-attr', 'worker-src', 'frame-src', 'object-src']) {
      expect(directives.has(fallback)).toBe(false)
    }
  })

  it('lets styles be written with the nonce of the answer only', () => {
    expect(directives.get('style-src')).toEqual(["'self'", "'nonce-abc'"])
  })

  it('names no other host, scheme or unsafe source', () => {
    const sources = [...directives.values()].flat()
    expect(sources.filter((source) => !["'none'", "'self'", "'nonce-abc'", 'blob:', 'data:'].includes(source))).toEqual(
      [],
    )
    expect(directives.get('img-src')).toEqual(["'self'", 'blob:', 'data:'])
  })

  it('forbids framing, base addresses and form targets', () => {
    for (const name of ['frame-ancestors', 'base-uri', 'form-action']) expect(directives.get(name)).toEqual(["'none'"])
  })
})

const foreign = [
  'https://example.dk/',
  'http://erfakreds/',
  'app://other/',
  'app://erfakreds.example.dk/',
  'app://user@erfakreds/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:app://erfakreds/123',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'view-source:app://erfakreds/',
  '',
  'nonsense',
]

describe('navigation', () => {
  it('stays within our own pages', () => {
    expect(mayNavigate('app://erfakreds/', true)).toBe(true)
    expect(mayNavigate('app://erfakreds/?x#/meetings/1', true)).toBe(true)
  })

  it.each(foreign)('refuses %j', (address) => {
    expect(isOwnAddress(address)).toBe(false)
    expect(mayNavigate(address, true)).toBe(false)
  })

  it('gives nothing to frames within the page', () => {
    expect(mayNavigate('app://erfakreds/', false)).toBe(false)
  })
})

describe('links that lead out', () => {
  it.each(['https://www.regionsjaelland.dk/a?b=c', 'mailto:peer@example.dk?subject=ERFA'])(
    'asks about %s',
    (address) => {
      expect(judgeOutside(address)).toEqual({ verdict: 'ask', address })
    },
  )

  it('explains that an address without encryption is not opened', () => {
    expect(judgeOutside('http://example.dk/')).toEqual({ verdict: 'insecure' })
  })

  it.each([
    'file:///C:/Windows/System32/calc.exe',
    'smb://server/share',
    'ms-msdt:/id',
    'javascript:1',
    'app://erfakreds/',
    'https://user:password@example.dk/',
    `https://example.dk/${'a'.repeat(2000)}`,
    'nonsense',
  ])('denies %s', (address) => {
    expect(judgeOutside(address)).toEqual({ verdict: 'deny' })
  })
})

describe('requests of the page', () => {
  it('reach its own files and what it made itself', () => {
    for (const address of ['app://erfakreds/assets/a.js', 'blob:app://erfakreds/1', 'data:image/png;base64,AA']) {
      expect(mayRequest(address, true)).toBe(true)
    }
  })

  it.each(['https://example.dk/', 'http://127.0.0.1:1/', 'wss://example.dk/', 'file:///etc/passwd', 'ftp://x/', 'x'])(
    'never reach %s',
    (address) => {
      expect(mayRequest(address, true)).toBe(false)
      expect(mayRequest(address, false)).toBe(false)
    },
  )

  it('reach the developer tools only while developing', () => {
    expect(mayRequest('devtools://devtools/bundled/x.js', true)).toBe(false)
    expect(mayRequest('devtools://devtools/bundled/x.js', false)).toBe(true)
  })
})
