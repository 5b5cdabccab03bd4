/** What is shown when: the three doors, the lock, or the unlocked archive. Addresses stay as they are across a lock. */
import { Center, Loader } from '@mantine/core'
import { useEffect } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { assertNever } from './core/result.ts'
import { UnlockPage } from './features/lock/page.tsx'
import { FirstRunPage } from './features/welcome/page.tsx'
import { RenewSecretsPage } from './features/welcome/renew-secrets.tsx'
import { openArchive, useVaultState } from './replica/index.ts'
import { ErrorNotice } from './ui/error-notice.tsx'
import { UnlockedArchive } from './unlocked.tsx'

export const App = () => {
  const { value: state, error, refresh } = useVaultState()
  const reading = state?.phase === 'unlocked' && !state.passphraseLost && !state.recoveryCodeUnconfirmed && state.place
  useEffect(() => {
    if (reading) void openArchive()
  }, [reading])
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refresh()} />
  if (state === null)
    return (
      <Center h="100%">
        <Loader />
      </Center>
    )
  switch (state.phase) {
    case 'first-run':
      return <FirstRunPage onDone={refresh} />
    case 'locked':
      return <UnlockPage state={state} onDone={refresh} />
    case 'unlocked':
      if (!reading) return <RenewSecretsPage state={state} onDone={refresh} />
      return (
        <Router hook={useHashLocation}>
          <UnlockedArchive state={state} />
        </Router>
      )
    default:
      return assertNever(state)
  }
}
