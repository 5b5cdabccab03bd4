/** What every paper has around its text: letterhead, the kind of paper, running line and document properties. */
import { longDate, weekdayDate } from '../danish/dates.ts'
import type { Organisation } from '../records/organisation.ts'
import { type MeetingPapers, meetingName } from './meeting-papers.ts'
import type { DocumentModel } from './model.ts'
import { editionWords, paperTitle } from './words.ts'

type Framed = Pick<DocumentModel, 'type' | 'state' | 'body'> & {
  /** Whose or which the paper is ("Følgegruppen"), and of when ("14. juni 2022"); together with the type its title. */
  readonly name: string
  readonly when: string
  readonly subject: string
  /** The running line, where it is not the title. */
  readonly footer?: string
}

/** A paper of a meeting, of its name and day, and marked with the edition it is. */
export const meetingFrame = (
  papers: MeetingPapers,
  { type, state, body }: Pick<DocumentModel, 'type' | 'state' | 'body'>,
): DocumentModel => {
  const { organisation, meeting, edition } = papers
  const name = meetingName(papers)
  const framed = framedDocument(organisation, {
    type,
    name,
    when: meeting.date === null ? '' : longDate(meeting.date),
    subject: [name, meeting.date === null ? '' : weekdayDate(meeting.date)].filter(Boolean).join(', '),
    state:
      state === '' ? editionWords[edition] : [state, decapitalised(editionWords[edition])].filter(Boolean).join(', '),
    body,
  })
  return { ...framed, fileName: [framed.fileName, editionWords[edition]].filter(Boolean).join(' - ') }
}

const decapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

export const framedDocument = (
  organisation: Organisation,
  { type, state, body, name, when, subject, footer }: Framed,
): DocumentModel => {
  const title = paperTitle(type, name, when)
  return {
    properties: { title, subject, creator: organisation.name },
    letterhead: {
      organisation: organisation.name,
      department: organisation.department,
      logo:
        organisation.logoBlobId === null
          ? null
          : { blobId: organisation.logoBlobId, description: organisation.logoDescription || organisation.name },
    },
    type,
    state,
    footer: footer ?? title,
    fileName: [type, name, when].filter(Boolean).join(' - '),
    body,
    ...(organisation.wordTemplate === null ? {} : { template: organisation.wordTemplate.blobId }),
  }
}
