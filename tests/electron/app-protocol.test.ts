import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAppRequest, fileWithin } from '../../electron/app-protocol.ts'
import { contentPolicy } from '../../electron/window.ts'

const base = mkdtempSync(path.join(tmpdir(), 'erfakreds-protocol-'))
const root = path.join(base, 'renderer')

beforeAll(() => {
  mkdirSync(path.join(root, 'assets'), { recursive: true })
  writeFileSync(path.join(root, 'index.html'), '<meta property="csp-nonce" nonce="STYLE_NONCE" /><p>Forside</p>')
  writeFileSync(path.join(root, 'assets', 'main.js'), 'export {}')
  writeFileSync(path.join(root, 'assets', 'skrift.woff2'), 'font')
  writeFileSync(path.join(root, 'assets', 'æble.svg'), '<svg/>')
  writeFileSync(path.join(root, 'hemmelig.txt'), 'not a page')
  writeFileSync(path.join(base, 'secret.json'), '"outside"')
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

const get = (address: string, method = 'GET') => answerAppRequest(root, { url: address, method })

describe('the app:// protocol', () => {
  it.each([
    ['app://erfakreds/', 'text/html; charset=utf-8'],
    ['app://erfakreds/index.html?x=1#/moeder', 'text/html; charset=utf-8'],
    ['app://erfakreds/assets/main.js', 'text/javascript; charset=utf-8'],
    ['app://erfakreds/assets/skrift.woff2', 'font/woff2'],
    ['app://erfakreds/assets/%C3%A6ble.svg', 'image/svg+xml'],
  ])('answers %s as %s', async (address, mediaType) => {
    const answer = await get(address)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(mediaType)
  })

  it.each([
    'app://erfakreds/../secret.json',
    'app://erfakreds/%2e%2e/secret.json',
    'app://erfakreds/..%2fsecret.json',
    'app://erfakreds/assets/..%2f..%2fsecret.json',
    'app://erfakreds/assets/..%5c..%5csecret.json',
    'app://erfakreds/%2fetc/passwd',
    'app://erfakreds//etc/passwd',
    'app://erfakreds/C:%5cWindows%5cwin.ini',
    'app://erfakreds/%00index.html',
    'app://erfakreds/index.html%00.js',
    'app://erfakreds/%',
    'app://erfakreds/hemmelig.txt',
    'app://erfakreds/assets',
    'app://erfakreds/assets/',
    'app://erfakreds/missing.js',
    'app://other/index.html',
    'https://example.dk/index.html',
  ])('answers 404 to %s', async (address) => {
    const answer = await get(address)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  it('never names a file outside its folder', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '\\', '%5c', 'a', '%00', 'C:', '%c0%ae', ' '), {
          maxLength: 12,
        }),
        (parts) => {
          const file = fileWithin(root, `/${parts.join('')}`)
          expect(file === null || file.startsWith(root + path.sep)).toBe(true)
        },
      ),
    )
  })

  it('puts the content policy on every answer, with a new nonce each time', async () => {
    const answers = await Promise.all([
      get('app://erfakreds/'),
      get('app://erfakreds/'),
      get('app://erfakreds/assets/main.js'),
      get('app://erfakreds/missing.js'),
      get('app://erfakreds/', 'POST'),
    ])
    const nonces = answers.map((answer) => {
      const policy = answer.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      expect(policy).toBe(contentPolicy(nonce))
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      return nonce
    })
    expect(new Set(nonces).size).toBe(nonces.length)
    expect(nonces.every((nonce) => nonce.length >= 22)).toBe(true)
  })

  it("writes the answer's nonce into the page", async () => {
    const answer = await get('app://erfakreds/')
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    expect(await answer.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}" />`)
  })

  it('only lets itself be read', async () => {
    expect((await get('app://erfakreds/', 'POST')).status).toBe(405)
    const head = await get('app://erfakreds/', 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})
