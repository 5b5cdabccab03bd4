/** The mails as they will be, one at a time, what is written to all of them, and the ways to save them. */
import { Alert, NativeSelect, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { RequestInput } from '../../../core/contract.ts'
import { type DayMailKind, standingsTold, withNote } from '../../../core/mail/day-mail-words.ts'
import type { DayMail, DayMailWish } from '../../../core/mail/day-mails.ts'
import { dayMailedChanges } from '../../../core/mail/mark-day-mailed.ts'
import type { Day } from '../../../core/programme/day.ts'
import { call, decideOrTell, flushDrafts, newElementId, undo } from '../../../replica/index.ts'
import { dayMail as words } from '../../../strings/day-mail.ts'
import { MailActions } from '../../../ui/mail-actions.tsx'
import { MailFields, type MailWords } from '../../../ui/mail-fields.tsx'

type WrittenMailsProps = {
  readonly day: Day
  readonly kind: DayMailKind
  readonly wish: DayMailWish
  readonly mails: readonly DayMail[]
  readonly today: string
  readonly onSent: (sent: boolean) => void
  readonly onClose: () => void
}

export const WrittenMails = ({ day, kind, wish, mails, today, onSent, onClose }: WrittenMailsProps) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const [edited, setEdited] = useState<ReadonlyMap<string, MailWords>>(new Map())
  const [note, setNote] = useState('')
  const shown = mails.find(({ key }) => key === chosen) ?? mails[0]
  const wordsOf = ({ key, subject, text }: DayMail): MailWords =>
    edited.get(key) ?? { subject, text: withNote(text, note) }
  const save = async (as: 'drafts' | 'folders') => {
    await flushDrafts()
    return call('day.mail', {
      meetingId: day.id,
      as,
      wish: named(wish, mails),
      mails: mails.map((each) => ({ key: each.key, ...wordsOf(each) })),
    })
  }
  const mark = () => {
    const mailed = { kind, mails, today, elementId: newElementId() }
    return decideOrTell(words.marked[kind], (now) => dayMailedChanges(now, day.id, mailed))
  }
  return (
    <>
      {shown !== undefined && (
        <>
          <Text>{words.why(mails.length)}</Text>
          <Tally mails={mails} />
          {mails.length > 1 && (
            <>
              <Textarea
                label={words.note}
                description={words.noteHint}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                value={note}
                maxLength={5000}
                autosize
                minRows={1}
                maxRows={4}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <NativeSelect
                label={words.mails}
                value={shown.key}
                data={mails.map(({ key, who, registrations, to, bcc }) => ({
                  value: key,
                  label: words.mail(
                    who,
                    registrations.map(({ standing }) => standing),
                    to.length + bcc.length > 0,
                  ),
                }))}
                onChange={(event) => setChosen(event.currentTarget.value)}
              />
            </>
          )}
          <OneMail
            key={shown.key}
            mail={shown}
            value={wordsOf(shown)}
            onChange={(next) => setEdited(new Map(edited).set(shown.key, next))}
          />
        </>
      )}
      <MailActions
        count={mails.length}
        markOnly={words.markOnly(mails.length)}
        marked={words.marked[kind]}
        nothingNew={`${words.marked[kind]}.`}
        onSave={save}
        // The same mails in another way are the same mails.
        onMark={async (isAgain) => (isAgain ? 0 : mark())}
        onUndo={undo}
        onSent={onSent}
        onClose={onClose}
      />
    </>
  )
}

/** By their ids, so that the same are meant once they have been told, too. */
const named = (wish: DayMailWish, mails: readonly DayMail[]): RequestInput<'day.mail'>['wish'] => {
  switch (wish.kind) {
    case 'call':
    case 'invitation':
      return wish
    case 'speakers':
    case 'declined':
      return {
        kind: wish.kind,
        of: [...new Set(mails.flatMap(({ speakers }) => speakers.map(({ sessionId }) => sessionId)))],
      }
    case 'registrations':
      return { kind: wish.kind, of: mails.flatMap(({ registrations }) => registrations.map(({ id }) => id)) }
  }
}

/** How many hear what, so that nobody need open every mail to know. */
const Tally = ({ mails }: { readonly mails: readonly DayMail[] }) => {
  const told = mails.flatMap(({ registrations }) => registrations.map(({ standing }) => standing))
  const counts = standingsTold.map((each) => [each, told.filter((one) => one === each).length] as const)
  return told.length < 2 ? null : <Text fw={500}>{words.told(counts.filter(([, count]) => count > 0))}</Text>
}

type OneMailProps = {
  readonly mail: DayMail
  readonly value: MailWords
  readonly onChange: (next: MailWords) => void
}

const OneMail = ({ mail, value, onChange }: OneMailProps) => (
  <MailFields
    to={mail.to}
    bcc={mail.bcc}
    missing={
      <>
        {mail.bcc.length > 0 && <Text size="sm">{words.hidden}</Text>}
        {mail.withoutAddress.length > 0 && (
          <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
            {words.noAddress(mail.withoutAddress)}
          </Alert>
        )}
      </>
    }
    value={value}
    longest={{ subject: 500, text: 100_000 }}
    onChange={onChange}
    copy={(text) => call('page.copyText', { text })}
    attached={mail.parts.map(words.part)}
  />
)
