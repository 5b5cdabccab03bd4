/** What passes between the program and the worker that lays pages out. */
import type { DocumentModel } from '../../src/core/documents/model.ts'
import type { PaperBlobs } from './letterhead.ts'

export type LayoutJob = {
  readonly model: DocumentModel
  readonly blobs: PaperBlobs
  /** Encrypts the file; null leaves it open. */
  readonly password: string | null
}

export type LayoutAnswer =
  | { readonly type: 'pages'; readonly pages: number }
  | { readonly type: 'done'; readonly bytes: Uint8Array }
