// Owns where a Chromium (or a browser built on it) may be on this machine.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const fixedPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of the executable, or undefined. ERFAKREDS_CHROMIUM goes before everything else. */
export function findChromium(): string | undefined {
  const chosen = process.env.ERFAKREDS_CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    ...(chosen === undefined ? [] : [chosen]),
    ...(process.platform === 'linux'
      ? names.flatMap((name) => folders.map((folder) => join(folder, name)))
      : fixedPlaces),
  ]
  return candidates.find((path) => existsSync(path))
}
