// Owns the first steps on a machine that has only Node >= 20.19 and npm: the project's packages and the Node 24 that the
// package `node` brings. Plain JavaScript without packages, since it runs before there are any.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lock = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules', '.installed-from')
const onWindows = process.platform === 'win32'

/** Installs what is missing and runs a TypeScript program of the project on Node 24; ends with its exit code. */
export function runOnProjectNode(program) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Erfakreds kræver Node 20.19 eller nyere. Denne maskine har ${process.versions.node}.`)
  }
  installPackages()
  const node = projectNode() ?? installProjectNode()
  const path = [join(root, 'node_modules', '.bin'), dirname(node), process.env.PATH ?? ''].join(onWindows ? ';' : ':')
  const { status, signal } = spawnSync(node, [join(root, program), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  process.exit(status ?? (signal === null ? 1 : 130))
}

function installPackages() {
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex')
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (installed === wanted) return
  if (isUpToDate()) return writeFileSync(stamp, wanted)
  console.log('Henter programmets pakker (npm ci) ...')
  if (npm(['ci', '--no-audit', '--no-fund']) !== 0) stop('Pakkerne kunne ikke hentes. Er der adgang til npm?')
  writeFileSync(stamp, wanted)
}

/** Whether somebody installed by hand since the list of packages changed: then nothing is thrown away. */
function isUpToDate() {
  return existsSync(join(root, 'node_modules')) && npm(['ls', '--all', '--silent'], 'ignore') === 0
}

function projectNode() {
  const folder = join(root, 'node_modules', 'node', 'bin')
  const node = [join(folder, 'node.exe'), join(folder, 'node')].find(
    (path) => existsSync(path) && onWindows === path.endsWith('.exe'),
  )
  if (node === undefined) return undefined
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v24.') ? node : undefined
}

/** Where npm was told to run no install scripts, the script that fetches Node 24 is run here, and said. */
function installProjectNode() {
  console.log('Henter Node 24 ...')
  const folder = join(root, 'node_modules', 'node')
  if (existsSync(folder)) {
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, npm_config_ignore_scripts: 'false' },
    })
    // Only now is there something that node_modules/.bin/node can lead to.
    npm(['rebuild', 'node', '--ignore-scripts'])
  }
  return projectNode() ?? stop('Node 24 kunne ikke hentes. Er der adgang til npm?')
}

function npm(args, stdio = 'inherit') {
  const own = process.env.npm_execpath
  const started =
    own !== undefined && /\.c?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...args], { cwd: root, stdio })
      : spawnSync('npm', args, { cwd: root, stdio, shell: onWindows })
  return started.status
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
