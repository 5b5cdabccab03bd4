/** Words that fit no session, with a choice of what each means. */

import { Select } from '@mantine/core'
import { sessionTitle } from '../../../../core/documents/day/programme-lines.ts'
import type { Day } from '../../../../core/programme/day.ts'
import type { RegistrationPlan } from '../../../../core/registrations/import/plan-import.ts'
import { choices } from '../../../../core/registrations/standing.ts'
import { registrationImport as words } from '../../../../strings/registration-import.ts'
import { ImportSection } from '../../../../ui/table-import/import-section.tsx'
import type { ImportDraft } from './import-page.tsx'

type UnknownWishesProps = {
  readonly draft: ImportDraft
  readonly plan: RegistrationPlan
  readonly day: Day
  readonly onChange: (draft: ImportDraft) => void
}

const none = 'none'

export const UnknownWishes = ({ draft, plan, day, onChange }: UnknownWishesProps) => {
  const { unknownWishes } = plan
  if (unknownWishes.length === 0) return null
  const { answers } = draft.options
  const sessions = choices(day)
  const answer = (key: string, chosen: string | null) => {
    const next = new Map(answers)
    const session = sessions.find(({ id }) => id === chosen)
    if (chosen === none) next.set(key, null)
    else if (session === undefined) next.delete(key)
    else next.set(key, session.id)
    onChange({ ...draft, options: { ...draft.options, answers: next } })
  }
  return (
    <ImportSection title={words.unknownTitle(unknownWishes.length)} why={words.unknownWhy}>
      {unknownWishes.map(({ key, words: said, rows }) => {
        const meant = answers.get(key)
        return (
          <Select
            key={key}
            label={words.meant(said)}
            description={words.inRows(rows)}
            placeholder={words.chooseMeant}
            data={[
              ...sessions.map(({ id, value }) => ({ value: id, label: sessionTitle(value) })),
              { value: none, label: words.noWish },
            ]}
            value={meant === undefined ? null : (meant ?? none)}
            onChange={(chosen) => answer(key, chosen)}
            clearable
            searchable
            maw="40rem"
          />
        )
      })}
    </ImportSection>
  )
}
