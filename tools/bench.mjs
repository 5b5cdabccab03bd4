import { runOnProjectNode } from './bootstrap.mjs'

runOnProjectNode('tools/bench.ts')
