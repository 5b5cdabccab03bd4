/** Any paper that can be asked for, made from all records. */
import type { Paper } from '../contract.ts'
import type { RecordEntry } from '../records/record-set.ts'
import { recordSetOf } from '../records/record-set.ts'
import { ok, type Result } from '../result.ts'
import { meetingPapers } from './meeting-papers.ts'
import type { DocumentModel } from './model.ts'
import { paperDocument } from './papers.ts'
import { personYearDocument } from './person-year-paper.ts'
import { turnOrderDocument } from './turn-order-paper.ts'

type PaperProblem = 'meeting-not-found' | 'forum-not-found' | 'person-not-found'

/** What the audit says of a paper that leaves the archive: which one, and the record it is of. */
export const subjectOf = (paper: Paper): { readonly kind: Paper['document']; readonly id: string } => {
  switch (paper.document) {
    case 'agenda':
    case 'minutes':
      return { kind: paper.document, id: paper.meetingId }
    case 'turn-order':
      return { kind: paper.document, id: paper.forumId }
    case 'person-year':
      return { kind: paper.document, id: paper.personId }
  }
}

/** `today` is the date borne by papers that are not issued on a date of their own. */
export const paperModel = (
  records: readonly RecordEntry[],
  paper: Paper,
  today: string,
): Result<DocumentModel, PaperProblem> => {
  switch (paper.document) {
    case 'agenda':
    case 'minutes': {
      const papers = meetingPapers(records, paper.meetingId)
      return papers.ok ? ok(paperDocument(papers.value, paper.document)) : papers
    }
    case 'turn-order':
      return turnOrderDocument(recordSetOf(records), paper.forumId, { year: paper.year, today })
    case 'person-year':
      return personYearDocument(recordSetOf(records), paper.personId, { year: paper.year, today })
  }
}
