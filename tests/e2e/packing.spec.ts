// Packs the built app as the installers do, around a stand-in for Electron's own program (its fuses are bytes behind a
// known mark in the file), and looks at what lies in the result.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { listPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

test('packs the program with its fuses set and its native modules beside the archive', async () => {
  test.skip(process.platform !== 'linux', 'prøvepakningen laver Linux-mappen')
  const folder = mkdtempSync(join(tmpdir(), 'erfakreds-pack-'))
  const electron = join(folder, 'electron')
  mkdirSync(join(electron, 'resources'), { recursive: true })
  mkdirSync(join(electron, 'locales'))
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/da.pak']) writeFileSync(join(electron, name), '')
  writeFileSync(join(electron, 'version'), '45.4.1')
  const fuseWire = Buffer.concat([Buffer.from(fuseMark), Buffer.from([1, 8]), Buffer.from('10010010')])
  writeFileSync(join(electron, 'electron'), Buffer.concat([Buffer.alloc(64), fuseWire, Buffer.alloc(64)]), {
    mode: 0o755,
  })

  const packed = join(folder, 'packed')
  const options = [`-c.electronDist=${electron}`, `-c.directories.output=${packed}`]
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  execFileSync(process.execPath, [builder, '--linux', 'dir', '--publish', 'never', ...options], {
    cwd: root,
    stdio: 'pipe',
  })

  const program = readFileSync(join(packed, 'linux-unpacked/erfakreds')).toString('latin1')
  const fuses = program.slice(program.indexOf(fuseMark) + fuseMark.length + 2).slice(0, 8)
  expect(fuses).toBe('01001100')

  const archive = join(packed, 'linux-unpacked/resources/app.asar')
  const files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'))
  const pages = ['/out/renderer/index.html', '/out/renderer/stage.html']
  for (const needed of ['/out/main.js', '/out/preload/preload.cjs', ...pages, '/resources/example']) {
    expect(files).toContain(needed)
  }
  expect(files.filter((path) => /^\/(src|tests|tools|docs|electron|test-results)\//.test(path))).toEqual([])
  const beside = execFileSync('find', [`${archive}.unpacked`, '-name', '*.node']).toString()
  expect(beside).toContain('@signalapp+sqlcipher.node')
  expect(beside).toContain('argon2')
  expect(files.filter((path) => path.endsWith('.node')).length).toBe(beside.trim().split('\n').length)
  expect(files.filter((path) => /prebuilds\/(win32|darwin)/.test(path))).toEqual([])
  rmSync(folder, { recursive: true, force: true })
})
