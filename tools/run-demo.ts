// What `npm run demo` does once packages and Node 24 are there: builds if stale and lets the command line make the example
// archive and its Word files. Arguments go through to it; without any, the files land in ./demo-out.

import { join } from 'node:path'
import { ensureBuilt } from './machine/build.ts'
import { root, run } from './machine/command.ts'

if (!(await ensureBuilt())) process.exit(1)
const given = process.argv.slice(2)
const { code } = await run(process.execPath, [
  join(root, 'out/cli.js'),
  'demo',
  ...(given.length === 0 ? ['--out', './demo-out'] : given),
])
process.exit(code)
