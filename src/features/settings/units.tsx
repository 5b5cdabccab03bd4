/** The units: wards, clinics and teams where peer workers are employed. */
import { Select, Stack, TextInput } from '@mantine/core'
import { newValue } from '../../core/records/index.ts'
import { careSetting, sector } from '../../core/records/unit.ts'
import { commitOrTell, newId, put, remove, type Stored, useDraft, useRecords } from '../../replica/index.ts'
import { settings } from '../../strings/settings.ts'
import { SavedAt } from '../../ui/saved-at.tsx'
import { AreaSelect } from './area-select.tsx'
import { NamedList } from './named-list.tsx'
import { RemoveUnused } from './searched-list.tsx'
import { useUnitUses } from './uses.ts'

const words = settings.units

export const UnitsSection = () => {
  const all = useRecords('unit')
  const areas = useRecords('area') ?? []
  if (all === undefined) return null
  return (
    <NamedList
      words={words}
      all={all}
      searched={({ value }) => `${value.name} ${value.organisation}`}
      about={(unit) => about(unit, areas)}
      form={(unit, isNew) => <UnitForm unit={unit} isNew={isNew} />}
      onAdd={async () => {
        const id = newId('unit')
        await commitOrTell(words.added, [put('unit', id, newValue('unit', {}))])
        return id
      }}
    />
  )
}

/** "Øst, ambulant". */
const about = ({ value }: Stored<'unit'>, areas: readonly Stored<'area'>[]): string =>
  [
    areas.find((area) => area.id === value.areaId)?.value.name,
    value.setting === null ? undefined : words.settings[value.setting],
    value.organisation,
  ]
    .filter(Boolean)
    .join(', ')

const UnitForm = ({ unit, isNew }: { readonly unit: Stored<'unit'>; readonly isNew: boolean }) => {
  const draft = useDraft('unit', unit.id, words.changed)
  const uses = useUnitUses(unit.id)
  if (draft === null || draft === undefined) return null
  const { name, organisation, sector: chosenSector, areaId, setting } = draft.value
  return (
    <Stack gap="sm" onBlur={draft.onBlur}>
      <TextInput
        label={words.name}
        value={name}
        autoFocus={isNew}
        onChange={(event) => draft.set('name', event.currentTarget.value)}
      />
      <TextInput
        label={words.organisation}
        description={words.organisationHint}
        value={organisation}
        onChange={(event) => draft.set('organisation', event.currentTarget.value)}
      />
      <Select
        label={words.sector}
        value={chosenSector}
        allowDeselect={false}
        data={sector.options.map((each) => ({ value: each, label: words.sectors[each] }))}
        onChange={(value) => {
          const chosen = sector.safeParse(value)
          if (chosen.success) draft.set('sector', chosen.data)
        }}
      />
      <AreaSelect label={words.area} value={areaId} onChange={(id) => draft.set('areaId', id)} />
      <Select
        label={words.setting}
        placeholder={words.notSaid}
        value={setting}
        clearable
        clearButtonProps={{ 'aria-label': words.notSaid }}
        data={careSetting.options.map((each) => ({ value: each, label: words.settings[each] }))}
        onChange={(value) => draft.set('setting', careSetting.safeParse(value).data ?? null)}
      />
      <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} />
      <RemoveUnused
        label={words.remove}
        uses={uses}
        onRemove={() => void commitOrTell(words.removed, [remove('unit', unit.id)])}
      />
    </Stack>
  )
}
