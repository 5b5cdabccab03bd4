/** On which terms people contribute and sign up: deadlines, seats and price. */
import { type Day, programmeChange } from '../../../core/programme/day.ts'
import type { DraftOf } from '../../../replica/index.ts'
import { aboutDay as words } from '../../../strings/days.ts'
import { waitingList } from '../../../strings/registrations.ts'
import { CountField } from '../../../ui/count-field.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { FormFields, FormSection } from '../../../ui/form-section.tsx'
import { LineField } from '../../../ui/line-field.tsx'
import { changeDay } from '../registrations/moving-up.ts'

type TermsSectionProps = { readonly draft: DraftOf<'programme'>; readonly day: Day; readonly date: string | null }

export const TermsSection = ({ draft: { value, set }, day, date }: TermsSectionProps) => {
  const isLate = (deadline: string | null) => deadline !== null && date !== null && deadline > date
  return (
    <FormSection title={words.terms}>
      <FormFields>
        <DateField
          label={words.contributionsBy}
          value={value.contributionsBy}
          onChange={(by) => set('contributionsBy', by)}
          error={isLate(value.contributionsBy) ? words.afterDay : null}
          withWeekday
        />
        <DateField
          label={words.signUpBy}
          value={value.signUpBy}
          onChange={(by) => set('signUpBy', by)}
          error={isLate(value.signUpBy) ? words.afterDay : null}
          withWeekday
        />
        <CountField.FinishedOrNone
          label={words.capacity}
          description={words.capacityHint}
          placeholder={words.noLimit}
          value={value.capacity}
          min={0}
          max={5000}
          onFinish={(capacity) =>
            changeDay(waitingList.seatsChanged, day, (now) => [programmeChange(now, { capacity })])
          }
        />
        <LineField
          label={words.signUpTo}
          description={words.signUpToHint}
          value={value.signUpTo}
          onChange={(to) => set('signUpTo', to)}
        />
        <CountField
          label={words.price}
          description={words.priceHint}
          value={value.price}
          min={0}
          max={100_000}
          onChange={(price) => set('price', price)}
        />
        <LineField
          label={words.priceNote}
          description={words.priceNoteHint}
          value={value.priceNote}
          onChange={(note) => set('priceNote', note)}
        />
      </FormFields>
    </FormSection>
  )
}
