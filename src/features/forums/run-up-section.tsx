/** What is to happen around each of the forum's meetings, what that is for the next one, and how its mails are written. */
import { Switch, Text, Textarea } from '@mantine/core'
import { isAhead } from '../../core/meetings/status.ts'
import { ascending } from '../../core/order.ts'
import type { RunUpRule } from '../../core/records/forum.ts'
import { type RecordSet, recordSetOf } from '../../core/records/record-set.ts'
import { runUpOf } from '../../core/run-up/run-up.ts'
import { useRecord, useRecords } from '../../replica/index.ts'
import { runUpStepNames, runUpForum as words } from '../../strings/run-up.ts'
import { CountField } from '../../ui/count-field.tsx'
import { FormFields, FormSection } from '../../ui/form-section.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import type { ForumDraft } from './forum-detail.tsx'

const days = [
  ['inviteDays', words.invite, 365],
  ['itemsDays', words.items, 120],
  ['agendaDays', words.agenda, 120],
  ['remindDays', words.remind, 120],
  ['minutesDays', words.minutes, 120],
  ['commentDays', words.comments, 120],
] as const satisfies readonly (readonly [keyof RunUpRule, string, number])[]

export const RunUpSection = ({ draft, id }: { readonly draft: ForumDraft; readonly id: string }) => {
  const { runUp, mail } = draft.value
  return (
    <FormSection title={words.title} description={words.why}>
      <FormFields columns={3}>
        {days.map(([field, label, max]) => (
          <CountField
            key={field}
            label={label}
            value={runUp[field]}
            min={0}
            max={max}
            onChange={(value) => draft.change((forum) => ({ ...forum, runUp: { ...forum.runUp, [field]: value } }))}
          />
        ))}
      </FormFields>
      <div role="status">
        <NextDays draft={draft} id={id} />
      </div>
      <Switch
        label={words.leadersInCopy}
        description={words.leadersInCopyWhy}
        checked={mail.leadersInCopy}
        onChange={(event) => {
          const leadersInCopy = event.currentTarget.checked
          draft.change((forum) => ({ ...forum, mail: { ...forum.mail, leadersInCopy } }))
        }}
      />
      <Textarea
        label={words.signature}
        description={words.signatureWhy}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={mail.signature}
        autosize
        minRows={2}
        onChange={(event) => {
          const signature = event.currentTarget.value
          draft.change((forum) => ({ ...forum, mail: { ...forum.mail, signature } }))
        }}
      />
    </FormSection>
  )
}

/** The days as they fall around the first meeting that there is still time for. */
const NextDays = ({ draft, id }: { readonly draft: ForumDraft; readonly id: string }) => {
  const meetings = useRecords('meeting', { forumId: id })
  const forum = useRecord('forum', id)
  const organisation = useRecord('organisation', 'organisation')
  const today = todayInDenmark()
  const [next] = (meetings ?? [])
    .filter(({ value }) => isAhead(value, today))
    .toSorted((a, b) => ascending(a.value.date ?? '', b.value.date ?? '') || ascending(a.id, b.id))
  if (next === undefined || !forum) return null
  const records: RecordSet = recordSetOf([
    next,
    { ...forum, value: draft.value },
    ...(organisation ? [organisation] : []),
  ])
  const entries = runUpOf(records, next.id, today).flatMap(({ step, on }) =>
    on === null ? [] : [[runUpStepNames[step], on] as const],
  )
  return entries.length === 0 ? null : <Text size="sm">{words.next(entries)}</Text>
}
