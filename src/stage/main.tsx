/** Where the second screen starts: its look, what it is told to show, and its keys. It can ask for nothing else. */
import '@fontsource-variable/atkinson-hyperlegible-next'
import '@mantine/core/styles.layer.css'
import '../ui/base.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { momentInDenmark } from '../core/danish/dates.ts'
import { clocksAt, type StagePress, type StageView } from '../core/meetings/stage.ts'
import { call, on } from '../replica/bridge.ts'
import { styleNonce } from '../ui/style-nonce.ts'
import { cssVariables, theme } from '../ui/theme.ts'
import { StagePage } from './stage-page.tsx'

const presses: Readonly<Record<string, StagePress>> = {
  ' ': 'toggle',
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
}

const pressed = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
  const press = presses[event.key]
  if (press !== undefined) void call('stage.press', { press })
  if (event.key === 'Escape') void call('stage.close', {})
}

const Stage = () => {
  const [view, setView] = useState<StageView | null>(null)
  const [now, setNow] = useState(() => momentInDenmark(new Date()))
  useEffect(() => {
    const stop = on('stage.shown', setView)
    // What was told while the page was on its way is asked for; what is told from now on is newer.
    void call('stage.view', {}).then((reply) => setView((told) => told ?? (reply.ok ? reply.value : null)))
    document.addEventListener('keydown', pressed)
    const timer = setInterval(() => setNow(momentInDenmark(new Date())), 250)
    return () => {
      stop()
      document.removeEventListener('keydown', pressed)
      clearInterval(timer)
    }
  }, [])
  const page = view === null ? null : <StagePage view={{ ...view, clocks: clocksAt(view.clocks, now) }} />
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      deduplicateInlineStyles
      {...(view === null ? { defaultColorScheme: 'auto' as const } : { forceColorScheme: view.scheme })}
    >
      {page}
    </MantineProvider>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <Stage />
  </StrictMode>,
)
