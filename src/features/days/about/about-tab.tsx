/** What the day is: its theme, time, rooms and terms, edited in place. */
import { useDraft } from '../../../replica/index.ts'
import { aboutDay as words } from '../../../strings/days.ts'
import { Form, FormSection } from '../../../ui/form-section.tsx'
import { LineField } from '../../../ui/line-field.tsx'
import { SavedAt } from '../../../ui/saved-at.tsx'
import classes from '../days.module.css'
import type { DayTabProps } from '../tab-props.ts'

export const AboutTab = ({ day }: DayTabProps) => {
  const meeting = useDraft('meeting', day.id, words.changed)
  if (!meeting) return null
  return (
    <div className={classes.padded}>
      <Form onBlur={meeting.onBlur}>
        <SavedAt save={meeting.save} onRetry={() => void meeting.flush()} onResolve={meeting.resolve} />
        <FormSection title={words.what}>
          <LineField
            label={words.theme}
            value={meeting.value.theme}
            onChange={(theme) => meeting.set('theme', theme)}
          />
        </FormSection>
      </Form>
    </div>
  )
}
