/**
 * Where the program is put together: one instance, one window, one archive, and the router between them. Everything is
 * decided elsewhere; this only connects.
 */
import path from 'node:path'
import { app, clipboard, dialog, ipcMain, Menu, powerMonitor, protocol } from 'electron'
import { dialogWords } from '../src/strings/desktop.ts'
import { type AppWindow, openAppWindow } from './app-window.ts'
import { type Archive, makeArchive } from './archive.ts'
import { makeAutoLock } from './auto-lock.ts'
import { makeBackups } from './backups.ts'
import { exitCodes } from './cli/outcome.ts'
import { dataFolders } from './data-folders.ts'
import type { Tell } from './desk.ts'
import { makeDialogs } from './dialogs.ts'
import { makeHandlers } from './handlers.ts'
import { makeRouter } from './ipc-router.ts'
import { describeBug, say } from './log.ts'
import { menuTemplate } from './menu.ts'
import { makePaper } from './paper.ts'
import { makePlaces } from './places.ts'
import { readPlainBundle } from './plain-bundle.ts'
import { openPreferences } from './preferences.ts'
import { makeSecretClipboard } from './secret-clipboard.ts'
import { makeStage } from './stage-window.ts'
import { systemDeps } from './vault/index.ts'
import { appScheme, quietSwitches } from './window.ts'

const here = import.meta.dirname
const folders = dataFolders(app.commandLine.getSwitchValue('user-data-dir'))

let archiveOfThisRun: Archive | null = null

/** A bug that nobody caught: the archive is closed, and the user told without a word of what was thrown. */
const breakDown = (thrown: unknown): void => {
  say(`uncaught: ${describeBug(thrown)}`)
  archiveOfThisRun?.lock('closed')
  dialog.showErrorBox(dialogWords.brokeDown, dialogWords.brokeDownWhy)
  app.exit(exitCodes.unexpected)
}

const start = (): void => {
  const preferences = openPreferences(folders.program, say)
  let shown: AppWindow | null = null
  const tell: Tell = (name, data) => shown?.tell(name, data)

  const archive: Archive = makeArchive({
    vault: systemDeps(),
    preferences,
    usualFolder: folders.archive,
    exampleFolder: folders.example,
    exampleName: dialogWords.exampleName,
    exampleContent: () => readPlainBundle(path.join(app.getAppPath(), 'resources', 'example', 'bundle.json')),
    onOpened: () => autoLock.reset(),
    onLocking: () => tell('vault.locking', { seconds: 0 }),
    onLocked: (reason) => {
      autoLock.reset()
      backups.reset()
      stage.close()
      tell('vault.locked', { reason })
      void shown?.clearPage()
    },
  })
  archiveOfThisRun = archive
  const autoLock = makeAutoLock({
    now: () => new Date(),
    lock: () => void archive.lockSoon('idle'),
    warn: (seconds) => tell('vault.locking', { seconds }),
  })
  const backups = makeBackups(archive, (state) => tell('backup.changed', state))
  const secretClipboard = makeSecretClipboard(clipboard)
  const preload = path.join(here, 'preload', 'preload.cjs')
  const stage = makeStage({
    preload,
    packaged: app.isPackaged,
    beside: () => shown?.window ?? null,
    onClosed: () => tell('stage.closed', null),
  })
  const ownContents = () => (shown === null || shown.window.isDestroyed() ? null : shown.window.webContents)

  const route = makeRouter(
    makeHandlers({
      archive,
      autoLock,
      backups,
      clipboard: secretClipboard,
      dialogs: makeDialogs(() => shown?.window ?? null),
      paper: makePaper(ownContents),
      places: makePlaces(),
      stage,
      appearance: {
        read: () => preferences.read().appearance,
        choose: (appearance) => preferences.change({ appearance }),
      },
      tell,
    }),
    ownContents,
    (request, thrown) => say(`unexpected in ${request}: ${describeBug(thrown)}`),
    stage.contents,
  )
  ipcMain.handle('erfakreds:call', (event, name: unknown, input: unknown) => route(event, name, input))

  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        command: (command) => tell('menu.command', { command }),
        lock: () => void archive.lockSoon('user'),
        packaged: app.isPackaged,
      }),
    ),
  )

  const openWindow = (): void => {
    const opened = openAppWindow({
      preload,
      pages: path.join(here, 'renderer'),
      packaged: app.isPackaged,
      size: preferences.read().window,
    })
    shown = opened
    const { window } = opened
    window.on('close', (event) => {
      const { width, height } = window.getNormalBounds()
      preferences.change({ window: { width, height, maximized: window.isMaximized() } })
      if (!archive.opened().ok) return
      event.preventDefault()
      // Nothing is left in the page that it could object with.
      void secretClipboard
        .forget()
        .then(() => archive.lockSoon('closed'))
        .then(() => window.destroy())
    })
    window.on('closed', () => {
      shown = null
      stage.close()
      archive.lock('closed')
    })
  }

  setInterval(() => {
    if (archive.opened().ok) autoLock.tick()
  }, 1000)
  powerMonitor.on('lock-screen', () => void archive.lockSoon('system'))
  powerMonitor.on('suspend', () => void archive.lockSoon('system'))
  app.on('second-instance', () => shown?.bringForward())
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => archive.lock('closed'))
  openWindow()
}

process.on('uncaughtException', breakDown)
process.on('unhandledRejection', (thrown) => say(`unhandled: ${describeBug(thrown)}`))
app.enableSandbox()
app.setPath('userData', folders.program)
for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value)
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start).catch(breakDown)
} else {
  dialog.showErrorBox(dialogWords.alreadyRunning, dialogWords.alreadyRunningWhy)
  app.exit(exitCodes.busy)
}
