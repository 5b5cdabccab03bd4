/**
 * Keyboard shortcuts that say what they do: whatever is registered here works and is listed under "?". A shortcut with
 * Ctrl or a function key works everywhere; a bare letter does not while a text field has the focus.
 */
import { getHotkeyHandler } from '@mantine/hooks'
import { useEffect, useRef, useSyncExternalStore } from 'react'

export type Command = {
  /** As Mantine writes them: "mod+Z", "F6", "shift+F6", "?". */
  readonly keys: string
  /** What it does, as the list shows it. */
  readonly label: string
}

type Registered = Command & { readonly run: () => void }

let commands: readonly Registered[] = []
const listeners = new Set<() => void>()
const set = (next: readonly Registered[]) => {
  commands = next
  for (const listener of listeners) listener()
}

/** Makes a shortcut work for as long as the component is there. */
export const useCommand = (keys: string, label: string, run: () => void, enabled = true): void => {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!enabled) return
    const command = { keys, label, run: () => latest.current() }
    set([...commands, command])
    return () => set(commands.filter((each) => each !== command))
  }, [keys, label, enabled])
}

/** Every shortcut that works now, for the list under "?". */
export const useCommands = (): readonly Command[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => commands,
  )

/** Runs the command registered last for these keys, when something other than a key asks for it: the application's menu. */
export const runCommand = (keys: string): void => commands.findLast((each) => each.keys === keys)?.run()

/** Whether keys belong to a text that is being written. */
export const isTextEditor = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    element.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [readonly])'))

/** Called once by the frame: hands keys to the command registered last for them. */
export const useCommandKeys = (): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const inText = isTextEditor(event.target)
      const everywhere = commands.filter(({ keys }) => /mod|alt|^(shift\+)?F\d/.test(keys))
      const usable = (inText ? everywhere : commands).toReversed()
      /* Inside a text, Ctrl+Z and Ctrl+Y are the text's own. */
      const own = inText ? usable.filter(({ keys }) => !/^mod\+(shift\+)?[ZY]$/.test(keys)) : usable
      let done = false
      getHotkeyHandler(
        own.map(({ keys, run }) => [
          keys,
          () => {
            if (!done) run()
            done = true
          },
        ]),
      )(event)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
