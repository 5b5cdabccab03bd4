/**
 * Asking for cases by mail, one or many: the mails as they will be, changed before they are saved, and then the cases say that
 * somebody was asked, reminded, or has the text again. It stays open afterwards, so that the parts can still be copied.
 */
import { Alert, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type CaseRequest, caseRequestOf, type RequestKind } from '../../../core/documents/case-request.ts'
import type { TurnId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { call, decideOrTell, flushDrafts, undo, useRecordSet } from '../../../replica/index.ts'
import { caseRequest as words } from '../../../strings/case-request.ts'
import { MailActions } from '../../../ui/mail-actions.tsx'
import type { MailWords } from '../../../ui/mail-fields.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import { MailChoice } from './mail-choice.tsx'
import { sentChanges } from './mark-sent.ts'
import { OneMail } from './one-mail.tsx'

type RequestPanelProps = {
  readonly turnIds: readonly TurnId[]
  readonly kind: RequestKind
  /** Who is before the screen, for the case's history. */
  readonly by?: string
  readonly onClose: () => void
}

export const RequestPanel = (props: RequestPanelProps) => {
  const records = useRecordSet()
  // As it was when it was opened: once the mail is on its way, whoever opened it may already mean the next one.
  const [{ turnIds, kind }] = useState(props)
  return (
    <Modal opened onClose={props.onClose} size="xl" title={words.title[kind](turnIds.length)}>
      {records === undefined ? (
        <div aria-busy />
      ) : (
        <Requests records={records} turnIds={turnIds} kind={kind} by={props.by ?? ''} onClose={props.onClose} />
      )}
    </Modal>
  )
}

type RequestsProps = Required<Pick<RequestPanelProps, 'turnIds' | 'kind' | 'by' | 'onClose'>> & {
  readonly records: RecordSet
}

const Requests = ({ records, turnIds, kind, by, onClose }: RequestsProps) => {
  const [today] = useState(() => todayInDenmark())
  const [chosen, setChosen] = useState(turnIds[0])
  const [edited, setEdited] = useState<ReadonlyMap<TurnId, MailWords>>(new Map())
  const requests = turnIds.flatMap((turnId): readonly CaseRequest[] => {
    const request = caseRequestOf(records, turnId, kind, today)
    return request.ok ? [request.value] : []
  })
  const shown = requests.find(({ turnId }) => turnId === chosen) ?? requests[0]
  if (shown === undefined) return <Text>{words.gone}</Text>
  const count = requests.length
  const wordsOf = ({ turnId, subject, text }: CaseRequest): MailWords => edited.get(turnId) ?? { subject, text }

  const marked = words.marked[kind](count)

  const save = async (as: 'drafts' | 'folders') => {
    await flushDrafts()
    return call('case.request', {
      kind,
      as,
      requests: requests.map((each) => ({ turnId: each.turnId, ...wordsOf(each) })),
    })
  }
  const mark = () => {
    const ids = requests.map(({ turnId }) => turnId)
    return decideOrTell(marked, (now) => sentChanges(now, ids, kind, { today, by }))
  }
  return (
    <Stack>
      <Text>{words.why(count)}</Text>
      {count > 1 && <MailChoice records={records} requests={requests} chosen={shown.turnId} onChoose={setChosen} />}
      <OneMail
        key={shown.turnId}
        records={records}
        request={shown}
        value={wordsOf(shown)}
        onChange={(next) => setEdited(new Map(edited).set(shown.turnId, next))}
      />
      {requests.some(({ form }) => form.kind === 'filled') && <Alert color="amber">{words.storyLeaves}</Alert>}
      <MailActions
        count={count}
        markOnly={words.markOnly(count)}
        marked={marked}
        nothingNew={words.nothingNew}
        onSave={save}
        onMark={mark}
        onUndo={undo}
        onClose={onClose}
      />
    </Stack>
  )
}
