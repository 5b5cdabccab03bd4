import { runOnProjectNode } from './bootstrap.mjs'

runOnProjectNode('tools/run-tests.ts')
