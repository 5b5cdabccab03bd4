import { vi } from 'vitest'
import { anOpenDesk } from '../electron/desk-builder.ts'
import { bridgeTo } from './bridge-builder.ts'

export type Replica = typeof import('../../src/replica/index.ts') &
  typeof import('../../src/replica/database.ts') &
  typeof import('../../src/replica/drafts.ts')

/** The replica of a page that has just opened an empty archive. */
export const openReplica = async (): Promise<Replica> => {
  bridgeTo(await anOpenDesk())
  vi.resetModules()
  const replica = {
    ...(await import('../../src/replica/index.ts')),
    ...(await import('../../src/replica/database.ts')),
    ...(await import('../../src/replica/drafts.ts')),
  }
  await replica.openArchive()
  return replica
}
