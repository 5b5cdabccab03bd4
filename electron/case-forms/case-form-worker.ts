/** The thread in which a form is read, so that a hostile one can be stopped. */
import { parentPort, workerData } from 'node:worker_threads'
import type { FormLimits } from './limits.ts'
import { parseForm } from './parse-form.ts'

const input: { readonly bytes: Uint8Array<ArrayBuffer>; readonly limits: FormLimits } = workerData
parentPort?.postMessage(parseForm(input.bytes, input.limits))
