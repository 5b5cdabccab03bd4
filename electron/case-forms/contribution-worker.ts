/** The thread in which the form of a contribution is read, so that a hostile one can be stopped. */
import { parentPort, workerData } from 'node:worker_threads'
import type { FormLimits } from './limits.ts'
import { parseContribution } from './parse-form.ts'

const input: { readonly bytes: Uint8Array<ArrayBuffer>; readonly limits: FormLimits } = workerData
parentPort?.postMessage(parseContribution(input.bytes, input.limits))
