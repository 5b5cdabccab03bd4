/**
 * Keyboard shortcuts that say what they do: whatever is registered here works, is listed under "?" and found by its name under
 * Ctrl+K. A shortcut with Ctrl or a function key works everywhere; a bare letter does not while a text field has the focus.
 */
import { getHotkeyHandler } from '@mantine/hooks'
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'

export type Command = {
  /** As Mantine writes them: "mod+Z", "F6", "shift+F6", "?". */
  readonly keys: string
  /** What it does, as the list shows it. */
  readonly label: string
}

type Registered = Command & { readonly run: () => void }

let commands: readonly Registered[] = []
/** What is to run as soon as its page is there. */
let awaited: string | null = null
const listeners = new Set<() => void>()
const set = (next: readonly Registered[]) => {
  commands = next
  for (const listener of listeners) listener()
  const due = awaited === null ? undefined : commands.findLast(({ label }) => label === awaited)
  if (due === undefined) return
  awaited = null
  queueMicrotask(due.run)
}

/** Makes a shortcut work for as long as the component is there, and from the moment it shows: no key is lost between the two. */
export const useCommand = (keys: string, label: string, run: () => void, enabled = true): void => {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  useLayoutEffect(() => {
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

/** Runs the command of this name, now or as soon as the page that it belongs to is there. */
export const runWhenThere = (label: string): void => {
  const found = commands.findLast((each) => each.label === label)
  awaited = found === undefined ? label : null
  found?.run()
}

/** Whether somebody writes a text here, which then has steps of its own to take back. */
const isText = (element: EventTarget | null): element is HTMLElement =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    element.matches('textarea, input:not([type=checkbox], [type=radio], [type=button], [readonly])'))

/** Letters choose in a list, too. */
const takesLetters = (element: EventTarget | null): boolean =>
  isText(element) || (element instanceof HTMLElement && element.matches('select'))

/** Undoes or redoes in the text that has the focus, as its keys do; false where no text has it. */
export const stepInText = (step: 'undo' | 'redo'): boolean => {
  const text = document.activeElement
  if (!isText(text)) return false
  const key = step === 'undo' ? 'z' : 'y'
  const keys = new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true })
  // The block editor takes the keys for itself; a plain field leaves them to the browser, which made-up keys do not reach.
  if (text.dispatchEvent(keys)) document.execCommand(step)
  return true
}

/** Called once by the frame: hands keys to the command registered last for them. */
export const useCommandKeys = (): void => {
  useEffect(() => {
    /** What the field held when somebody came to it. */
    let found: string | null = null
    const came = ({ target }: FocusEvent) => {
      found = fieldText(target)
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      // With nothing left to take back here, Chromium would go on in the field before it.
      if (found !== null && found === fieldText(event.target) && isUndoKey(event)) event.preventDefault()
      const everywhere = commands.filter(({ keys }) => /mod|alt|^(shift\+)?F\d/.test(keys))
      const usable = (takesLetters(event.target) ? everywhere : commands).toReversed()
      /* Inside a text, Ctrl+Z and Ctrl+Y are the text's own. */
      const own = isText(event.target) ? usable.filter(({ keys }) => !/^mod\+(shift\+)?[ZY]$/.test(keys)) : usable
      let done = false
      getHotkeyHandler(
        own.map(({ keys, run }) => [
          keys,
          () => {
            if (!done && (!event.repeat || goesOn.test(keys))) run()
            done = true
          },
        ]),
      )(event)
    }
    document.addEventListener('focusin', came)
    document.addEventListener('keydown', pressed)
    return () => {
      document.removeEventListener('focusin', came)
      document.removeEventListener('keydown', pressed)
    }
  }, [])
}

/** What a key does again while it is held: goes on, or takes back. Everything else is meant once, however long the key is held. */
const goesOn = /^([np]|mod\+(shift\+)?[ZY]|alt\+(page|arrow)\w+|(shift\+)?F[68])$/i

const fieldText = (element: EventTarget | null): string | null =>
  isText(element) && (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    ? element.value
    : null

const isUndoKey = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey
