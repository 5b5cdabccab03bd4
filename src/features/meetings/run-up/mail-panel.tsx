/**
 * The mails of one kind around a meeting: as they will be, changed before they are saved, and then the meeting says that they were
 * made. It stays open afterwards, so that the parts can still be copied.
 */
import { Alert, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { mailedChanges } from '../../../core/mail/mark-mailed.ts'
import { type MeetingMail, type MeetingMails, mailFor } from '../../../core/mail/meeting-mail.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import type { MailingKind } from '../../../core/records/meeting.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { call, decideOrTell, flushDrafts, newElementId, undo } from '../../../replica/index.ts'
import { common } from '../../../strings/common.ts'
import { meetingMail as words } from '../../../strings/meeting-mail.ts'
import { MailActions } from '../../../ui/mail-actions.tsx'
import type { MailWords } from '../../../ui/mail-fields.tsx'
import { OneMail } from './one-mail.tsx'

type MailPanelProps = {
  readonly records: RecordSet
  readonly meetingId: MeetingId
  readonly kind: MailingKind
  readonly today: string
  readonly onClose: () => void
}

export const MailPanel = (props: MailPanelProps) => {
  const { records, meetingId, kind, today, onClose } = props
  // As it was when it was opened: once the mails are made, the next ones would be to others.
  const [wanted] = useState(() => mailFor(records, meetingId, kind, today))
  return (
    <Modal opened onClose={onClose} size="xl" title={words.title[kind]}>
      {wanted.ok ? (
        <Mails {...props} wanted={wanted.value} />
      ) : (
        <Stack>
          <Text>{words.problem[wanted.error]}</Text>
          <Group justify="flex-end">
            <Button onClick={onClose}>{common.close}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

const Mails = (props: MailPanelProps & { readonly wanted: MeetingMails }) => {
  const { records, meetingId, kind, today, onClose, wanted } = props
  const { mails, isAgain } = wanted
  const [chosen, setChosen] = useState(mails[0]?.key)
  const [edited, setEdited] = useState<ReadonlyMap<string, MailWords>>(new Map())
  const shown = mails.find(({ key }) => key === chosen)
  const wordsOf = ({ key, subject, text }: MeetingMail): MailWords => edited.get(key) ?? { subject, text }

  const save = async (as: 'drafts' | 'folders') => {
    await flushDrafts()
    return call('meeting.mail', {
      meetingId,
      kind,
      as,
      mails: mails.map((each) => ({ key: each.key, ...wordsOf(each) })),
    })
  }
  const mark = () => {
    const personIds = mails.flatMap((each) => each.personIds)
    const mailed = { kind, personIds, today, elementId: newElementId() }
    return decideOrTell(words.marked[kind], (now) => mailedChanges(now, meetingId, mailed))
  }
  return (
    <Stack>
      <Text>{words.why(mails.length)}</Text>
      {isAgain && <Alert color="amber">{words.again}</Alert>}
      {mails.length > 1 && (
        <NativeSelect
          label={words.which}
          value={chosen}
          data={mails.map(({ key, group, personIds }) => ({ value: key, label: words.group(group, personIds.length) }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {shown !== undefined && (
        <OneMail
          key={shown.key}
          people={records.person}
          mail={shown}
          value={wordsOf(shown)}
          onChange={(next) => setEdited(new Map(edited).set(shown.key, next))}
        />
      )}
      <MailActions
        count={mails.length}
        markOnly={words.markOnly(mails.length)}
        marked={words.marked[kind]}
        onSave={save}
        // The same mails in another way are the same mails.
        onMark={async (isAgain) => (isAgain ? 0 : mark())}
        onUndo={undo}
        onClose={onClose}
      />
    </Stack>
  )
}
