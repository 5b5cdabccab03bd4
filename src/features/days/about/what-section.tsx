/** What the day is about, for whom, and who arranges it. */
import { TagsInput } from '@mantine/core'
import { fullName, sortPeople } from '../../../core/people/names.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { aboutDay as words } from '../../../strings/days.ts'
import { people } from '../../../strings/people.ts'
import { Choices } from '../../../ui/choices.tsx'
import { FormFields, FormSection } from '../../../ui/form-section.tsx'
import { LineField } from '../../../ui/line-field.tsx'
import type { DayDrafts } from './about-tab.tsx'

type WhatSectionProps = { readonly drafts: DayDrafts; readonly records: RecordSet; readonly locked: boolean }

export const WhatSection = ({ drafts: { meeting, programme }, records, locked }: WhatSectionProps) => {
  const known = sortPeople([...records.person].map(([id, value]) => ({ id, value })))
  return (
    <FormSection title={words.what}>
      <FormFields>
        <LineField
          wraps
          label={words.theme}
          value={meeting.value.theme}
          onChange={(theme) => meeting.set('theme', theme)}
          disabled={locked}
        />
        <LineField
          label={words.name}
          description={words.nameHint}
          value={meeting.value.title}
          onChange={(title) => meeting.set('title', title)}
          disabled={locked}
        />
      </FormFields>
      <LineField
        wraps
        label={words.purpose}
        value={programme.value.purpose}
        onChange={(purpose) => programme.set('purpose', purpose)}
      />
      <TagsInput
        label={words.targetGroups}
        description={words.targetGroupsHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={[...programme.value.targetGroups]}
        onChange={(groups) =>
          programme.set(
            'targetGroups',
            groups.map((group) => group.trim().slice(0, 200)),
          )
        }
        data={[...words.usualGroups]}
        acceptValueOnBlur
      />
      <Choices.Many
        label={words.organisers}
        placeholder={words.organisersNone}
        options={known.map(({ id }) => id)}
        names={Object.fromEntries(known.map(({ id, value }) => [id, fullName(value) || people.unnamed]))}
        value={programme.value.organiserIds}
        onChange={(ids) => programme.set('organiserIds', ids)}
      />
    </FormSection>
  )
}
