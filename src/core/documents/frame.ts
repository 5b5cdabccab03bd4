/** What every paper has around its text: letterhead, the kind of paper, running line and document properties. */
import type { Organisation } from '../records/organisation.ts'
import type { DocumentModel } from './model.ts'
import { paperTitle } from './words.ts'

type Framed = Pick<DocumentModel, 'type' | 'state' | 'body'> & {
  /** Whose or which the paper is ("Følgegruppen"), and of when ("14. juni 2022"); together with the type its title. */
  readonly name: string
  readonly when: string
  readonly subject: string
  /** The running line, where it is not the title. */
  readonly footer?: string
}

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
  }
}
