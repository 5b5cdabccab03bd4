/** Forgets the stories that are due, once after the archive is unlocked, and keeps what was removed where until it is seen. */
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { type ErasureReport, type Forgotten, forgetDue } from '../../replica/index.ts'
import { errorText } from '../../strings/errors.ts'
import { forgotten as words } from '../../strings/overview.ts'
import { announce } from '../../ui/live-region.tsx'
import { todayInDenmark } from '../../ui/today.ts'

export type ForgottenStories = {
  readonly erased: readonly ErasureReport[]
  /** They have been read. */
  readonly close: () => void
}

export const useForgotten = (): ForgottenStories => {
  const [erased, setErased] = useState<readonly ErasureReport[]>([])
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const tell = ({ erased, error }: Forgotten) => {
      setErased(erased)
      if (erased.length > 0) announce(words.title(erased.length))
      if (error !== null) notifications.show({ message: errorText(error.code), color: 'red', autoClose: false })
    }
    // Locked meanwhile, the mirror is gone under it: the next unlock does what is left.
    forgetDue({ today: todayInDenmark(), by: '' }).then(tell, () => undefined)
  }, [])
  return { erased, close: () => setErased([]) }
}
