// Owns the application menu as far as a window without a menu bar can have one: its keyboard shortcuts, and its items for a
// driver that chooses one by its word. A key that the page did not take for itself runs the item, as in Electron; items with
// a role are Chromium's own business.

import { driverSignals } from './driver-channel.ts'
import { NotInShell, onlyKnown } from './known.ts'

type MenuItem = {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  /** False where the key is only shown. */
  readonly registerAccelerator?: boolean
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly click?: (item: MenuItem, window: unknown, event: object) => void
  readonly submenu?: readonly MenuItem[]
}

/** One key with its modifiers, as a keydown tells it; `key` in lower case. */
export type Shortcut = {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly meta: boolean
}

type MenuStandIn = { readonly items: readonly MenuItem[] }

let applicationMenu: MenuStandIn | null = null

export const Menu = onlyKnown('Menu', {
  buildFromTemplate: (template: readonly MenuItem[]) => onlyKnown('menu', { items: template }),
  setApplicationMenu: (menu: MenuStandIn | null) => {
    applicationMenu = menu
  },
  getApplicationMenu: () => applicationMenu,
})

/** The keys that belong to the menu. */
export function menuShortcuts(): readonly Shortcut[] {
  return itemsWithKeys().map(({ shortcut }) => shortcut)
}

/** Runs the item of that key. */
export function pressShortcut(pressed: Shortcut, window: unknown): void {
  const found = itemsWithKeys().find(({ shortcut }) => sameKey(shortcut, pressed))
  found?.item.click?.(found.item, window, { triggeredByAccelerator: true })
}

driverSignals.on('menu', (label) => {
  const found = allItems().find((item) => item.label === label)
  if (found?.click === undefined) throw new NotInShell(`choosing '${label}' in the menu`)
  found.click(found, null, { triggeredByAccelerator: false })
})

const allItems = (items = applicationMenu?.items ?? []): readonly MenuItem[] =>
  items.flatMap((item) => [item, ...allItems(item.submenu ?? [])])

function itemsWithKeys(): readonly { readonly item: MenuItem; readonly shortcut: Shortcut }[] {
  return allItems().flatMap((item) =>
    item.accelerator === undefined ||
    item.registerAccelerator === false ||
    item.role !== undefined ||
    item.enabled === false
      ? []
      : [{ item, shortcut: shortcutOf(item.accelerator) }],
  )
}

/** 'CmdOrCtrl+Shift+Z' as a shortcut. */
function shortcutOf(accelerator: string): Shortcut {
  const parts = accelerator.toLowerCase().split('+')
  const key = parts.at(-1) ?? ''
  const modifiers = new Set(parts.slice(0, -1))
  const known = [
    'cmdorctrl',
    'commandorcontrol',
    'ctrl',
    'control',
    'shift',
    'alt',
    'option',
    'meta',
    'super',
    'cmd',
    'command',
  ]
  const unknown = [...modifiers].find((name) => !known.includes(name))
  if (unknown !== undefined) throw new NotInShell(`modifier '${unknown}' in accelerator ${accelerator}`)
  const has = (...names: readonly string[]) => names.some((name) => modifiers.has(name))
  const onMac = process.platform === 'darwin'
  const either = has('cmdorctrl', 'commandorcontrol')
  const names: Readonly<Record<string, string>> = { plus: '+', esc: 'escape', return: 'enter', space: ' ' }
  return {
    key: names[key] ?? key,
    ctrl: has('ctrl', 'control') || (either && !onMac),
    shift: has('shift'),
    alt: has('alt', 'option'),
    meta: has('meta', 'super', 'cmd', 'command') || (either && onMac),
  }
}

function sameKey(first: Shortcut, second: Shortcut): boolean {
  return (
    first.key === second.key &&
    first.ctrl === second.ctrl &&
    first.alt === second.alt &&
    first.meta === second.meta &&
    // A sign that needs Shift on the keyboard carries it anyway.
    (first.shift === second.shift || !/^[a-z0-9]|.{2,}$/.test(first.key))
  )
}
