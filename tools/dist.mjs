import { runOnProjectNode } from './bootstrap.mjs'

runOnProjectNode('tools/make-installer.ts')
