// What a page that has gone wrong, a second process and a locked machine meet (security.md 3, 17, 19, 26).

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ErfakredsBridge, Reply, RequestInput, RequestName } from '../../src/core/contract.ts'
import { type App, expect, test } from './app.ts'
import { startApp } from './driven-app.ts'

const passphrase = 'blå cykel ved havnen 7 måger'
const secret = 'Kanariefugl-sagen'

const call = <N extends RequestName>(app: App, name: N, input: RequestInput<N>): Promise<Reply<N>> =>
  app.page.evaluate(
    ([asked, given]) => (Reflect.get(globalThis, 'erfakreds') as ErfakredsBridge).call(asked as never, given as never),
    [name, input] as const,
  ) as Promise<Reply<N>>

const withArchive = async (app: App) => {
  await app.launch()
  const created = await call(app, 'vault.create', { organisationName: 'Region Strandmark', passphrase, folder: null })
  expect(created).toMatchObject({ ok: true })
  const recoveryCode = created.ok ? created.value.recoveryCode : ''
  await call(app, 'vault.confirmRecoveryCode', { recoveryCode })
  const value = { givenName: secret, familyName: 'Holm', roles: ['peer'] }
  expect(await call(app, 'records.commit', { changes: [{ kind: 'person', id: 'p1', base: [], value }] })).toMatchObject(
    {
      ok: true,
    },
  )
  await app.page.reload()
}

const unlockButton = (app: App) => app.page.getByRole('button', { name: 'Lås op' })

test('code and pictures that slip into a page are not run and not fetched', async ({ app }) => {
  app.expectProblem(/Content Security Policy|violates the following|Failed to load resource|ERR_/)
  const page = await app.launch()
  const done = await page.evaluate(async () => {
    const add = (html: string) => {
      const place = document.createElement('div')
      document.body.append(place)
      place.innerHTML = html
      return place
    }
    const script = (fill: (element: HTMLScriptElement) => void) => {
      const element = document.createElement('script')
      fill(element)
      document.body.append(element)
    }
    script((element) => {
      element.textContent = 'globalThis.inline = 1'
    })
    script((element) => {
      element.src = 'https://example.dk/x.js'
    })
    script((element) => {
      element.src = 'data:text/javascript,globalThis.fromData = 1'
    })
    add('<img src="x" onerror="globalThis.handler = 1">')
    add('<iframe src="https://example.dk/"></iframe><iframe srcdoc="<script>parent.framed = 1</script>"></iframe>')
    add('<style>body { outline: 7px solid red }</style>')
    // What a test evaluates is excused from the policy; what a timer runs later is not.
    Reflect.apply(setTimeout, globalThis, ['globalThis.evaluated = 1'])
    const fetched = await fetch('https://example.dk/?hemmeligt', { mode: 'no-cors' }).then(
      () => 'reached',
      () => 'refused',
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    const seen = ['inline', 'handler', 'fromData', 'framed', 'evaluated'].filter((name) => name in globalThis)
    return { fetched, seen, outline: getComputedStyle(document.body).outlineWidth === '7px' }
  })
  expect(done).toEqual({ fetched: 'refused', seen: [], outline: false })
})

test('a page leads out only to addresses that the user was asked about', async ({ app }) => {
  app.expectProblem(/Not allowed to load local resource/)
  const page = await app.launch()
  const start = page.url()
  const follow = (address: string, target: string) =>
    page.evaluate(
      ([href, where]) => {
        const link = document.createElement('a')
        Object.assign(link, { href, target: where })
        document.body.append(link)
        link.click()
      },
      [address, target] as const,
    )
  await app.answer({ kind: 'message', button: 0 })
  await follow('https://www.example.dk/plan', '_blank')
  await expect.poll(app.openedOutside).toEqual(['https://www.example.dk/plan'])
  await app.answer({ kind: 'message', button: 1 })
  await follow('https://www.example.dk/afvist', '_blank')
  // One question at a time: another one meanwhile would not be asked.
  await expect.poll(app.dialogsShown).toBe(2)
  await app.answer({ kind: 'message', button: 0 })
  await follow('https://www.example.dk/referat', '_blank')
  await expect.poll(app.openedOutside).toEqual(['https://www.example.dk/plan', 'https://www.example.dk/referat'])
  await app.answer({ kind: 'message', button: 1 })
  await follow('https://www.example.dk/her', '_self')
  await expect.poll(app.dialogsShown).toBe(4)
  await follow('file:///etc/passwd', '_blank')
  await page.waitForTimeout(500)
  expect(page.url()).toBe(start)
  expect(page.context().pages()).toHaveLength(1)
  expect(await app.openedOutside()).toHaveLength(2)
  expect(await app.dialogsShown()).toBe(4)
  expect(await call(app, 'vault.state', {})).toEqual({ ok: true, value: { phase: 'first-run' } })
})

test('a request in no known form is refused before anything happens', async ({ app }) => {
  await withArchive(app)
  const ask = (name: string, input: unknown) =>
    app.page.evaluate(
      ([asked, given]) =>
        (Reflect.get(globalThis, 'erfakreds') as ErfakredsBridge).call(asked as never, given as never),
      [name, input] as const,
    )
  for (const [name, input, code] of [
    ['vault.exec', { sql: "ATTACH 'x' AS x KEY ''" }, 'unknown-request'],
    ['__proto__', {}, 'unknown-request'],
    ['records.commit', { changes: [{ kind: 'person', id: 'p2', base: [], value: {}, sql: '1' }] }, 'invalid-input'],
    ['vault.create', { organisationName: 'x', passphrase, folder: '/etc' }, 'unknown-place'],
    ['backup.list', { from: '/' }, 'unknown-place'],
    ['records.read', null, 'invalid-input'],
  ] as const) {
    expect(await ask(name, input), name).toMatchObject({ ok: false, error: { code } })
  }
})

test('locking the machine closes the archive and leaves no text in the page', async ({ app }) => {
  await withArchive(app)
  await app.page.evaluate(() => {
    location.hash = '#/personer'
  })
  await expect(app.page.getByText(secret).first()).toBeVisible()
  await app.power('lock-screen')
  await expect(unlockButton(app)).toBeVisible()
  expect(await call(app, 'records.read', { after: null })).toEqual({ ok: false, error: { code: 'locked' } })
  const databases = () => app.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  await expect.poll(databases).toEqual([])
  const left = await app.page.evaluate(() => ({
    text: document.documentElement.outerHTML,
    stored: { ...localStorage, ...sessionStorage },
  }))
  expect(left.text).not.toContain(secret)
  expect(JSON.stringify(left.stored)).not.toContain(secret)
})

test('a second process with the same data is told so, and the first goes on', async ({ app }) => {
  await withArchive(app)
  const start = startApp({ args: [`--user-data-dir=${join(app.folder, 'profile')}`], env: {} })
  await expect(start).rejects.toThrow(/Erfakreds er allerede åben|failed to launch|been closed/)
  expect(await call(app, 'records.read', { after: null })).toMatchObject({ ok: true })
})

test('a database that is gone is an error and never a new one', async ({ app }) => {
  await withArchive(app)
  const state = await call(app, 'vault.state', {})
  const place = state.ok && state.value.phase === 'unlocked' ? state.value.place : ''
  // Locking reloads the page, sometimes before it has heard the answer.
  await call(app, 'vault.lock', {}).catch(() => undefined)
  await expect(unlockButton(app)).toBeVisible()
  rmSync(join(place, 'vault.db'))
  expect(await call(app, 'vault.unlock', { passphrase })).toMatchObject({
    ok: false,
    error: { code: 'database-missing' },
  })
  expect(await call(app, 'vault.state', {})).toMatchObject({ ok: true, value: { phase: 'locked' } })
})
