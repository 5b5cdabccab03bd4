/**
 * Mails as files where the user says: as drafts that a mail program opens, or each as a folder with the draft, the message as
 * text and what goes with it, since not every mail program opens drafts. What the mails say has been decided elsewhere.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { err, ok } from '../src/core/result.ts'
import { mailFileWords as words } from '../src/strings/mail-files.ts'
import type { Desk } from './desk.ts'
import { freeNames } from './free-names.ts'
import { safeFileName } from './handlers/blobs.ts'
import { type MailDraft, writeDraft } from './mail-draft.ts'
import { saveOutside } from './save-outside.ts'
import type { VaultResult } from './vault/index.ts'

export type MailToSave = MailDraft & {
  /** Id of the record that the mail is about, for the audit. */
  readonly about: string
  /** What its file or folder is called, without an ending. */
  readonly name: string
}

type SaveMailsAs = 'drafts' | 'folders'

/** Beyond it no mail server takes a mail: then the parts lie in the folder without a draft, and a draft alone is refused. */
const mostAttached = 50 * 1024 * 1024

/** Null where the dialog was cancelled. `what` is the audit's word for it. Nothing that lies there already is written over. */
export const saveMails = async (
  { archive, dialogs }: Pick<Desk, 'archive' | 'dialogs'>,
  mails: readonly MailToSave[],
  as: SaveMailsAs,
  what: string,
): Promise<VaultResult<{ readonly savedAs: string; readonly count: number } | null>> => {
  const [first, ...more] = mails
  if (first === undefined) return ok(null)
  if (as === 'drafts' && !mails.every(fitsDraft)) return err({ code: 'mail-too-large' })
  const alone = as === 'drafts' && more.length === 0
  const target = alone
    ? await dialogs.saveAs(`${safeFileName(first.name)}.eml`, 'mail')
    : await dialogs.chooseFolder('mails')
  if (target === null) return ok(null)
  const files = alone ? [draftOf(first, target)] : placed(target, mails, as)
  for (const file of files) {
    const saved = saveOutside(archive, file.path, file.bytes(), { kind: what, id: file.about })
    if (!saved.ok) return err(saved.error)
  }
  const own = more.length === 0 && as === 'folders' ? path.dirname(files[0]?.path ?? target) : target
  return ok({ savedAs: path.basename(own), count: mails.length })
}

/** The bytes are made when they are written: many drafts with large attachments need not lie in memory at once. */
type Placed = { readonly about: string; readonly path: string; readonly bytes: () => Uint8Array }

const draftOf = (mail: MailToSave, file: string): Placed => ({
  about: mail.about,
  path: file,
  bytes: () => writeDraft(mail),
})

const placed = (folder: string, mails: readonly MailToSave[], as: SaveMailsAs): readonly Placed[] => {
  const free = freeNames(existsSync)
  return mails.flatMap((mail) => {
    const name = path.join(folder, safeFileName(mail.name))
    return as === 'drafts' ? [draftOf(mail, free(name, '.eml'))] : partsOf(mail, free(name, ''))
  })
}

const partsOf = (mail: MailToSave, own: string): readonly Placed[] => {
  const free = freeNames(existsSync)
  const draft = draftOf(mail, free(path.join(own, words.draft), '.eml'))
  const message = { about: mail.about, path: free(path.join(own, words.message), '.txt'), bytes: () => messageOf(mail) }
  const attached = mail.attachments.map(({ fileName, bytes }): Placed => {
    const { name, ext } = path.parse(safeFileName(fileName))
    return { about: mail.about, path: free(path.join(own, name), ext), bytes: () => bytes }
  })
  return [...(fitsDraft(mail) ? [draft] : []), message, ...attached]
}

const fitsDraft = ({ attachments }: MailToSave): boolean =>
  attachments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= mostAttached

/** To whom, copies, subject and text, as they are copied into a mail program. */
const messageOf = ({ to, cc, bcc = [], subject, text }: MailDraft): Uint8Array => {
  const lines = [
    ...(to.length === 0 ? [] : [to.join(', ')]),
    ...(cc.length === 0 ? [] : [words.copyTo + cc.join(', ')]),
    ...(bcc.length === 0 ? [] : [words.blindCopyTo + bcc.join(', ')]),
    subject,
    '',
    text,
  ]
  // Editors of Windows know by the mark at its beginning that the file is UTF-8.
  return Buffer.from(`\ufeff${lines.join('\n')}\n`.replaceAll(/\r?\n/g, '\r\n'))
}
