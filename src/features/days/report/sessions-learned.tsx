/** What came out of each session, written in place. */
import type { Day, SessionEntry } from '../../../core/programme/day.ts'
import { useDraft } from '../../../replica/index.ts'
import { dayReport as words } from '../../../strings/day-report.ts'
import { sessionForm, sessions as sessionWords } from '../../../strings/sessions.ts'
import { Form, FormSection } from '../../../ui/form-section.tsx'
import { WrittenText } from '../written-text.tsx'

export const SessionsLearned = ({ day }: { readonly day: Day }) => {
  const told = day.sessions.filter(({ value }) => value.kind !== 'break')
  if (told.length === 0) return null
  return (
    <FormSection title={words.bySession} description={words.bySessionWhy}>
      {told.map((entry) => (
        <SessionLearned key={entry.id} entry={entry} />
      ))}
    </FormSection>
  )
}

const SessionLearned = ({ entry }: { readonly entry: SessionEntry }) => {
  const draft = useDraft('session', entry.id, sessionWords.changed)
  if (!draft) return null
  return (
    <Form onBlur={draft.onBlur}>
      <WrittenText
        label={draft.value.title || words.untitled}
        placeholder={sessionForm.learnedHint}
        value={draft.value.learned}
        onChange={(learned) => draft.set('learned', learned)}
      />
    </Form>
  )
}
