/** Where the page starts: the look around the app, and the guards that keep what is typed on every way out. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { guardWaysOut } from './replica/index.ts'
import { UiProvider } from './ui/ui-provider.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')

guardWaysOut()
createRoot(root).render(
  <StrictMode>
    <UiProvider>
      <App />
    </UiProvider>
  </StrictMode>,
)
