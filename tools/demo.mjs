import { runOnProjectNode } from './bootstrap.mjs'

runOnProjectNode('tools/run-demo.ts')
