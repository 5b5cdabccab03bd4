/** Forgets the stories that are due, once after the archive is unlocked, and keeps what was removed where until it is seen. */
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { type ErasureReport, forgetDue } from '../../replica/index.ts'
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
    void forgetDue({ today: todayInDenmark(), by: '' }).then((done) => {
      setErased(done.erased)
      if (done.erased.length > 0) announce(words.title(done.erased.length))
      if (done.error !== null)
        notifications.show({ message: errorText(done.error.code), color: 'red', autoClose: false })
    })
  }, [])
  return { erased, close: () => setErased([]) }
}
