import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DrivenShell, startShell } from '../../tools/chromium-shell/drive.ts'
import { findChromium } from '../../tools/chromium-shell/find-chromium.ts'

const needsChromium = ({ skip }: { skip: (when: boolean, reason: string) => void }) =>
  skip(findChromium() === undefined, 'Chromium er ikke installeret')

const main = join(import.meta.dirname, 'fixture/main.ts')
const runner = join(import.meta.dirname, '../../tools/chromium-shell/run.ts')

type Fixture = {
  readonly call: (name: string, value?: unknown) => Promise<unknown>
  readonly send: (name: string, value?: unknown) => void
  readonly readFile: () => unknown
}
type FixturePage = Window & { readonly fixture: Fixture; readonly news: readonly unknown[][] }
declare const window: FixturePage

describe('the Chromium shell', () => {
  beforeEach(needsChromium)
  const userData = mkdtempSync(join(tmpdir(), 'shell-fixture-'))
  let shell: DrivenShell

  beforeAll(async () => {
    if (findChromium() === undefined) return
    shell = await startShell({ main, args: [`--user-data-dir=${userData}`, '--greeting=hej'] })
  })
  afterAll(async () => {
    await shell?.close()
    rmSync(userData, { recursive: true, force: true })
  })
  const call = (name: string, value?: unknown) =>
    shell.page.evaluate(([name, value]) => window.fixture.call(name as string, value), [name, value])
  const failure = (name: string) => shell.page.evaluate((name) => window.fixture.call(name).then(String, String), name)

  it('serves the page through the handler of the app, with the policy of the app in force', async () => {
    await expect.poll(() => shell.page.textContent('h1')).toBe('Klar')
    expect(await shell.page.title()).toBe('Prøve')
  })

  it('keeps bytes, dates, maps and undefined on the way to the app and back', async () => {
    const returned = await shell.page.evaluate(async () => {
      const bytes = new Uint8Array([0, 1, 255])
      const value = {
        bytes,
        at: new Date(5),
        map: new Map([['a', 1n]]),
        none: undefined,
        $: 'x',
        view: bytes.subarray(1),
      }
      const back = (await window.fixture.call('echo', value)) as typeof value
      return {
        kind: back.bytes.constructor.name,
        bytes: [...back.bytes],
        view: [...back.view],
        at: back.at.getTime(),
        map: back.map.get('a') === 1n,
        none: 'none' in back && back.none === undefined,
        dollar: back.$,
      }
    })
    expect(returned).toEqual({
      kind: 'Uint8Array',
      bytes: [0, 1, 255],
      view: [1, 255],
      at: 5,
      map: true,
      none: true,
      dollar: 'x',
    })
    const seen = shell.page.evaluate(() => window.fixture.call('describe', new Uint8Array(3)))
    expect(await seen).toBe('[object Uint8Array]')
  })

  it('refuses what cannot be cloned instead of dropping it', async () => {
    const refusal = shell.page.evaluate(() => window.fixture.call('echo', { act: () => 1 }).then(String, String))
    expect(await refusal).toContain('could not be cloned')
  })

  it('tells the app which of its addresses a call came from', async () => {
    expect(await call('sender')).toEqual({ url: 'app://fixture/', origin: 'app://fixture', isMainFrame: true })
  })

  it('carries an error of the app to the page in the words of ipcRenderer', async () => {
    expect(await failure('fail')).toBe("Error: Error invoking remote method 'fail': Error: as planned")
    expect(await failure('nobody')).toContain("No handler registered for 'nobody'")
  })

  it('delivers what the app sends, bytes included', async () => {
    await shell.page.evaluate(() => window.fixture.send('broadcast', new Uint8Array([7])))
    const news = () =>
      shell.page.evaluate(() => window.news.map(([first]) => (first instanceof Uint8Array ? first[0] : first)))
    await expect.poll(news).toContain(7)
    shell.power('lock-screen')
    await expect.poll(news).toContain('locked')
  })

  it('gives the app its own folder, name, version and switches', async () => {
    expect(await call('facts')).toEqual({
      name: 'shell-fixture',
      version: '1.2.3',
      userData,
      hasSwitch: 'hej',
    })
  })

  it('answers file dialogs as the test prepared, and cancels an unprepared one aloud', async () => {
    shell.answer({ kind: 'save', path: '/tmp/b.docx' })
    shell.answer({ kind: 'open', paths: ['/tmp/c.csv'] })
    expect(await call('open')).toEqual({ canceled: false, filePaths: ['/tmp/c.csv'] })
    expect(await call('save')).toEqual({ canceled: false, filePath: '/tmp/b.docx' })
    expect(await call('save')).toEqual({ canceled: true, filePath: '' })
    expect(shell.output()).toContain('no answer was prepared for a save dialog')
    expect(shell.reports).toContainEqual({
      type: 'dialog',
      kind: 'save',
      options: { title: 'Gem', defaultPath: 'a.docx' },
    })
  })

  it('runs the menu item of a key, except for the undo of a field that is being typed in', async () => {
    const menuNews = () =>
      shell.page.evaluate(() =>
        window.news.flat().filter((item) => typeof item === 'string' && item.startsWith('menu:')),
      )
    await shell.page.getByLabel('Felt').pressSequentially('ab')
    await shell.page.keyboard.press('Control+z')
    expect(await shell.page.getByLabel('Felt').inputValue()).not.toBe('ab')
    await shell.page.getByLabel('Felt').blur()
    await shell.page.keyboard.press('Control+Shift+z')
    await expect.poll(menuNews).toEqual(['menu: redo'])
    await shell.page.keyboard.press('Control+b')
    await shell.page.keyboard.press('Control+z')
    await expect.poll(menuNews).toEqual(['menu: redo', 'menu: undo'])
  })

  it('tells a new document from another address of the same one', async () => {
    await call('navigations')
    await shell.page.evaluate(() => history.pushState(null, '', '/somewhere'))
    await expect.poll(() => call('navigations')).toEqual(['in page'])
    await shell.page.evaluate(() => {
      location.href = '/'
    })
    await expect.poll(() => shell.page.textContent('h1')).toBe('Klar')
    await expect.poll(() => call('navigations')).toEqual(['document'])
  })

  it('empties the storage of the page', async () => {
    const databases = () => shell.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    await shell.page.evaluate(async () => {
      const opening = indexedDB.open('records')
      await new Promise((resolve) => {
        opening.onsuccess = resolve
      })
      opening.result.close()
    })
    expect(await databases()).toEqual(['records'])
    await call('clear')
    expect(await databases()).toEqual([])
  })

  it('keeps the clipboard for the app, and the page from it', async () => {
    await call('copy', 'seks ål')
    expect(await call('paste')).toBe('seks ål')
    const asked = await shell.page.evaluate(() => navigator.clipboard.readText().then(String, String))
    expect(asked).toContain('NotAllowedError')
    await call('clear-clipboard')
    await expect.poll(() => call('paste')).toBe('')
  })

  it('prints the page to PDF', async () => {
    const start = await shell.page.evaluate(async () => {
      const pdf = (await window.fixture.call('pdf')) as Uint8Array
      return new TextDecoder().decode(pdf.slice(0, 5))
    })
    expect(start).toBe('%PDF-')
  })

  it.each([
    ['unknown-call', 'app.setBadgeCount'],
    ['unknown-event', "event 'swipe' on BrowserWindow"],
  ])('throws by name on what it does not have (%s)', async (channel, name) => {
    expect(await failure(channel)).toContain(`The Chromium shell has no ${name}`)
  })

  it('fails by name on a part of Electron that it does not have', async () => {
    const starting = startShell({ main: join(import.meta.dirname, 'fixture/unknown-module.ts') })
    await expect(starting).rejects.toThrow(/does not provide an export named 'Tray'/)
  })

  it('gives the preload no module but electron, and the page no raw binding', async () => {
    expect(
      await shell.page.evaluate(() => {
        try {
          return window.fixture.readFile()
        } catch (thrown) {
          return String(thrown)
        }
      }),
    ).toContain('module not found: node:fs')
    expect(await shell.page.evaluate(() => Object.keys(window).filter((key) => key.startsWith('call')))).toEqual([])
  })

  it('lets no request leave, whether the app refuses it or forgets to', async () => {
    const reach = (url: string) =>
      shell.page.evaluate(
        (url) =>
          new Promise((done) => {
            const image = new Image()
            image.onload = () => done('loaded')
            image.onerror = () => done('refused')
            image.src = url
          }),
        url,
      )
    expect(await reach('/missing.png')).toBe('refused')
    expect(await reach('https://refused-by-app.example/')).toBe('refused')
    await shell.page.evaluate(() => void window.open('https://example.org/help'))
    await expect
      .poll(() => shell.reports)
      .toContainEqual({ type: 'outside', verb: 'openExternal', target: 'https://example.org/help' })
    await shell.page.evaluate(() => {
      location.href = 'https://example.org/away'
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(shell.page.url()).toBe('https://fixture.app.localhost/')
    expect(await shell.page.textContent('h1')).toBe('Klar')
  })

  it('hands a second start to the first and refuses it the folder', async () => {
    const args = ['--headless', main, `--user-data-dir=${userData}`, '--second']
    const second = spawn(process.execPath, [runner, ...args], { stdio: 'ignore' })
    const code = await new Promise((resolve) => second.on('exit', resolve))
    expect(code).toBe(3)
    await expect.poll(() => shell.page.evaluate(() => window.news.flat())).toContain('--second')
  })
})

describe('a shell that ends', () => {
  beforeEach(needsChromium)

  it('leaves as the app does when its last window is closed', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'shell-fixture-'))
    const temp = mkdtempSync(join(tmpdir(), 'shell-temp-'))
    const shell = await startShell({ main, args: [`--user-data-dir=${userData}`], env: { TMPDIR: temp } })
    await shell.page.close()
    await expect.poll(() => shell.process.exitCode).toBe(0)
    expect(readdirSync(temp)).toEqual([])
    rmSync(temp, { recursive: true, force: true })
    rmSync(userData, { recursive: true, force: true })
  })
  it('does not outlive the test that drives it', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'shell-fixture-'))
    const shell = await startShell({ main, args: [`--user-data-dir=${userData}`] })
    shell.process.disconnect()
    await expect.poll(() => shell.process.exitCode, { timeout: 60_000 }).toBe(1)
    rmSync(userData, { recursive: true, force: true })
  })

  it('saves in the home folder under a free name, and says where, when there is nobody to ask', async () => {
    const home = mkdtempSync(join(tmpdir(), 'shell-home-'))
    writeFileSync(join(home, 'referat.docx'), '')
    const args = ['--headless', main, `--user-data-dir=${join(home, 'data')}`, '--save-and-leave']
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env
    const shell = spawn(process.execPath, [runner, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...environment, HOME: home },
    })
    let said = ''
    shell.stdout.on('data', (part: Buffer) => {
      said += part.toString('utf8')
    })
    await expect.poll(() => shell.exitCode).toBe(0)
    const place = join(home, 'referat (2).docx')
    expect(said).toBe(`Gemmer i ${place}\nchosen: ${place}\n`)
    rmSync(home, { recursive: true, force: true })
  })

  it('opens a debugging port for a test and for nobody else', async () => {
    const temp = mkdtempSync(join(tmpdir(), 'shell-temp-'))
    const shell = spawn(process.execPath, [runner, '--headless', main, `--user-data-dir=${temp}`], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: temp },
    })
    const chromium = () =>
      commandLines().find((line) => line.includes(temp) && line.includes('--remote-debugging-pipe'))
    await expect.poll(chromium).toBeDefined()
    expect(chromium()).not.toContain('--remote-debugging-port')
    shell.kill('SIGTERM')
    await expect.poll(() => shell.exitCode).toBe(0)
    rmSync(temp, { recursive: true, force: true })
  })

  it('leaves, when killed, no Chromium, no profile folder and nothing of the page on disk', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'shell-fixture-'))
    const temp = mkdtempSync(join(tmpdir(), 'shell-temp-'))
    const shell = await startShell({ main, args: [`--user-data-dir=${userData}`], env: { TMPDIR: temp } })
    const profile = readdirSync(temp).find((name) => name.startsWith('playwright_chromiumdev_profile'))
    expect(profile).toBeDefined()
    await shell.page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('records')
        opening.onupgradeneeded = () => opening.result.createObjectStore('records')
        opening.onsuccess = () => resolve(opening.result)
      })
      const write = database.transaction('records', 'readwrite')
      write.objectStore('records').put('kanariefugl-7c1e', 'secret')
      await new Promise((resolve) => {
        write.oncomplete = resolve
      })
    })
    expect(spawnSync('grep', ['-rlI', 'kanariefugl-7c1e', temp, userData]).stdout.toString()).toBe('')
    await shell.kill()
    await expect.poll(() => existsSync(join(temp, profile ?? '')), { timeout: 60_000 }).toBe(false)
    expect(commandLines().filter((line) => line.includes(temp))).toEqual([])
    rmSync(temp, { recursive: true, force: true })
    rmSync(userData, { recursive: true, force: true })
  })
})

/** The command lines of every process on this machine. */
function commandLines(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      } catch {
        return ''
      }
    })
}
