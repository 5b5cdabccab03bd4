/** Writing so that a power cut leaves either the old or the new, never half of each. Knows bytes and folders only. */
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import path from 'node:path'

export type StepHook = (step: string) => void

/** Flushes a folder's own entries to disk. Windows does this by itself and refuses to be asked. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export const syncFile = (file: string): void => {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const writeDurably = (file: string, bytes: Uint8Array, onStep: StepHook): void => {
  onStep('open-temporary')
  const handle = openSync(file, 'w', 0o600)
  try {
    onStep('write-temporary')
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
    onStep('flush-temporary')
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The temporary name beside a file; one left behind by a kill is overwritten by the next write. */
const temporary = (file: string): string => `${file}.new`

/** Replaces a file's bytes at once: temporary file, flush, rename, flush of the folder. */
export const replaceFile = (file: string, bytes: Uint8Array, onStep: StepHook = () => {}): void => {
  writeDurably(temporary(file), bytes, onStep)
  onStep('rename')
  renameSync(temporary(file), file)
  onStep('flush-folder')
  syncFolder(path.dirname(file))
  onStep('done')
}

export const copyDurably = async (from: string, to: string): Promise<void> => {
  await copyFile(from, to)
  const copy = await open(to, 'r+')
  try {
    await copy.sync()
  } finally {
    await copy.close()
  }
}
