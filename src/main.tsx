/** Where the page starts: light or dark as chosen, the look around the app, and the guards on every way out. */
import type { MantineColorSchemeManager } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import type { Appearance } from './core/contract.ts'
import { call, guardWaysOut } from './replica/index.ts'
import { UiProvider } from './ui/ui-provider.tsx'

/** The page's own storage ends with the program, so the choice is kept by the main process. */
const rememberedBy = (chosen: Appearance): MantineColorSchemeManager => ({
  get: () => chosen,
  set: (appearance) => void call('page.chooseAppearance', { appearance }),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
})

const start = async (root: HTMLElement): Promise<void> => {
  guardWaysOut()
  const chosen = await call('page.appearance', {})
  createRoot(root).render(
    <StrictMode>
      <UiProvider schemes={rememberedBy(chosen.ok ? chosen.value : 'auto')}>
        <App />
      </UiProvider>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
void start(root)
