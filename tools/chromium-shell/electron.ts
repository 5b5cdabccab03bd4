// What module `electron` is in the Chromium shell. A name that is not exported here fails when the app is loaded, by its
// name; a call that an export does not have throws by its name (known.ts).

import { app } from './app.ts'
import { clipboard } from './clipboard.ts'
import { powerMonitor, powerSaveBlocker, screen, shell } from './desktop.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc.ts'
import { Menu } from './menu.ts'
import { protocol, session } from './session.ts'
import { BrowserWindow } from './window.ts'

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
}
