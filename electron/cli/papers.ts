/** Papers as Word files, from the records of a bundle or an archive. */
import path from 'node:path'
import type { BundleRecord } from '../../src/core/bundle/bundle.ts'
import { casesForPack } from '../../src/core/cases/pack.ts'
import type { Paper } from '../../src/core/contract.ts'
import { type PaperProblem, paperModel, subjectOf } from '../../src/core/documents/paper.ts'
import { parseId, type RecordId } from '../../src/core/records/index.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { hasPasswordLength } from '../../src/core/word-password.ts'
import { cliWords } from '../../src/strings/cli.ts'
import { protectedWordFile } from '../documents/protect.ts'
import { type RenderedDocx, renderDocx } from '../documents/render-docx.ts'
import { readBundleFile } from './bundle-file.ts'
import { oneOf } from './choices.ts'
import { givenToday, givenYear } from './dates.ts'
import { dayPaperIn } from './day-papers.ts'
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
  if (!model.ok) return err(refusal(model.error, paper))
  return ok(await renderDocx(model.value, blobs, { pageNumbers: true }))
}

export const makeDocument = async (document: Paper['document'], given: Given): Promise<Outcome> => {
  const today = givenToday(given)
  if (!today.ok) return today
  const wish = wishIn(document, given)
  if (!wish.ok) return wish
  const password = await givenPassword(given)
  if (!password.ok) return password
  const output = path.resolve(given.text('output'))
  const allowed = mayWrite(output, given)
  if (!allowed.ok) return allowed
  const read = await readBundleFile(given.text('data'), () => maybeSecretLine(given, 'data-passphrase-file'))
  if (!read.ok) return read
  const { records, blobs } = read.value
  const files = new Map(blobs.map(({ name, bytes }) => [name, bytes]))
  const rendered = await renderPaper(withCases(wish.value, records), records, files, today.value)
  if (!rendered.ok) return rendered
  const { bytes, pages } = rendered.value
  const written = writeOutput(output, password.value === null ? bytes : protectedWordFile(bytes, password.value))
  if (!written.ok) return written
  return ok({ value: { file: output, pages }, lines: [cliWords.wrote(output, pages)] })
}

type Subject = 'meeting' | 'forum' | 'person'

const refusal = (code: PaperProblem, paper: Paper): Failure => {
  switch (code) {
    case 'meeting-not-found':
      return notFound('meeting', subjectOf(paper).id)
    case 'forum-not-found':
      return notFound('forum', subjectOf(paper).id)
    case 'person-not-found':
      return notFound('person', 'personId' in paper && paper.personId !== null ? paper.personId : '')
    default:
      return { code }
  }
}

const notFound = (kind: Subject, id: string): Failure => ({
  code: `${kind}-not-found`,
  problems: [{ kind, id, path: [], problem: 'record-missing' }],
})

/** The paper that the options ask for; which cases a pack holds is known once the data file is read. */
const wishIn = (document: Paper['document'], given: Given): Result<Paper, Failure> => {
  switch (document) {
    case 'agenda':
    case 'minutes':
    case 'decisions':
    case 'attendance': {
      const meetingId = idIn('meeting', given)
      const edition = oneOf(given, 'edition', ['internal', 'shareable', 'facilitator'])
      if (!edition.ok) return edition
      return meetingId.ok ? ok({ document, meetingId: meetingId.value, edition: edition.value }) : meetingId
    }
    case 'evaluation-slip': {
      const meetingId = idIn('meeting', given)
      return meetingId.ok ? ok({ document, meetingId: meetingId.value }) : meetingId
    }
    case 'programme':
    case 'day-invitation':
    case 'speaker-sheets':
    case 'room-signs':
    case 'day-needs':
    case 'participants':
    case 'sign-in':
    case 'badges':
    case 'day-report': {
      const meetingId = idIn('meeting', given)
      return meetingId.ok ? dayPaperIn(document, meetingId.value, given) : meetingId
    }
    case 'turn-order': {
      const [year, forumId] = [givenYear(given), idIn('forum', given)]
      if (!year.ok) return year
      return forumId.ok ? ok({ document, forumId: forumId.value, year: year.value }) : forumId
    }
    case 'person-year': {
      const [year, personId] = [givenYear(given), idIn('person', given)]
      if (!year.ok) return year
      return personId.ok ? ok({ document, personId: personId.value, year: year.value }) : personId
    }
    case 'case-pack':
      return packIn(given)
    case 'sample':
      return ok({ document })
    case 'catalogue': {
      const year = given.maybe('year') === null ? ok(null) : givenYear(given)
      return year.ok ? ok({ document, year: year.value }) : year
    }
    case 'access-report': {
      const personId = idIn('person', given)
      return personId.ok ? ok({ document, personId: personId.value }) : personId
    }
  }
}

const packIn = (given: Given): Result<Paper, Failure> => {
  const meetingId = idIn('meeting', given)
  if (!meetingId.ok) return meetingId
  const personId = given.maybe('person') === null ? ok(null) : idIn('person', given)
  if (!personId.ok) return personId
  const edition = oneOf(given, 'edition', ['participants', 'facilitator'])
  if (!edition.ok) return edition
  return ok({
    document: 'case-pack',
    meetingId: meetingId.value,
    groupId: given.maybe('group'),
    personId: personId.value,
    caseIds: [],
    edition: edition.value,
  })
}

/** A pack holds every case that may be shared. */
const withCases = (paper: Paper, records: readonly BundleRecord[]): Paper =>
  paper.document === 'case-pack' ? { ...paper, caseIds: casesForPack(recordSetOf(records), paper) } : paper

/** Judged before anything is made. */
const givenPassword = async (given: Given): Promise<Result<string | null, Failure>> => {
  const password = await maybeSecretLine(given, 'password-file')
  if (!password.ok || password.value === null || hasPasswordLength(password.value)) return password
  return err({ code: 'document-password-length' })
}

/** What is no id at all is nothing that could be found. */
const idIn = <S extends Subject>(kind: S, given: Given): Result<RecordId<S>, Failure> => {
  const text = given.text(kind)
  const id = parseId(kind, text)
  return id.ok ? id : err(notFound(kind, text))
}
