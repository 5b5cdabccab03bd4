import { runOnProjectNode } from './bootstrap.mjs'

runOnProjectNode('tools/open-app.ts')
