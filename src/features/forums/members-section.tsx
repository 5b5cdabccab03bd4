/** Who belongs to a forum: the rule, the people named besides it, and who that makes today. */
import { ActionIcon, Anchor, Button, Group, Select, Stack, Switch, Text, Title, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ContractError } from '../../core/contract.ts'
import { awaitingIntroduction, membersOn } from '../../core/forums/members.ts'
import { byOrder } from '../../core/order.ts'
import { sortPeople } from '../../core/people/names.ts'
import { membershipIdOf, type PersonId } from '../../core/records/ids.ts'
import { newValue, parseId, type RecordId } from '../../core/records/index.ts'
import { type Membership, participantGroup } from '../../core/records/membership.ts'
import { personRole } from '../../core/records/person.ts'
import { sector } from '../../core/records/unit.ts'
import { commit, put, remove, type Stored, useDraft, useRecords } from '../../replica/index.ts'
import { forums, forumForm as words } from '../../strings/forums.ts'
import { participants } from '../../strings/meetings.ts'
import { roleNames, sectorNames } from '../../strings/people.ts'
import { Choices } from '../../ui/choices.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FormCard, FormFields, FormSection } from '../../ui/form-section.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'
import type { ForumDraft } from './forum-detail.tsx'
import classes from './forums.module.css'
import { usePeopleNames } from './people-choice.tsx'

type MembersSectionProps = { readonly draft: ForumDraft; readonly id: string }

export const MembersSection = ({ draft, id }: MembersSectionProps) => (
  <FormSection title={words.sections.members}>
    <RuleFields draft={draft} />
    <NamedMembers forumId={id} />
    <MembersToday draft={draft} id={id} />
  </FormSection>
)

const RuleFields = ({ draft }: { readonly draft: ForumDraft }) => {
  const areas = (useRecords('area') ?? [])
    .map(({ id, value }) => ({ id, name: value.name, order: value.order }))
    .toSorted(byOrder)
  const { membership } = draft.value
  return (
    <Stack gap="xs">
      <Text fw={500}>{words.ruleTitle}</Text>
      <FormFields>
        <Choices.Many
          label={words.ruleRoles}
          description={words.ruleRolesWhy}
          options={personRole.options}
          names={roleNames}
          value={membership.roles}
          onChange={(roles) => draft.set('membership', { ...membership, roles })}
        />
        <Choices.Many
          label={words.ruleAreas}
          placeholder={words.everyArea}
          options={areas.map((area) => area.id)}
          names={Object.fromEntries(areas.map((area) => [area.id, area.name]))}
          value={membership.areaIds}
          onChange={(areaIds) => draft.set('membership', { ...membership, areaIds })}
        />
        <Choices.Many
          label={words.ruleSectors}
          placeholder={words.everySector}
          options={sector.options}
          names={sectorNames}
          value={membership.sectors}
          onChange={(sectors) => draft.set('membership', { ...membership, sectors })}
        />
      </FormFields>
      <Switch
        label={words.open}
        checked={membership.open}
        onChange={(event) => draft.set('membership', { ...membership, open: event.currentTarget.checked })}
      />
    </Stack>
  )
}

const NamedMembers = ({ forumId }: { readonly forumId: string }) => {
  const memberships = useRecords('membership', { forumId })
  const { ids, names } = usePeopleNames()
  const [adding, setAdding] = useState(false)
  const [error, setError] = useState<ContractError | null>(null)
  if (memberships === undefined) return null
  const taken = new Set(memberships.map(({ value }) => value.personId))
  const nameOf = (id: PersonId): string => names[id] ?? ''
  const sorted = memberships.toSorted((a, b) => ids.indexOf(a.value.personId) - ids.indexOf(b.value.personId))
  const add = async (chosen: string | null) => {
    const forum = parseId('forum', forumId)
    const person = parseId('person', chosen)
    setAdding(false)
    if (!forum.ok || !person.ok) return
    const value = newValue('membership', { forumId: forum.value, personId: person.value })
    const done = await commit(forums.changed, [put('membership', membershipIdOf(forum.value, person.value), value)])
    setError(done.ok ? null : done.error)
  }
  const take = async (id: RecordId<'membership'>) => {
    const done = await commit(forums.changed, [remove('membership', id)])
    setError(done.ok ? null : done.error)
  }
  return (
    <Stack gap="xs">
      <div>
        <Title order={4} size="h5">
          {words.named}
        </Title>
        <Text size="sm" c="dimmed">
          {words.namedWhy}
        </Text>
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {sorted.map((membership) => (
        <NamedMember
          key={membership.id}
          membership={membership}
          name={nameOf(membership.value.personId)}
          onRemove={() => void take(membership.id)}
        />
      ))}
      {adding ? (
        <Select
          label={words.namedPerson}
          data={ids.filter((id) => !taken.has(id)).map((id) => ({ value: id, label: names[id] ?? '' }))}
          value={null}
          onChange={(chosen) => void add(chosen)}
          onBlur={() => setAdding(false)}
          searchable
          autoFocus
          defaultDropdownOpened
          maw="24rem"
        />
      ) : (
        <Group>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {words.addNamed}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

type NamedMemberProps = {
  readonly membership: Stored<'membership'>
  readonly name: string
  readonly onRemove: () => void
}

const NamedMember = ({ membership, name, onRemove }: NamedMemberProps) => {
  const draft = useDraft('membership', membership.id, forums.changed)
  if (!draft) return null
  const value: Membership = draft.value
  return (
    <FormCard label={name}>
      <Stack gap="xs" onBlur={draft.onBlur}>
        <Group justify="space-between" wrap="nowrap">
          <Text fw={600}>{name}</Text>
          <Tooltip label={words.removeNamed}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={words.removeNamedOf(name)}
              onClick={onRemove}
            >
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
        {value.included && (
          <FormFields>
            <Choices
              label={words.group}
              options={participantGroup.options}
              names={participants.groups}
              value={value.group}
              onChange={(group) => draft.set('group', group)}
            />
            <LineField
              label={words.function}
              placeholder={words.functionExample}
              value={value.function}
              onChange={(text) => draft.set('function', text)}
            />
          </FormFields>
        )}
        <Switch
          label={words.excepted}
          checked={!value.included}
          onChange={(event) => draft.set('included', !event.currentTarget.checked)}
        />
      </Stack>
    </FormCard>
  )
}

const MembersToday = ({ draft, id }: MembersSectionProps) => {
  const people = useRecords('person')
  const units = useRecords('unit')
  const memberships = useRecords('membership', { forumId: id })
  const { names } = usePeopleNames()
  if (people === undefined || units === undefined || memberships === undefined) return null
  const sorted = sortPeople(people)
  const named = memberships.map(({ value }) => value)
  const members = membersOn(todayInDenmark(), draft.value, named, sorted, units)
  const awaiting = awaitingIntroduction(todayInDenmark(), draft.value, named, sorted, units)
  return (
    <Stack gap="xs">
      <Title order={4} size="h5">
        {words.membersToday(members.length)}
      </Title>
      {members.length === 0 ? (
        <Text c="dimmed">{words.noMembersToday}</Text>
      ) : (
        <Names ids={members.map(({ personId }) => personId)} names={names} />
      )}
      {awaiting.length > 0 && (
        <>
          <div>
            <Title order={4} size="h5">
              {words.awaiting(awaiting.length)}
            </Title>
            <Text size="sm" c="dimmed">
              {words.awaitingWhy}
            </Text>
          </div>
          <Names ids={awaiting} names={names} />
        </>
      )}
    </Stack>
  )
}

const Names = ({
  ids,
  names,
}: {
  readonly ids: readonly PersonId[]
  readonly names: Readonly<Record<string, string>>
}) => (
  <ul className={classes.names}>
    {ids.map((id) => (
      <li key={id}>
        <Anchor component={Link} href={paths.person(id)}>
          {names[id] ?? ''}
        </Anchor>
      </li>
    ))}
  </ul>
)
