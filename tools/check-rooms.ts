// Checks every source file against the table of rooms (tools/rooms) and prints what is wrong: node tools/check-rooms.ts

import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { asDrawn } from './rooms/as-drawn.ts'
import { judge } from './rooms/judge.ts'
import { unused } from './rooms/unused.ts'

const root = resolve(import.meta.dirname, '..')
const read = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const sources = read('{src,electron,tools,tests}/**/*.{ts,tsx,mts,cts,js,mjs,cjs,jsx}')
const others = [...read('*.config.ts'), ...read('src/**/*.module.css')]
const findings = [
  ...sources.flatMap(({ path, text }) => judge(path, text)),
  ...unused([...sources, ...others]),
  ...asDrawn(sources),
]

for (const { path, line, rule, message } of findings) console.log(`${path}:${line}  ${rule}  ${message}`)
console.log(`${sources.length} files, ${findings.length} findings`)
process.exit(findings.length === 0 ? 0 : 1)
