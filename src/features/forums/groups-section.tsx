/** Whether and how a forum's meetings are split into groups, and what that means with today's members and facilitators. */
import { Radio, Stack, Switch, Text } from '@mantine/core'
import { membersOn } from '../../core/forums/members.ts'
import { type GroupRule, groupRule } from '../../core/records/forum.ts'
import { useRecords } from '../../replica/index.ts'
import { forumGroups as words } from '../../strings/forum-planning.ts'
import { Choices } from '../../ui/choices.tsx'
import { CountField } from '../../ui/count-field.tsx'
import { FormFields, FormSection } from '../../ui/form-section.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import type { ForumDraft } from './forum-detail.tsx'

type GroupsSectionProps = { readonly draft: ForumDraft; readonly id: string }

const mixes = ['mixed', 'alike'] as const
const attributes = ['setting', 'experience', 'area'] as const

export const GroupsSection = ({ draft, id }: GroupsSectionProps) => {
  const { groups } = draft.value
  const change = (next: Partial<GroupRule>) =>
    draft.change((forum) => (forum.groups === null ? forum : { ...forum, groups: { ...forum.groups, ...next } }))
  return (
    <FormSection title={words.title} description={words.why}>
      <Switch
        label={words.split}
        checked={groups !== null}
        onChange={(event) => draft.set('groups', event.currentTarget.checked ? groupRule.parse({}) : null)}
      />
      {groups !== null && (
        <>
          <FormFields>
            <CountField
              label={words.maxSize}
              description={words.maxSizeWhy}
              value={groups.maxSize}
              min={1}
              max={60}
              onChange={(maxSize) => change({ maxSize })}
            />
            <CountField
              label={words.casesPerGroup}
              description={words.casesPerGroupWhy}
              value={groups.casesPerGroup}
              min={0}
              max={10}
              onChange={(casesPerGroup) => change({ casesPerGroup })}
            />
          </FormFields>
          <Radio.Group
            label={words.mix}
            value={groups.mix}
            onChange={(value) => change({ mix: mixes.find((mix) => mix === value) ?? groups.mix })}
          >
            <Stack gap="xs" mt="xs">
              {mixes.map((mix) => (
                <Radio key={mix} value={mix} label={words.mixes[mix]} description={words.mixesWhy[mix]} />
              ))}
            </Stack>
          </Radio.Group>
          <Choices.Many
            label={words.attributes}
            options={attributes}
            names={words.attributeNames}
            placeholder={words.attributesNone}
            value={groups.attributes}
            onChange={(chosen) => change({ attributes: [...chosen] })}
          />
          <Meaning draft={draft} id={id} maxSize={groups.maxSize} />
        </>
      )}
    </FormSection>
  )
}

const Meaning = ({ draft, id, maxSize }: GroupsSectionProps & { readonly maxSize: number }) => {
  const people = useRecords('person')
  const units = useRecords('unit')
  const memberships = useRecords('membership', { forumId: id })
  if (people === undefined || units === undefined || memberships === undefined) return null
  const named = memberships.map(({ value }) => value)
  const members = membersOn(todayInDenmark(), draft.value, named, people, units).length
  return (
    <Text size="sm" role="status">
      {words.means(members, Math.ceil(members / maxSize), draft.value.facilitatorIds.length)}
    </Text>
  )
}
