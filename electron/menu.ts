/**
 * The application menu, in Danish. Its commands reach the page as `menu.command`; a key that the page takes for itself never
 * gets here. Undoing is the page's alone (a text's own or the records'), so its keys are only shown.
 */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../src/core/contract.ts'
import { menuWords } from '../src/strings/desktop.ts'

type MenuActions = {
  readonly command: (command: MenuCommand) => void
  readonly lock: () => void
  readonly packaged: boolean
}

export const menuTemplate = ({ command, lock, packaged }: MenuActions): MenuItemConstructorOptions[] => {
  const item = (label: string, accelerator: string, name: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => command(name),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    {
      label: menuWords.file,
      submenu: [
        item(menuWords.newOne, 'CmdOrCtrl+N', 'new'),
        item(menuWords.print, 'CmdOrCtrl+P', 'print'),
        separator,
        { label: menuWords.lock, accelerator: 'CmdOrCtrl+L', click: lock },
        { label: menuWords.quit, role: 'quit' },
      ],
    },
    {
      label: menuWords.edit,
      submenu: [
        { ...item(menuWords.undo, 'CmdOrCtrl+Z', 'undo'), registerAccelerator: false },
        { ...item(menuWords.redo, 'CmdOrCtrl+Y', 'redo'), registerAccelerator: false },
        separator,
        { label: menuWords.cut, role: 'cut' },
        { label: menuWords.copy, role: 'copy' },
        { label: menuWords.paste, role: 'paste' },
        { label: menuWords.selectAll, role: 'selectAll' },
        separator,
        item(menuWords.search, 'CmdOrCtrl+K', 'search'),
      ],
    },
    {
      label: menuWords.view,
      submenu: [
        { label: menuWords.settings, click: () => command('settings') },
        separator,
        { label: menuWords.larger, role: 'zoomIn' },
        { label: menuWords.smaller, role: 'zoomOut' },
        { label: menuWords.usualSize, role: 'resetZoom' },
        { label: menuWords.fullScreen, role: 'togglefullscreen' },
        ...(packaged ? [] : [separator, { label: menuWords.developer, role: 'toggleDevTools' } as const]),
      ],
    },
    { label: menuWords.help, submenu: [{ label: menuWords.shortcuts, click: () => command('shortcuts') }] },
  ]
}
