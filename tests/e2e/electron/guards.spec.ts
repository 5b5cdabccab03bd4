// What only Electron itself can show of security.md 1, 4, 5 and 38: the preferences a window really has, where its page can
// go, and what it is granted. The decisions behind it are tested everywhere in tests/electron/window.test.ts.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { electronBinary } from '../../../tools/machine/electron-binary.ts'

const root = resolve(import.meta.dirname, '../../..')
const binary = electronBinary()

test.skip(binary === undefined, 'Electrons program er ikke hentet på denne maskine')
test.describe.configure({ mode: 'serial' })

let folder = ''
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  if (binary === undefined) return
  folder = mkdtempSync(join(tmpdir(), 'erfakreds-electron-'))
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  app = await _electron.launch({
    executablePath: binary,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, `--user-data-dir=${join(folder, 'profile')}`],
    env: { ...Object.fromEntries(inherited), XDG_DATA_HOME: folder, LOCALAPPDATA: folder, HOME: folder },
  })
  page = await app.firstWindow()
  await page.waitForLoadState()
})
test.afterAll(async () => {
  if (binary === undefined) return
  await app.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('the window lives with the preferences that were decided for it', async () => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents: object | undefined = BrowserWindow.getAllWindows()[0]?.webContents
    // Not in Electron's type definitions, but the only way to see what is really in force.
    const read: unknown = contents === undefined ? undefined : Reflect.get(contents, 'getLastWebPreferences')
    return typeof read === 'function' ? (read.call(contents) as Record<string, unknown>) : null
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  })
})

test('the page knows neither Node nor Electron', async () => {
  const known = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    module: typeof Reflect.get(globalThis, 'module'),
    webview: Reflect.get(document.createElement('webview'), 'loadURL') !== undefined,
    bridge: Object.keys(Reflect.get(globalThis, 'erfakreds') ?? {}).sort(),
  }))
  expect(known).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    webview: false,
    bridge: ['call', 'on'],
  })
})

test('the session lives in memory and spells nothing', async () => {
  const facts = await app.evaluate(({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    return {
      persistent: session?.isPersistent(),
      path: session?.getStoragePath() ?? null,
      spelling: session?.isSpellCheckerEnabled(),
    }
  })
  expect(facts).toEqual({ persistent: false, path: null, spelling: false })
})

test('the page can neither leave, nor open windows, nor take another one in', async () => {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
  })
  const before = page.url()
  for (const address of ['https://example.dk/', 'file:///etc/passwd', 'data:text/html,x', 'app://other/']) {
    await page.evaluate((to) => {
      location.href = to
    }, address)
    await page.waitForTimeout(200)
    expect(page.url()).toBe(before)
  }
  expect(await page.evaluate(() => window.open('https://example.dk/') === null)).toBe(true)
  expect(await page.evaluate(() => window.open('app://erfakreds/') === null)).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the page is granted nothing that it could ask for', async () => {
  const answers = await page.evaluate(async () => {
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
    const refused = (asking: Promise<unknown>) =>
      asking.then(
        () => 'granted',
        () => 'refused',
      )
    return {
      geolocation: await state('geolocation'),
      notifications: await state('notifications'),
      notification: await Notification.requestPermission(),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await refused(navigator.clipboard.readText()),
    }
  })
  expect(answers).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    notification: 'denied',
    camera: 'refused',
    clipboard: 'refused',
  })
})

test('nothing is fetched from elsewhere', async () => {
  const reached = await page.evaluate(() =>
    Promise.all(
      ['https://example.dk/', 'http://127.0.0.1:1/', 'file:///etc/passwd'].map((address) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => address,
          () => null,
        ),
      ),
    ),
  )
  expect(reached).toEqual([null, null, null])
})
