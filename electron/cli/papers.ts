/** Agendas and minutes as Word files, from the records of a bundle or an archive. */
import path from 'node:path'
import type { BundleRecord } from '../../src/core/bundle/bundle.ts'
import { meetingPapers } from '../../src/core/documents/meeting-papers.ts'
import { paperDocument } from '../../src/core/documents/papers.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import { type RenderedDocx, renderDocx } from '../documents/render-docx.ts'
import { readBundleFile } from './bundle-file.ts'
import { maybeSecretLine, mayWrite, writeOutput } from './files.ts'
import type { Given } from './invocation.ts'
import type { Failure, Outcome } from './outcome.ts'

export type PaperKind = 'agenda' | 'minutes'

/** The Word file with page numbers in its overview. Laid out here and now: nobody waits at a window. */
export const renderPaper = async (
  kind: PaperKind,
  records: readonly BundleRecord[],
  blobs: ReadonlyMap<string, Uint8Array>,
  meetingId: string,
): Promise<Result<RenderedDocx, Failure>> => {
  const papers = meetingPapers(records, meetingId)
  if (!papers.ok)
    return err({
      code: papers.error,
      problems: [{ kind: 'meeting', id: meetingId, path: [], problem: 'record-missing' }],
    })
  const model = paperDocument(papers.value, kind)
  return ok(await renderDocx(model, blobs, { pageNumbers: true }))
}

export const makeDocument = async (kind: PaperKind, given: Given): Promise<Outcome> => {
  const output = path.resolve(given.text('output'))
  const allowed = mayWrite(output, given)
  if (!allowed.ok) return allowed
  const read = await readBundleFile(given.text('data'), () => maybeSecretLine(given, 'data-passphrase-file'))
  if (!read.ok) return read
  const { records, blobs } = read.value
  const files = new Map(blobs.map(({ name, bytes }) => [name, bytes]))
  const paper = await renderPaper(kind, records, files, given.text('meeting'))
  if (!paper.ok) return paper
  const written = writeOutput(output, paper.value.bytes)
  if (!written.ok) return written
  return ok({ value: { file: output, pages: paper.value.pages }, lines: [cliWords.wrote(output, paper.value.pages)] })
}
