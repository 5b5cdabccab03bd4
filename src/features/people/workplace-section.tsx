/** Where a person works, in which area, and under which leader. */
import { ActionIcon, Button, Group, Select, Text, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { fullName, sortPeople } from '../../core/people/names.ts'
import { parseId } from '../../core/records/index.ts'
import type { Affiliation } from '../../core/records/person.ts'
import { type Sector, sector } from '../../core/records/unit.ts'
import { newElementId, useRecords } from '../../replica/index.ts'
import { people, sectorNames, personForm as words } from '../../strings/people.ts'
import { FormCard, FormFields, FormSection } from '../../ui/form-section.tsx'
import { LineField } from '../../ui/line-field.tsx'
import type { PersonDraft } from './person-detail.tsx'
import { type Places, usePlaces } from './workplaces.ts'

/** Stands for a place that is not among our units: its name is written. */
const elsewhere = 'elsewhere'

export const WorkplaceSection = ({ draft, id }: { readonly draft: PersonDraft; readonly id: string }) => {
  const places = usePlaces()
  const everybody = useRecords('person')
  if (places === undefined || everybody === undefined) return null
  const { affiliations, areaId, leaderId } = draft.value
  const fromUnit = areaId === null ? places.areaOf(draft.value) : null
  const setAffiliations = (change: (all: readonly Affiliation[]) => readonly Affiliation[]) =>
    draft.change((value) => ({ ...value, affiliations: change(value.affiliations) }))
  return (
    <FormSection title={words.sections.workplace}>
      {affiliations.length === 0 && <Text c="dimmed">{words.noWorkplace}</Text>}
      {affiliations.map((affiliation, index) => (
        <Workplace
          key={affiliation.id}
          number={index + 1}
          affiliation={affiliation}
          places={places}
          onChange={(next) => setAffiliations((all) => all.map((each) => (each.id === next.id ? next : each)))}
          onRemove={() => setAffiliations((all) => all.filter((each) => each.id !== affiliation.id))}
        />
      ))}
      <Group>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => setAffiliations((all) => [...all, newAffiliation()])}
        >
          {words.addWorkplace}
        </Button>
      </Group>
      <FormFields>
        <Select
          label={words.area}
          placeholder={fromUnit === null ? words.noArea : words.areaFromUnit(fromUnit.value.name)}
          data={places.areas.map((area) => ({ value: area.id, label: area.value.name }))}
          value={areaId}
          onChange={(next) => draft.set('areaId', idOrNull('area', next))}
          nothingFoundMessage={words.noAreasYet}
          clearable
        />
        <Select
          label={words.leader}
          placeholder={words.noLeader}
          data={leaderChoices(everybody, id, leaderId)}
          value={leaderId}
          onChange={(next) => draft.set('leaderId', idOrNull('person', next))}
          searchable
          clearable
          nothingFoundMessage={people.nothingFound}
        />
      </FormFields>
    </FormSection>
  )
}

type WorkplaceProps = {
  readonly number: number
  readonly affiliation: Affiliation
  readonly places: Places
  readonly onChange: (next: Affiliation) => void
  readonly onRemove: () => void
}

const Workplace = ({ number, affiliation, places, onChange, onRemove }: WorkplaceProps) => (
  <FormCard label={words.workplaceNumber(number)}>
    <Group align="flex-end" wrap="nowrap">
      <Select
        label={words.unit}
        flex={1}
        data={[
          ...places.units.map(({ id, value }) => ({ value: id, label: value.name })),
          { value: elsewhere, label: words.otherPlace },
        ]}
        value={affiliation.unitId ?? elsewhere}
        onChange={(next) => {
          const unitId = next === elsewhere ? null : idOrNull('unit', next)
          const unit = places.units.find(({ id }) => id === unitId)
          onChange(
            unit === undefined
              ? { ...affiliation, unitId: null }
              : { ...affiliation, unitId, unitName: '', organisation: '', sector: unit.value.sector },
          )
        }}
        searchable
        allowDeselect={false}
        nothingFoundMessage={people.nothingFound}
      />
      <Tooltip label={words.removeWorkplace}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`${words.removeWorkplace} ${number}`}
          onClick={onRemove}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
    <FormFields>
      {affiliation.unitId === null && (
        <>
          <LineField
            label={words.otherPlaceName}
            value={affiliation.unitName}
            onChange={(unitName) => onChange({ ...affiliation, unitName })}
          />
          <LineField
            label={words.organisation}
            value={affiliation.organisation}
            onChange={(organisation) => onChange({ ...affiliation, organisation })}
          />
          <Select
            label={words.sector}
            data={sector.options.map((each) => ({ value: each, label: sectorNames[each] }))}
            value={affiliation.sector}
            onChange={(next) =>
              onChange({ ...affiliation, sector: sector.options.find((each) => each === next) ?? affiliation.sector })
            }
            allowDeselect={false}
          />
        </>
      )}
      <LineField label={words.team} value={affiliation.team} onChange={(team) => onChange({ ...affiliation, team })} />
    </FormFields>
  </FormCard>
)

const newAffiliation = (): Affiliation => ({
  id: newElementId(),
  unitId: null,
  unitName: '',
  team: '',
  organisation: '',
  sector: 'region' satisfies Sector,
})

/** Leaders first, then everybody else; never the person, and always whoever is chosen. */
const leaderChoices = (
  everybody: readonly {
    readonly id: string
    readonly value: Parameters<typeof fullName>[0] & { readonly roles: readonly string[] }
  }[],
  id: string,
  chosen: string | null,
) => {
  const isLeader = (roles: readonly string[]): boolean => roles.includes('leader') || roles.includes('chief-nurse')
  return sortPeople(everybody)
    .filter((person) => person.id !== id && (isLeader(person.value.roles) || person.id === chosen))
    .map((person) => ({ value: person.id, label: fullName(person.value) || people.unnamed }))
}

const idOrNull = <K extends 'area' | 'unit' | 'person'>(kind: K, text: string | null) => {
  const id = parseId(kind, text)
  return id.ok ? id.value : null
}
