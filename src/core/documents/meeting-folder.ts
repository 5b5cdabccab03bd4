/**
 * Which files go with a meeting's papers, and under which plain names: in a folder to send the agenda out by hand or to file the
 * meeting in the organisation's records, or with a mail. Making and writing them is done elsewhere.
 */
import { longDate, weekdayDate } from '../danish/dates.ts'
import type { BlobId } from '../records/ids.ts'
import { err, ok, type Result } from '../result.ts'
import { nameAndEnding } from './file-names.ts'
import { type MeetingPapers, meetingName } from './meeting-papers.ts'
import type { DocumentModel } from './model.ts'
import { meetingDocument } from './papers.ts'
import { statusText } from './version-lines.ts'
import { attachmentLabel, folderWords as words } from './words.ts'

/** Names without endings, except where the file brings its own; they may hold what file systems refuse. */
type FolderFile =
  | {
      readonly type: 'paper'
      readonly document: 'agenda' | 'minutes'
      readonly model: DocumentModel
      readonly name: string
    }
  | AttachedFile

/** Called as the papers call it: "Bilag 1, punkt 5 - Budget". */
type AttachedFile = {
  readonly type: 'attachment'
  readonly blobId: BlobId
  readonly mediaType: string
  readonly name: string
  /** With its dot; empty where the file has none. */
  readonly ending: string
}

export type MeetingFolder = {
  readonly name: string
  readonly files: readonly FolderFile[]
  /** What the list says of each file, by the file's place, and then what is no file: links, and papers handed out. */
  readonly list: { readonly heading: string; readonly about: readonly string[]; readonly others: readonly string[] }
}

/** Only approved minutes are filed. */
export const meetingFolder = (
  papers: MeetingPapers,
  what: 'agenda' | 'journal',
): Result<MeetingFolder, 'minutes-not-approved'> => {
  const { meeting, state } = papers
  if (what === 'journal' && state.stage !== 'approved') return err('minutes-not-approved')
  const paper = (document: 'agenda' | 'minutes'): FolderFile => {
    const model = meetingDocument(papers, { document, edition: 'internal' })
    return { type: 'paper', document, model, name: model.fileName }
  }
  const attached = attachmentsOf(papers)
  const issued = meeting.agendaIssuedOn === null ? '' : words.issued(longDate(meeting.agendaIssuedOn))
  const name = meetingName(papers)
  return ok({
    name: [name, meeting.date === null ? '' : longDate(meeting.date)].filter(Boolean).join(' - '),
    files: [paper('agenda'), ...(what === 'journal' ? [paper('minutes')] : []), ...attachedFiles(papers)],
    list: {
      heading: [name, meeting.date === null ? '' : weekdayDate(meeting.date)].filter(Boolean).join(', '),
      about: [
        [words.agenda, issued].filter(Boolean).join(', '),
        ...(what === 'journal' ? [`${words.minutes}. ${statusText(papers)}`] : []),
        ...attached.flatMap(({ file, label }) => (file === null ? [] : [label])),
      ],
      others: attached.flatMap(({ file, label, aside }) => (file === null ? [`${label} (${aside})`] : [])),
    },
  })
}

export const attachedFiles = (papers: MeetingPapers): readonly AttachedFile[] =>
  attachmentsOf(papers).flatMap(({ file }) => file ?? [])

/** In the order and with the numbers in which the papers name them. */
const attachmentsOf = ({ items, itemNumbers, attachments }: MeetingPapers) =>
  items.flatMap((item) =>
    attachments
      .filter(({ agendaItemId }) => agendaItemId === item.id)
      .map(({ title, source }, index) => {
        const number = attachmentLabel(index + 1, itemNumbers.get(item.id) ?? 0)
        const closed = item.closed ? words.closed : ''
        if (source.type !== 'file') {
          const named = title || (source.type === 'link' ? source.label : '')
          const aside = source.type === 'link' ? source.href : words.onPaper
          return { file: null, label: [`${number} – ${named}`, closed].filter(Boolean).join(' '), aside }
        }
        const { stem, ending } = nameAndEnding(source.fileName)
        const file: AttachedFile = {
          type: 'attachment',
          blobId: source.blobId,
          mediaType: source.mediaType,
          name: `${number} - ${title || stem}`,
          ending,
        }
        return { file, label: [`${number} – ${title || stem}`, closed].filter(Boolean).join(' '), aside: '' }
      }),
  )
