/**
 * A vault's folder while it is being made: hidden beside its place, on the same disk, so that the vault appears there whole
 * or not at all. Sweeps away what killed processes left behind. Knows nothing of what is in it.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { syncFolder } from './disk.ts'
import { entriesOf } from './generations.ts'
import type { VaultDeps, VaultResult } from './types.ts'

/** Lets `fill` make what is to lie in `folder`, which is absent or empty, and moves it there where that succeeds. */
export const makeWhole = async <T>(
  deps: VaultDeps,
  folder: string,
  fill: (unfinished: string) => VaultResult<T> | Promise<VaultResult<T>>,
): Promise<VaultResult<T>> => {
  const unfinished = beginUnfinished(deps, folder)
  try {
    const filled = await fill(unfinished)
    if (filled.ok) {
      deps.onStep?.('move-into-place')
      moveIntoPlace(unfinished, folder)
    }
    return filled
  } finally {
    endUnfinished(unfinished)
  }
}

/** An empty hidden folder beside `folder`, for a vault on its way there or away from there. */
export const beginUnfinished = (deps: Pick<VaultDeps, 'now' | 'randomBytes'>, folder: string): string => {
  const parent = path.dirname(folder)
  mkdirSync(parent, { recursive: true })
  sweep(deps, parent)
  const maker = `${process.pid}-${deps.randomBytes(4).toString('hex')}`
  const unfinished = path.join(parent, `.${path.basename(folder)}.erfakreds-${maker}`)
  mkdirSync(unfinished, { mode: 0o700 })
  return unfinished
}

export const endUnfinished = (unfinished: string): void => rmSync(unfinished, { recursive: true, force: true })

export const isAbsentOrEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

const moveIntoPlace = (finished: string, folder: string): void => {
  if (existsSync(folder)) rmdirSync(folder)
  renameSync(finished, folder)
  syncFolder(path.dirname(folder))
}

const namePattern = /^\..+\.erfakreds-(\d+)-[0-9a-f]{8}$/
const oneDay = 24 * 3600 * 1000

/** Whatever archive they were to become: they may hold what has been erased since. */
const sweep = (deps: Pick<VaultDeps, 'now'>, parent: string): void => {
  for (const name of entriesOf(parent)) {
    const maker = namePattern.exec(name)?.[1]
    if (maker === undefined) continue
    try {
      const left = path.join(parent, name)
      // The machine gives the number of an ended process out again, so it speaks for the folder for one day only.
      const isOld = deps.now().getTime() - statSync(left).mtimeMs > oneDay
      if (isOld || !isRunning(Number(maker))) rmSync(left, { recursive: true, force: true })
    } catch {
      // What cannot be removed now must not keep the new vault from being made.
    }
  }
}

const isRunning = (processNumber: number): boolean => {
  try {
    process.kill(processNumber, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
