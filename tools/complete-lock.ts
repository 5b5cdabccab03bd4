// Adds to package-lock.json what `npm install` left out for other platforms: npm run lock, after adding a package.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { complete, type Lock, missingPlatforms } from './lock/complete-lock.ts'
import { root } from './machine/command.ts'

const file = join(root, 'package-lock.json')
const lock: Lock = JSON.parse(readFileSync(file, 'utf8'))
const added = Object.keys(missingPlatforms(lock))
if (added.length > 0) writeFileSync(file, `${JSON.stringify(complete(lock), null, 2)}\n`)
console.log(added.length === 0 ? 'package-lock.json is complete' : `added ${added.join(', ')}`)
