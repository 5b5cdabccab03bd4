/** Requests about the second screen of a meeting: what it shows, and the keys that are pressed there. */
import { ok } from '../../src/core/result.ts'
import type { Desk } from '../desk.ts'
import type { HandlersOf } from '../ipc-router.ts'

export const stageHandlers = ({ archive, autoLock, stage, tell }: Desk): HandlersOf<'stage'> => ({
  'stage.open': ({ view }) => {
    const opened = archive.opened()
    if (!opened.ok) return opened
    stage.open(view)
    return ok(null)
  },
  'stage.show': ({ view }) => {
    stage.show(view)
    return ok(null)
  },
  'stage.close': () => {
    stage.close()
    return ok(null)
  },
  'stage.view': () => ok(stage.view()),
  'stage.press': ({ press }) => {
    autoLock.touch()
    tell('stage.pressed', { press })
    return ok(null)
  },
})
