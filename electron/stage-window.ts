/**
 * The second screen of a meeting: a window of its own in the session of the first and behind the same guards. It is told what to
 * show and holds nothing else; it is gone when the archive locks.
 */
import { type BrowserWindow, powerSaveBlocker, screen } from 'electron'
import type { StageView } from '../src/core/meetings/stage.ts'
import { stage as words } from '../src/strings/run.ts'
import { guardedWindow, tellPage } from './app-window.ts'
import type { Stage } from './desk.ts'
import { stageAddress, stagePlace } from './window.ts'

type StageParts = {
  readonly preload: string
  readonly packaged: boolean
  /** The window of the app. */
  readonly beside: () => BrowserWindow | null
  readonly onClosed: () => void
}

type StageWindow = Stage & { readonly contents: () => object | null }

export const makeStage = ({ preload, packaged, beside, onClosed }: StageParts): StageWindow => {
  let shown: { readonly window: BrowserWindow; view: StageView } | null = null

  const show = (view: StageView): void => {
    if (shown === null) return
    shown.view = view
    tellPage(shown.window, 'stage.shown', view)
  }

  const open = (view: StageView): void => {
    if (shown !== null) {
      show(view)
      shown.window.focus()
      return
    }
    const first = beside()
    const inUse = first === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(first.getNormalBounds())
    const place = stagePlace(screen.getAllDisplays(), inUse.id)
    const window = guardedWindow({ preload, packaged, title: words.title, address: stageAddress, place })
    shown = { window, view }
    // Nobody touches a key while somebody tells: a display that goes to sleep would lock the archive in the middle of it.
    const awake = powerSaveBlocker.start('prevent-display-sleep')
    window.on('closed', () => {
      powerSaveBlocker.stop(awake)
      shown = null
      onClosed()
    })
  }

  return {
    open,
    show,
    view: () => shown?.view ?? null,
    close: () => shown?.window.destroy(),
    contents: () => (shown === null || shown.window.isDestroyed() ? null : shown.window.webContents),
  }
}
