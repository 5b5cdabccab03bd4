/**
 * The few things that the program remembers outside an archive: which archive is current, how large the window was, and
 * whether pages are light or dark.
 * A small file in the program's own folder; a damaged one is replaced by the usual values. Content never comes here.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { appearance } from '../src/core/contract.ts'
import type { Say } from './log.ts'
import { writeWhole } from './whole-file.ts'
import { smallestWindow, usualWindowSize } from './window.ts'

const preferences = z
  .object({
    /** Folder of the current archive; null before the first one and after leaving one. */
    archive: z.string().max(4096).nullable().default(null),
    appearance: appearance.default('auto').catch('auto'),
    window: z
      .object({
        width: z.number().int().min(smallestWindow.width).max(20_000),
        height: z.number().int().min(smallestWindow.height).max(20_000),
        maximized: z.boolean(),
      })
      .readonly()
      .default(usualWindowSize)
      .catch(usualWindowSize),
  })
  .readonly()
type Preferences = z.infer<typeof preferences>

export type PreferencesFile = {
  readonly read: () => Preferences
  /** Holds at once; where the file cannot be written, it holds until the program ends. */
  readonly change: (next: Partial<Preferences>) => void
}

export const usualPreferences: Preferences = preferences.parse({})

export const openPreferences = (folder: string, say: Say): PreferencesFile => {
  const file = path.join(folder, 'erfakreds.json')
  let current = load(file)
  return {
    read: () => current,
    change: (next) => {
      current = { ...current, ...next }
      const written = writeWhole(file, Buffer.from(`${JSON.stringify(current, null, 2)}\n`))
      if (!written.ok) say(`preferences not written: ${written.error}`)
    },
  }
}

const load = (file: string): Preferences => {
  try {
    const parsed = preferences.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : usualPreferences
  } catch {
    return usualPreferences
  }
}
