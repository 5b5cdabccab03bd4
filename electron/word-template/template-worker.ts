/** The thread in which a template is checked, so that a hostile one can be stopped. */
import { parentPort, workerData } from 'node:worker_threads'
import type { FormLimits } from '../case-forms/limits.ts'
import { checkTemplate } from './check-template.ts'

const input: { readonly bytes: Uint8Array<ArrayBuffer>; readonly limits: FormLimits } = workerData
parentPort?.postMessage(await checkTemplate(input.bytes, input.limits))
