/** The look for everything inside: Mantine with our theme, dialogs, notices, fonts and style sheets. */
import '@fontsource-variable/atkinson-hyperlegible-next'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/tiptap/styles.layer.css'
import './base.css'
import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import 'dayjs/locale/da'
import type { ReactNode } from 'react'
import { common } from '../strings/common.ts'
import { LiveRegion } from './live-region.tsx'
import { styleNonce } from './style-nonce.ts'
import { cssVariables, theme } from './theme.ts'

/* The scroll lock below Mantine's dialogs makes a style element of its own and looks for the nonce under this name. */
Object.assign(window, { __webpack_nonce__: styleNonce() })

type UiProviderProps = {
  /** Remembers light or dark; owned by whoever can ask the main process. */
  readonly schemes: MantineColorSchemeManager
  readonly children: ReactNode
}

export const UiProvider = ({ schemes, children }: UiProviderProps) => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    colorSchemeManager={schemes}
    defaultColorScheme="auto"
    getStyleNonce={styleNonce}
    deduplicateInlineStyles
  >
    <DatesProvider settings={{ locale: 'da', firstDayOfWeek: 1, consistentWeeks: true }}>
      <ModalsProvider labels={{ confirm: common.done, cancel: common.cancel }}>
        <Notifications position="bottom-right" limit={3} />
        {children}
        <LiveRegion />
      </ModalsProvider>
    </DatesProvider>
  </MantineProvider>
)
