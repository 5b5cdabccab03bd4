/**
 * Reminders of actions by mail, one to each person with all that waits: as they will be, changed before they are saved, and then
 * the actions say that somebody was reminded.
 */
import { Alert, Modal, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { type ActionRow, noteReminders } from '../../core/actions/actions.ts'
import { type ActionReminder, actionReminders } from '../../core/actions/reminders.ts'
import { fullName } from '../../core/people/names.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { call, decideOrTell, undo } from '../../replica/index.ts'
import { actionReminder as words } from '../../strings/actions.ts'
import { MailActions } from '../../ui/mail-actions.tsx'
import { MailFields, type MailWords } from '../../ui/mail-fields.tsx'

type RemindersPanelProps = {
  readonly records: RecordSet
  readonly rows: readonly ActionRow[]
  /** Only this person is reminded; empty is everybody. */
  readonly person: string
  readonly today: string
  readonly onClose: () => void
}

export const RemindersPanel = ({ records, rows, person, today, onClose }: RemindersPanelProps) => {
  const open = rows.filter(({ status }) => status === 'open')
  const pressing = open.filter(({ due }) => due === 'late' || due === 'today' || due === 'soon')
  const [all, setAll] = useState(pressing.length === 0)
  const [chosen, setChosen] = useState<PersonId | null>(null)
  const [edited, setEdited] = useState<ReadonlyMap<string, MailWords>>(new Map())
  const about = all ? open : pressing
  const reminders = actionReminders(records, about).filter(({ personId }) => person === '' || personId === person)
  const shown = reminders.find(({ personId }) => personId === chosen) ?? reminders[0]
  const unowned = about.filter(({ responsibleIds }) => responsibleIds.length === 0).length
  const keyOf = ({ personId }: ActionReminder): string => `${personId} ${all}`
  const wordsOf = (each: ActionReminder): MailWords => edited.get(keyOf(each)) ?? each

  const actionIds = [...new Set(reminders.flatMap((each) => each.actionIds))]
  const marked = words.marked(actionIds.length)

  const save = (as: 'drafts' | 'folders') =>
    call('action.remind', {
      as,
      reminders: reminders.map((each) => {
        const { subject, text } = wordsOf(each)
        return { personId: each.personId, subject, text }
      }),
    })
  return (
    <Modal opened onClose={onClose} size="xl" title={words.title}>
      <Stack>
        <Text>{words.why}</Text>
        {pressing.length > 0 && pressing.length < open.length && (
          <SegmentedControl
            aria-label={words.which}
            value={all ? 'all' : 'pressing'}
            onChange={(value) => setAll(value === 'all')}
            data={[
              { value: 'pressing', label: words.pressing(pressing.length) },
              { value: 'all', label: words.all(open.length) },
            ]}
          />
        )}
        {unowned > 0 && <Text size="sm">{words.withoutPerson(unowned)}</Text>}
        {shown === undefined ? (
          <Text>{words.nobody}</Text>
        ) : (
          <>
            {reminders.length > 1 && (
              <MailChoice records={records} reminders={reminders} chosen={shown.personId} onChoose={setChosen} />
            )}
            <OneMail
              key={keyOf(shown)}
              records={records}
              reminder={shown}
              value={wordsOf(shown)}
              onChange={(next) => setEdited(new Map(edited).set(keyOf(shown), next))}
            />
          </>
        )}
        <MailActions
          count={reminders.length}
          markOnly={words.markOnly}
          marked={marked}
          nothingNew={`${marked}.`}
          onSave={save}
          onMark={() => decideOrTell(marked, (now) => noteReminders(now, actionIds, today))}
          onUndo={undo}
          onClose={onClose}
        />
      </Stack>
    </Modal>
  )
}

const nameOf = ({ person }: RecordSet, id: PersonId): string => {
  const found = person.get(id)
  return found === undefined ? '' : fullName(found)
}

type MailChoiceProps = {
  readonly records: RecordSet
  readonly reminders: readonly ActionReminder[]
  readonly chosen: PersonId
  readonly onChoose: (id: PersonId) => void
}

const MailChoice = ({ records, reminders, chosen, onChoose }: MailChoiceProps) => (
  <NativeSelect
    label={words.mails}
    value={chosen}
    data={reminders.map(({ personId, actionIds }) => ({
      value: personId,
      label: words.mail(nameOf(records, personId), actionIds.length),
    }))}
    onChange={(event) => {
      const next = reminders.find(({ personId }) => personId === event.currentTarget.value)
      if (next !== undefined) onChoose(next.personId)
    }}
  />
)

type OneMailProps = {
  readonly records: RecordSet
  readonly reminder: ActionReminder
  readonly value: MailWords
  readonly onChange: (next: MailWords) => void
}

const OneMail = ({ records, reminder, value, onChange }: OneMailProps) => (
  <MailFields
    to={reminder.to === null ? [] : [reminder.to]}
    missing={
      reminder.to === null && (
        <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
          {words.noAddress([nameOf(records, reminder.personId)])}
        </Alert>
      )
    }
    value={value}
    longest={{ subject: 2500, text: 100_000 }}
    onChange={onChange}
    copy={(text) => call('page.copyText', { text })}
  />
)
