/** The worker thread in which pages are laid out: one model in, progress and the bytes of one Word file out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { LayoutAnswer, LayoutJob } from './layout-job.ts'
import { protectedWordFile } from './protect.ts'
import { renderDocx } from './render-docx.ts'

const answer = (message: LayoutAnswer) => parentPort?.postMessage(message)

const { model, blobs, password }: LayoutJob = workerData
const { bytes } = await renderDocx(model, blobs, {
  pageNumbers: true,
  onPages: (pages) => answer({ type: 'pages', pages }),
})
answer({ type: 'done', bytes: password === null ? bytes : protectedWordFile(bytes, password) })
