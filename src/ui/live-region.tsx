/** One polite live region for the whole app: "Gemt", "Fortrudt: ...", "12 personer". Say things with `announce`. */
import { VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'

let said = ''
let times = 0
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Has a screen reader say a sentence when it is done with the one before. */
export const announce = (sentence: string): void => {
  times += 1
  /* The same sentence twice is a change only if the text differs. */
  said = times % 2 === 0 ? sentence : `${sentence}\u00a0`
  for (const listener of listeners) listener()
}

export const LiveRegion = () => {
  const text = useSyncExternalStore(subscribe, () => said)
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  )
}
