/** The thread in which a text from outside is read, so that a hostile one can be stopped. */
import { parentPort, workerData } from 'node:worker_threads'
import type { FormLimits } from '../case-forms/limits.ts'
import { parseText } from './parse-text.ts'

const input: { readonly bytes: Uint8Array<ArrayBuffer>; readonly limits: FormLimits } = workerData
parentPort?.postMessage(parseText(input.bytes, input.limits))
