import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../electron/menu.ts'

const flat = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

const menu = (packaged = true) => {
  const done: string[] = []
  const items = flat(
    menuTemplate({ command: (command) => done.push(command), lock: () => done.push('lock'), packaged }),
  )
  const press = (keys: string) => {
    const item = items.find(({ accelerator }) => accelerator === keys)
    // Nothing in a click handler of ours looks at what Electron hands it.
    const click = item?.click as (() => void) | undefined
    click?.()
  }
  return { items, done, press }
}

describe('the menu', () => {
  it('sends its commands to the page and locks by itself', () => {
    const { done, press } = menu()
    for (const keys of ['CmdOrCtrl+N', 'CmdOrCtrl+P', 'CmdOrCtrl+Z', 'CmdOrCtrl+Y', 'CmdOrCtrl+K', 'CmdOrCtrl+L'])
      press(keys)
    expect(done).toEqual(['new', 'print', 'undo', 'redo', 'search', 'lock'])
  })

  it('leaves the keys of undoing to the page', () => {
    const shownOnly = menu().items.filter(({ registerAccelerator }) => registerAccelerator === false)
    expect(shownOnly.map(({ accelerator }) => accelerator)).toEqual(['CmdOrCtrl+Z', 'CmdOrCtrl+Y'])
  })

  it('has a Danish word on every item, and no key twice', () => {
    const { items } = menu()
    for (const item of items) if (item.type !== 'separator') expect(item.label).toMatch(/\p{L}{2}/u)
    const keys = items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('offers developer tools only while developing', () => {
    const roles = (packaged: boolean) => menu(packaged).items.map(({ role }) => role)
    expect(roles(true)).not.toContain('toggleDevTools')
    expect(roles(false)).toContain('toggleDevTools')
    for (const role of ['reload', 'forceReload']) expect(roles(false)).not.toContain(role)
  })
})
