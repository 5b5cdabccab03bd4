/** Ctrl+N and "Nyt" in the menu: whatever is new where one stands. */
import { useEffect, useRef } from 'react'
import { on } from '../../replica/index.ts'
import { useCommand } from '../../ui/commands.tsx'

export const useNewCommand = (label: string, run: () => void, enabled = true): void =>
  useMenuCommand('new', 'mod+N', label, run, enabled)

/** A command with its keys, also when it comes from the application's menu. */
export const useMenuCommand = (
  name: 'new' | 'print',
  keys: string,
  label: string,
  run: () => void,
  enabled = true,
): void => {
  useCommand(keys, label, run, enabled)
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(
    () =>
      enabled
        ? on('menu.command', ({ command }) => {
            if (command === name) latest.current()
          })
        : undefined,
    [name, enabled],
  )
}
