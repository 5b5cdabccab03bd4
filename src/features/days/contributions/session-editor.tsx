/** One session, edited in place: what it is, who holds it, when and where, and what goes with it. */
import { Select, Text } from '@mantine/core'
import { isHeld } from '../../../core/meetings/status.ts'
import { type Day, dayOf, type SessionEntry } from '../../../core/programme/day.ts'
import { seatedIn } from '../../../core/programme/places.ts'
import { withKind } from '../../../core/programme/session-life.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { type SessionKind, sessionKind } from '../../../core/records/session.ts'
import { ok } from '../../../core/result.ts'
import { isEmptyText } from '../../../core/text/blocks.ts'
import { type DraftOf, decide, useDraft } from '../../../replica/index.ts'
import { sessionKindNames, sessions, sessionForm as words } from '../../../strings/sessions.ts'
import { CountField } from '../../../ui/count-field.tsx'
import { Form, FormFields, FormSection } from '../../../ui/form-section.tsx'
import { LineField } from '../../../ui/line-field.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import { WriteToSpeakers } from '../mail/write-to-speakers.tsx'
import { WrittenText } from '../written-text.tsx'
import classes from './contributions.module.css'
import { MaterialsSection } from './materials-section.tsx'
import { PlaceSection } from './place-section.tsx'
import { SessionHeader } from './session-header.tsx'
import { SpeakersSection } from './speakers-section.tsx'

export type SessionDraft = DraftOf<'session'>

type SessionEditorProps = { readonly day: Day; readonly records: RecordSet; readonly entry: SessionEntry }

export const SessionEditor = ({ day, records, entry }: SessionEditorProps) => {
  const draft = useDraft('session', entry.id, sessions.changed)
  if (!draft) return null
  const { value, set } = draft
  const { status, date } = day.meeting
  const become = async (kind: SessionKind) => {
    if (seatedIn(day, entry.id).length === 0) return set('kind', kind)
    await decide(sessions.changed, (latest) => {
      const now = dayOf(latest, day.id)
      return ok(now === null ? [] : withKind(now, entry.id, kind))
    })
  }
  const isOver = isHeld(status) || (date !== null && date <= todayInDenmark())
  return (
    <Form onBlur={draft.onBlur}>
      <SessionHeader day={day} records={records} entry={entry} title={value.title} />
      <FormSection title={words.what}>
        <LineField
          wraps
          label={words.title}
          value={value.title}
          onChange={(title) => set('title', title)}
          autoFocus={value.title === ''}
        />
        <FormFields>
          <Select
            label={words.kind}
            data={sessionKind.options.map((kind) => ({ value: kind, label: sessionKindNames[kind] }))}
            value={value.kind}
            onChange={(chosen) => {
              const kind = sessionKind.options.find((each) => each === chosen)
              if (kind !== undefined) void become(kind)
            }}
            allowDeselect={false}
          />
          <CountField
            label={words.minutes}
            value={value.minutes}
            min={5}
            max={720}
            onChange={(minutes) => set('minutes', minutes)}
          />
        </FormFields>
        {value.kind !== 'break' && (
          <WrittenText
            label={words.abstract}
            placeholder={words.abstractHint}
            value={value.abstract}
            onChange={(abstract) => set('abstract', abstract)}
          />
        )}
      </FormSection>
      <SpeakersSection draft={draft} records={records}>
        <WriteToSpeakers day={day} records={records} entry={entry} />
      </SpeakersSection>
      <PlaceSection draft={draft} day={day} records={records} id={entry.id} />
      <MaterialsSection draft={draft} />
      {value.remark !== '' && (
        <FormSection title={words.remark} description={words.remarkWhy}>
          <Text className={classes.remark}>{value.remark}</Text>
        </FormSection>
      )}
      {(isOver || !isEmptyText(value.learned)) && value.stage === 'accepted' && (
        <FormSection title={words.learned} description={words.learnedHint}>
          <WrittenText
            label={words.learned}
            hideLabel
            value={value.learned}
            onChange={(learned) => set('learned', learned)}
          />
        </FormSection>
      )}
    </Form>
  )
}
