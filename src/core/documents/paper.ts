/** Any paper that can be asked for, made from all records. */
import type { AuditEntry, Paper } from '../contract.ts'
import { theOrganisationId } from '../records/ids.ts'
import type { RecordEntry } from '../records/record-set.ts'
import { recordSetOf } from '../records/record-set.ts'
import { ok, type Result } from '../result.ts'
import { accessReport } from './access-report.ts'
import { type CasePackProblem, casePackDocument } from './case-pack.ts'
import { catalogueDocument } from './catalogue.ts'
import { type DayPaperProblem, dayDocument } from './day/day-papers.ts'
import { meetingPapers } from './meeting-papers.ts'
import type { DocumentModel } from './model.ts'
import { meetingDocument } from './papers.ts'
import { personYearDocument } from './person-year-paper.ts'
import { samplePaper } from './sample-paper.ts'
import { turnOrderDocument } from './turn-order-paper.ts'

export type PaperProblem = 'forum-not-found' | 'person-not-found' | CasePackProblem | DayPaperProblem

/** What the audit says of a paper that leaves the archive: which one, and the record it is of. */
export const subjectOf = (paper: Paper): { readonly kind: Paper['document']; readonly id: string } => {
  switch (paper.document) {
    case 'agenda':
    case 'minutes':
    case 'decisions':
    case 'attendance':
    case 'evaluation-slip':
    case 'case-pack':
    case 'programme':
    case 'day-invitation':
    case 'speaker-sheets':
    case 'room-signs':
    case 'participants':
    case 'sign-in':
    case 'day-needs':
    case 'badges':
    case 'day-report':
      return { kind: paper.document, id: paper.meetingId }
    case 'turn-order':
      return { kind: paper.document, id: paper.forumId }
    case 'person-year':
    case 'access-report':
      return { kind: paper.document, id: paper.personId }
    case 'catalogue':
    case 'sample':
      return { kind: paper.document, id: theOrganisationId }
  }
}

/**
 * `today` is the date borne by papers that are not issued on a date of their own; `audit` what has happened to the records, for
 * the paper that tells a person so.
 */
export const paperModel = (
  records: readonly RecordEntry[],
  paper: Paper,
  today: string,
  audit: readonly AuditEntry[] = [],
): Result<DocumentModel, PaperProblem> => {
  switch (paper.document) {
    case 'agenda':
    case 'minutes':
    case 'decisions':
    case 'attendance':
    case 'evaluation-slip': {
      const papers = meetingPapers(records, paper.meetingId)
      return papers.ok ? ok(meetingDocument(papers.value, paper)) : papers
    }
    case 'turn-order':
      return turnOrderDocument(recordSetOf(records), paper.forumId, { year: paper.year, today })
    case 'person-year':
      return personYearDocument(recordSetOf(records), paper.personId, { year: paper.year, today })
    case 'case-pack':
      return casePackDocument(recordSetOf(records), paper)
    case 'sample':
      return ok(samplePaper(recordSetOf(records)))
    case 'catalogue':
      return ok(catalogueDocument(recordSetOf(records), { year: paper.year, today }))
    case 'programme':
    case 'day-invitation':
    case 'speaker-sheets':
    case 'room-signs':
    case 'participants':
    case 'sign-in':
    case 'day-needs':
    case 'badges':
    case 'day-report':
      return dayDocument(recordSetOf(records), paper, today)
    case 'access-report':
      return accessReport(recordSetOf(records), paper.personId, { today, audit })
  }
}
