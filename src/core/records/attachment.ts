/** An attachment to an agenda item: a file in the archive, a link, or a paper handed out. */
import { z } from 'zod'
import { agendaItemId, blobId, meetingId } from './ids.ts'
import { line, linkAddress, shape } from './schema.ts'

export const attachmentSource = z.discriminatedUnion('type', [
  shape({
    type: z.literal('file'),
    blobId,
    fileName: line,
    mediaType: line,
    /** Bytes of the cleartext. */
    size: z.number().int().min(0),
  }),
  shape({
    type: z.literal('link'),
    href: linkAddress,
    /** The words that carry the link. */
    label: line,
  }),
  shape({ type: z.literal('paper') }),
])
export type AttachmentSource = z.infer<typeof attachmentSource>

export const attachment = shape({
  meetingId,
  agendaItemId,
  order: line,
  title: line,
  source: attachmentSource,
})
export type Attachment = z.infer<typeof attachment>
