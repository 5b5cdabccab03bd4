/** The thread in which a table file is parsed, so that a hostile one can be stopped. */
import { parentPort, workerData } from 'node:worker_threads'
import { parseTable } from './parse-table.ts'
import type { TableKinds, TableLimits } from './table.ts'

const input: {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly limits: TableLimits
  readonly kinds: TableKinds
} = workerData
parentPort?.postMessage(await parseTable(input.bytes, input.limits, input.kinds))
