// Checks every source file against the table of rooms (tools/rooms) and prints what is wrong: node tools/check-rooms.ts

import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { judge } from './rooms/judge.ts'

const root = resolve(import.meta.dirname, '..')
const files = globSync('{src,electron,tools,tests}/**/*.{ts,tsx,mts,cts,js,mjs,cjs,jsx}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
const findings = files.flatMap((path) => judge(path, readFileSync(join(root, path), 'utf8')))

for (const { path, line, rule, message } of findings) console.log(`${path}:${line}  ${rule}  ${message}`)
console.log(`${files.length} files, ${findings.length} findings`)
process.exit(findings.length === 0 ? 0 : 1)
