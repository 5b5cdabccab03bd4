/** Who organises, who facilitates, who must say yes, and whom a meeting cannot do without. */
import { ActionIcon, Button, Group, NumberInput, Select, Stack, Switch, Text, Title, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { listText } from '../../core/danish/numbers.ts'
import { membersOn, whoCanMeet } from '../../core/forums/members.ts'
import type { ApprovalRule, RequiredAttendance } from '../../core/records/forum.ts'
import { parseId } from '../../core/records/index.ts'
import { personRole } from '../../core/records/person.ts'
import { newElementId, useRecords } from '../../replica/index.ts'
import { approvalSubjectNames, organiserNames, requirementNames, forumForm as words } from '../../strings/forums.ts'
import { roleNames } from '../../strings/people.ts'
import { Choices } from '../../ui/choices.tsx'
import { FormCard, FormFields, FormSection } from '../../ui/form-section.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import type { ForumDraft } from './forum-detail.tsx'
import { PeopleChoice, usePeopleNames } from './people-choice.tsx'

const organisers = ['coordinators', 'members', 'named'] as const
const subjects = ['theme', 'agenda', 'date'] as const
const requirements = ['leader-of-a-member', 'coordinator', 'facilitator', 'named'] as const

type ResponsibilitySectionProps = { readonly draft: ForumDraft; readonly id: string }

export const ResponsibilitySection = ({ draft, id }: ResponsibilitySectionProps) => {
  const { value, set } = draft
  return (
    <FormSection title={words.sections.responsibility}>
      <FormFields>
        <Choices
          label={words.organisedBy}
          options={organisers}
          names={organiserNames}
          value={value.organisers.by}
          onChange={(by) => set('organisers', { ...value.organisers, by })}
        />
        {value.organisers.by !== 'coordinators' && (
          <PeopleChoice
            label={words.organisers}
            value={value.organisers.personIds}
            onChange={(personIds) => set('organisers', { ...value.organisers, personIds })}
          />
        )}
        <PeopleChoice
          label={words.facilitators}
          description={words.facilitatorsWhy}
          value={value.facilitatorIds}
          onChange={(ids) => set('facilitatorIds', ids)}
        />
      </FormFields>
      <Approval approval={value.approval} onChange={(approval) => set('approval', approval)} />
      <Required draft={draft} id={id} />
    </FormSection>
  )
}

type ApprovalProps = {
  readonly approval: ApprovalRule | null
  readonly onChange: (approval: ApprovalRule | null) => void
}

const newApproval: ApprovalRule = { subject: 'theme', approverId: null, approverRole: null, daysBefore: 14 }

const Approval = ({ approval, onChange }: ApprovalProps) => {
  const { ids, names } = usePeopleNames()
  return (
    <Stack gap="xs">
      <Switch
        label={words.approval}
        checked={approval !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? newApproval : null)}
      />
      {approval !== null && (
        <FormCard label={words.approval}>
          <FormFields>
            <Choices
              label={words.approvalSubject}
              options={subjects}
              names={approvalSubjectNames}
              value={approval.subject}
              onChange={(subject) => onChange({ ...approval, subject })}
            />
            <NumberInput
              label={words.daysBefore}
              value={approval.daysBefore}
              min={0}
              max={120}
              allowDecimal={false}
              onChange={(days) => {
                if (typeof days === 'number') onChange({ ...approval, daysBefore: Math.min(120, Math.max(0, days)) })
              }}
            />
            <Select
              label={words.approver}
              placeholder={words.nobody}
              data={ids.map((id) => ({ value: id, label: names[id] ?? '' }))}
              value={approval.approverId}
              onChange={(chosen) => {
                const person = parseId('person', chosen)
                onChange({ ...approval, approverId: person.ok ? person.value : null })
              }}
              searchable
              clearable
            />
            <Select
              label={words.approverRole}
              placeholder={words.nobody}
              data={personRole.options.map((role) => ({ value: role, label: roleNames[role] }))}
              value={approval.approverRole}
              onChange={(chosen) =>
                onChange({ ...approval, approverRole: personRole.options.find((role) => role === chosen) ?? null })
              }
              clearable
            />
          </FormFields>
        </FormCard>
      )}
    </Stack>
  )
}

const Required = ({ draft, id }: ResponsibilitySectionProps) => {
  const { requiredAttendance } = draft.value
  const change = (next: (all: readonly RequiredAttendance[]) => readonly RequiredAttendance[]) =>
    draft.change((value) => ({ ...value, requiredAttendance: next(value.requiredAttendance) }))
  return (
    <Stack gap="xs">
      <div>
        <Title order={4} size="h5">
          {words.required}
        </Title>
        <Text size="sm" c="dimmed">
          {words.requiredWhy}
        </Text>
      </div>
      {requiredAttendance.map((requirement) => (
        <Requirement
          key={requirement.id}
          requirement={requirement}
          candidates={<Candidates requirement={requirement} draft={draft} id={id} />}
          onChange={(next) => change((all) => all.map((each) => (each.id === next.id ? next : each)))}
          onRemove={() => change((all) => all.filter((each) => each.id !== requirement.id))}
        />
      ))}
      <Group>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() =>
            change((all) => [...all, { id: newElementId(), who: 'leader-of-a-member', personIds: [], atLeast: 1 }])
          }
        >
          {words.addRequired}
        </Button>
      </Group>
    </Stack>
  )
}

type RequirementProps = {
  readonly requirement: RequiredAttendance
  readonly candidates: ReactNode
  readonly onChange: (next: RequiredAttendance) => void
  readonly onRemove: () => void
}

const Requirement = ({ requirement, candidates, onChange, onRemove }: RequirementProps) => (
  <FormCard label={requirementNames[requirement.who]}>
    <Stack gap="xs">
      <FormFields>
        <Choices
          label={words.requiredWho}
          options={requirements}
          names={requirementNames}
          value={requirement.who}
          onChange={(who) => onChange({ ...requirement, who })}
        />
        <Group align="flex-end" wrap="nowrap">
          <NumberInput
            label={words.requiredAtLeast}
            value={requirement.atLeast}
            min={1}
            max={20}
            allowDecimal={false}
            flex={1}
            onChange={(atLeast) => {
              if (typeof atLeast === 'number' && atLeast >= 1)
                onChange({ ...requirement, atLeast: Math.min(20, atLeast) })
            }}
          />
          <Tooltip label={words.removeRequired}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.removeRequired} onClick={onRemove}>
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </FormFields>
      {requirement.who === 'named' && (
        <PeopleChoice
          label={words.organisers}
          value={requirement.personIds}
          onChange={(personIds) => onChange({ ...requirement, personIds })}
        />
      )}
      {candidates}
    </Stack>
  </FormCard>
)

/** The people who could meet the demand today. */
const Candidates = (props: ResponsibilitySectionProps & { readonly requirement: RequiredAttendance }) => {
  const { requirement, draft, id } = props
  const people = useRecords('person')
  const units = useRecords('unit')
  const memberships = useRecords('membership', { forumId: id })
  const { names } = usePeopleNames()
  if (requirement.who === 'named' || people === undefined || units === undefined || memberships === undefined)
    return null
  const named = memberships.map(({ value }) => value)
  const members = membersOn(todayInDenmark(), draft.value, named, people, units)
  const able = whoCanMeet(requirement, draft.value, members, people).map((each) => names[each] ?? '')
  return (
    <Text size="sm" c="dimmed">
      {able.length === 0 ? words.requiredNobody : words.requiredCandidates(listText(able))}
    </Text>
  )
}
