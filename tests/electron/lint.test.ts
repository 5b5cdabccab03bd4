/** Rules about the main process that no type can say (security.md 6, 7, 9, 12, 34, 37, 39), read off its source. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const sources = globSync('electron/**/*.ts', { cwd: root }).map((file) => ({
  file: file.replaceAll('\\', '/'),
  code: withoutComments(readFileSync(path.join(root, file), 'utf8')),
}))

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"])\/\/.*$/gm, '$1')
}
const filesWith = (pattern: RegExp, within = /./): readonly string[] =>
  sources.filter(({ file, code }) => within.test(file) && pattern.test(code)).map(({ file }) => file)

describe('the main process', () => {
  it('is read whole', () => {
    expect(sources.length).toBeGreaterThan(40)
    expect(filesWith(/new BrowserWindow/)).toEqual(['electron/app-window.ts'])
  })

  it('has one door for pages: a single handler in main.ts that leads to the router', () => {
    expect(filesWith(/ipcMain\.(handle|on|once|handleOnce)\b/)).toEqual(['electron/main.ts'])
    const main = sources.find(({ file }) => file === 'electron/main.ts')?.code ?? ''
    expect(main.match(/ipcMain\.\w+\(/g)).toEqual(['ipcMain.handle('])
  })

  it('opens other programs in one place, after judging the address', () => {
    expect(filesWith(/\bshell\.\w+/)).toEqual(['electron/app-window.ts'])
  })

  it.each([
    [
      'switches a guard of the window off',
      /(sandbox|contextIsolation|webSecurity): false|(nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures): true/,
    ],
    ['runs code that came as text', /\beval\(|new Function\(|executeJavaScript|insertCSS|setTimeout\(['"`]/],
    ['keeps a session on disk', /['"`]persist:/],
    ['looks for updates or reports crashes', /autoUpdater|crashReporter/],
    ['adds to the recent documents', /addRecentDocument/],
    ['asks the operating system to keep the key', /safeStorage/],
    [
      'reaches the network',
      /\b(fetch|XMLHttpRequest|WebSocket)\(|from 'node:(https?|net|tls|dgram|http2)'|\bnet\.(request|fetch)/,
    ],
    ['opens the developer tools by itself', /openDevTools/],
    ['lets a page talk to Electron', /enableRemoteModule|@electron\/remote/],
  ])('never %s', (_what, pattern) => {
    expect(filesWith(pattern)).toEqual([])
  })

  it('writes to the log through log.ts alone', () => {
    expect(filesWith(/console\.\w+\(/, /^electron\/(?!cli)/)).toEqual([])
    expect(filesWith(/process\.std(out|err)\.write/, /^electron\/(?!cli)/)).toEqual(['electron/log.ts'])
  })

  it('holds SQL in the vault and nowhere else', () => {
    expect(filesWith(/\b(SELECT|INSERT INTO|DELETE FROM|PRAGMA|ATTACH)\b/, /^electron\/(?!vault)/)).toEqual([])
  })
})

describe('the preload', () => {
  it('exposes one name and hands out neither ipcRenderer nor events', () => {
    const code = sources.find(({ file }) => file === 'electron/preload.ts')?.code ?? ''
    expect(code.match(/exposeInMainWorld\('(\w+)'/g)).toEqual(["exposeInMainWorld('erfakreds'"])
    expect(code.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.invoke', 'ipcRenderer.on', 'ipcRenderer.off'])
  })
})
