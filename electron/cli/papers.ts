/** Papers as Word files, from the records of a bundle or an archive. */
import path from 'node:path'
import type { BundleRecord } from '../../src/core/bundle/bundle.ts'
import type { Paper } from '../../src/core/contract.ts'
import { paperModel } from '../../src/core/documents/paper.ts'
import { parseId, type RecordId } from '../../src/core/records/index.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import { type RenderedDocx, renderDocx } from '../documents/render-docx.ts'
import { readBundleFile } from './bundle-file.ts'
import { givenToday, givenYear } from './dates.ts'
import { maybeSecretLine, mayWrite, writeOutput } from './files.ts'
import type { Given } from './invocation.ts'
import type { Failure, Outcome } from './outcome.ts'

/** The Word file with page numbers in its overview. Laid out here and now: nobody waits at a window. */
export const renderPaper = async (
  paper: Paper,
  records: readonly BundleRecord[],
  blobs: ReadonlyMap<string, Uint8Array>,
  today: string,
): Promise<Result<RenderedDocx, Failure>> => {
  const model = paperModel(records, paper, today)
  if (!model.ok) return err(notFound(...subjectOf(paper)))
  return ok(await renderDocx(model.value, blobs, { pageNumbers: true }))
}

export const makeDocument = async (document: Paper['document'], given: Given): Promise<Outcome> => {
  const today = givenToday(given)
  if (!today.ok) return today
  const paper = paperIn(document, given)
  if (!paper.ok) return paper
  const output = path.resolve(given.text('output'))
  const allowed = mayWrite(output, given)
  if (!allowed.ok) return allowed
  const read = await readBundleFile(given.text('data'), () => maybeSecretLine(given, 'data-passphrase-file'))
  if (!read.ok) return read
  const { records, blobs } = read.value
  const files = new Map(blobs.map(({ name, bytes }) => [name, bytes]))
  const rendered = await renderPaper(paper.value, records, files, today.value)
  if (!rendered.ok) return rendered
  const written = writeOutput(output, rendered.value.bytes)
  if (!written.ok) return written
  const { pages } = rendered.value
  return ok({ value: { file: output, pages }, lines: [cliWords.wrote(output, pages)] })
}

type Subject = 'meeting' | 'forum' | 'person'

const subjectOf = (paper: Paper): readonly [Subject, string] => {
  switch (paper.document) {
    case 'agenda':
    case 'minutes':
      return ['meeting', paper.meetingId]
    case 'turn-order':
      return ['forum', paper.forumId]
    case 'person-year':
      return ['person', paper.personId]
  }
}

const notFound = (kind: Subject, id: string): Failure => ({
  code: `${kind}-not-found`,
  problems: [{ kind, id, path: [], problem: 'record-missing' }],
})

const paperIn = (document: Paper['document'], given: Given): Result<Paper, Failure> => {
  if (document === 'agenda' || document === 'minutes') {
    const meetingId = idIn('meeting', given)
    return meetingId.ok ? ok({ document, meetingId: meetingId.value }) : meetingId
  }
  const year = givenYear(given)
  if (!year.ok) return year
  if (document === 'turn-order') {
    const forumId = idIn('forum', given)
    return forumId.ok ? ok({ document, forumId: forumId.value, year: year.value }) : forumId
  }
  const personId = idIn('person', given)
  return personId.ok ? ok({ document, personId: personId.value, year: year.value }) : personId
}

/** What is no id at all is nothing that could be found. */
const idIn = <S extends Subject>(kind: S, given: Given): Result<RecordId<S>, Failure> => {
  const text = given.text(kind)
  const id = parseId(kind, text)
  return id.ok ? id : err(notFound(kind, text))
}
