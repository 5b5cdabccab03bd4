/** Requests about backups and the folders that the user chooses for archives and their copies. */
import path from 'node:path'
import { ok } from '../../src/core/result.ts'
import { freeFolder, isFree } from '../archive.ts'
import type { Desk } from '../desk.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { listBackupsIn } from '../vault/index.ts'

export const backupHandlers = ({ archive, backups, dialogs, places }: Desk): HandlersOf<'folder' | 'backup'> => ({
  'folder.choose': async ({ purpose }) => {
    const folder = await dialogs.chooseFolder(purpose)
    if (folder === null) return ok(null)
    // A new archive gets a folder of its own: inside the chosen one where that is in use already.
    const place = purpose === 'restore-from' || isFree(folder) ? folder : freeFolder(path.join(folder, 'Erfakreds'))
    return ok(places.remember(place))
  },
  'backup.state': () => backups.state(),
  'backup.now': () => backups.run(),
  'backup.chooseSecondFolder': async () => {
    const folder = await dialogs.chooseFolder('backups')
    return folder === null ? await backups.state() : await backups.chooseSecondFolder(folder)
  },
  'backup.list': ({ from }) => {
    const folder = places.find(from)
    return folder.ok ? listBackupsIn(folder.value) : folder
  },
  'backup.restore': async ({ from, name, to, secret }) => {
    const source = places.find(from)
    if (!source.ok) return source
    const target = to === null ? ok(null) : places.find(to)
    if (!target.ok) return target
    return await archive.restore(source.value, name, target.value, secret)
  },
})
