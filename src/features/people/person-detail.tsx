/** Everything about one person, edited in place and saved by itself. */
import { Group, MultiSelect, Switch, Text, Title } from '@mantine/core'
import { dayStatus } from '../../core/people/at-work.ts'
import { fullName } from '../../core/people/names.ts'
import { parseId } from '../../core/records/index.ts'
import { type Introduction, type PersonRole, personRole } from '../../core/records/person.ts'
import { type DraftOf, useDraft } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { milestoneNames, people, roleNames, personForm as words } from '../../strings/people.ts'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form, FormFields, FormSection } from '../../ui/form-section.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import { AccessSection } from './access-section.tsx'
import { DeletePerson } from './delete-person.tsx'
import { EmploymentSection } from './employment-section.tsx'
import { HoursSection } from './hours-section.tsx'
import { PersonWork } from './person-work.tsx'
import { TurnsNotice } from './turns-section.tsx'
import { WorkplaceSection } from './workplace-section.tsx'

export type PersonDraft = DraftOf<'person'>

export const PersonDetail = ({ id }: { readonly id: string }) => {
  const draft = useDraft('person', id, people.changed)
  if (draft === undefined) return <Text role="status">{common.loading}</Text>
  if (draft === null) return <EmptyState title={people.missing}>{people.missingWhy}</EmptyState>
  const name = fullName(draft.value)
  const status = dayStatus(draft.value, todayInDenmark())
  const personId = parseId('person', id)
  return (
    <Form onBlur={draft.onBlur}>
      <Group gap="sm" align="baseline">
        <Title order={2}>{name || people.unnamed}</Title>
        {status !== 'unknown' && (
          <Text c="dimmed">{`${people.columns.today}: ${people.dayStatus[status].toLocaleLowerCase('da')}`}</Text>
        )}
      </Group>
      {personId.ok && <TurnsNotice id={personId.value} />}
      <NameSection draft={draft} isNew={name === ''} />
      <WorkplaceSection draft={draft} id={id} />
      <ContactSection draft={draft} />
      <HoursSection draft={draft} />
      <EmploymentSection draft={draft} />
      <IntroductionSection draft={draft} />
      <RotationSection draft={draft} />
      {personId.ok && <PersonWork id={personId.value} />}
      {personId.ok && <AccessSection id={personId.value} flush={draft.flush} />}
      <DeletePerson id={id} name={name || people.unnamed} />
    </Form>
  )
}

const NameSection = ({ draft, isNew }: { readonly draft: PersonDraft; readonly isNew: boolean }) => (
  <FormSection title={words.sections.name}>
    <FormFields>
      <LineField
        label={words.givenName}
        value={draft.value.givenName}
        onChange={(givenName) => draft.set('givenName', givenName)}
        autoFocus={isNew}
      />
      <LineField
        label={words.familyName}
        value={draft.value.familyName}
        onChange={(familyName) => draft.set('familyName', familyName)}
      />
      <MultiSelect
        label={words.roles}
        data={personRole.options.map((role) => ({ value: role, label: roleNames[role] }))}
        value={[...draft.value.roles]}
        onChange={(roles) => draft.set('roles', roles.filter(isRole))}
        hidePickedOptions
      />
      <LineField label={words.title} value={draft.value.title} onChange={(title) => draft.set('title', title)} />
      <LineField
        label={words.nickname}
        description={words.nicknameWhy}
        value={draft.value.nickname}
        onChange={(nickname) => draft.set('nickname', nickname)}
      />
    </FormFields>
  </FormSection>
)

const ContactSection = ({ draft }: { readonly draft: PersonDraft }) => (
  <FormSection title={words.sections.contact}>
    <FormFields>
      <LineField
        label={words.email}
        type="email"
        value={draft.value.email}
        onChange={(email) => draft.set('email', email.trim())}
      />
      <LineField
        label={words.phone}
        type="tel"
        value={draft.value.phone}
        onChange={(phone) => draft.set('phone', phone)}
      />
    </FormFields>
  </FormSection>
)

const milestones: readonly (keyof Introduction)[] = [
  'courseCompletedOn',
  'shadowingCompletedOn',
  'halfDayCompletedOn',
  'peerTrainingCompletedOn',
]

const IntroductionSection = ({ draft }: { readonly draft: PersonDraft }) => {
  const { introduction } = draft.value
  return (
    <FormSection title={words.sections.introduction} description={words.introductionWhy}>
      <FormFields>
        {milestones.map((milestone) => (
          <DateField
            key={milestone}
            label={milestoneNames[milestone]}
            value={introduction[milestone]}
            onChange={(day) => draft.set('introduction', { ...introduction, [milestone]: day })}
          />
        ))}
      </FormFields>
    </FormSection>
  )
}

const RotationSection = ({ draft }: { readonly draft: PersonDraft }) => {
  const pause = draft.value.rotationPause
  return (
    <FormSection title={words.sections.rotation}>
      <Switch
        label={words.pause}
        description={words.pauseWhy}
        checked={pause !== null}
        onChange={(event) =>
          draft.set('rotationPause', event.currentTarget.checked ? { from: todayInDenmark(), to: null } : null)
        }
      />
      {pause !== null && (
        <FormFields>
          <DateField
            label={words.pauseFrom}
            value={pause.from}
            onChange={(from) => {
              if (from !== null) draft.set('rotationPause', { ...pause, from })
            }}
          />
          <DateField
            label={words.pauseTo}
            description={words.openEnded}
            value={pause.to}
            onChange={(to) => draft.set('rotationPause', { ...pause, to })}
            min={pause.from}
          />
        </FormFields>
      )}
    </FormSection>
  )
}

const isRole = (text: string): text is PersonRole => personRole.options.some((role) => role === text)
