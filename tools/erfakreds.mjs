#!/usr/bin/env node
// What `npx erfakreds` starts: the built command line on the project's Node 24, in the folder where the user stands. Plain
// JavaScript, since the machine's own Node may be older.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../out/cli.js', import.meta.url))

/** The Node 24 of the package `node`; this Node where that is new enough or the package is missing. */
function nodeToUse() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin')
    const binary = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

const node = nodeToUse()
if (node === null || !existsSync(program)) {
  console.error('Erfakreds er ikke bygget endnu. Kør først ”npm run demo” eller ”npm start” i programmets mappe.')
  process.exit(1)
}
const { status, signal } = spawnSync(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? (signal === null ? 1 : 130))
