/** What the author chose beside the text: themes, the kind of sparring, whether to be named, and another day for the answer. */
import { Checkbox, MultiSelect } from '@mantine/core'
import { describe as choicesOf } from '../../../core/cases/life.ts'
import { sparringWords, themeGroups, themeWords } from '../../../core/documents/case-words.ts'
import { type Case, caseTheme, sparringKind } from '../../../core/records/case.ts'
import type { CaseId } from '../../../core/records/ids.ts'
import { approval } from '../../../strings/case-life.ts'
import { caseText } from '../../../strings/case-text.ts'
import { caseHeader as words } from '../../../strings/cases.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FormFields, FormSection } from '../../../ui/form-section.tsx'
import type { Doing, OneCase } from './one-case.ts'

type CaseFactsProps = {
  readonly one: OneCase
  readonly id: CaseId
  readonly value: Case
  readonly doing: Doing
  readonly isLocked: boolean
}

export const CaseFacts = ({ one, id, value, doing, isLocked }: CaseFactsProps) => {
  const { deadlines } = one.row
  const change = (choices: Parameters<typeof choicesOf>[2]) =>
    void doing.act(caseText.described, (now, on) => choicesOf(now, id, choices, on), 'quiet')
  return (
    <FormSection title={words.facts}>
      <MultiSelect
        label={words.themes}
        placeholder={value.themes.length === 0 ? words.themesHint : ''}
        data={themeGroups.map(({ title, themes }) => ({
          group: title,
          items: themes.map((theme) => ({ value: theme, label: themeWords[theme] })),
        }))}
        value={[...value.themes]}
        onChange={(chosen) => change({ themes: caseTheme.options.filter((each) => chosen.includes(each)) })}
        searchable={!isLocked}
        readOnly={isLocked}
      />
      <MultiSelect
        label={words.sparring}
        placeholder={value.sparring.length === 0 ? words.sparringHint : ''}
        data={sparringKind.options.map((each) => ({ value: each, label: sparringWords[each] }))}
        value={[...value.sparring]}
        onChange={(chosen) => change({ sparring: sparringKind.options.filter((each) => chosen.includes(each)) })}
        readOnly={isLocked}
      />
      <Checkbox
        label={approval.named}
        description={approval.namedWhy}
        checked={value.named}
        onChange={(event) => change({ named: event.currentTarget.checked })}
        disabled={isLocked}
      />
      {!isLocked && (
        <FormFields>
          <DateField
            label={words.dueOn}
            value={value.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            {...(deadlines.due === null ? {} : { description: words.dueOnRule(deadlines.due) })}
          />
        </FormFields>
      )}
    </FormSection>
  )
}
