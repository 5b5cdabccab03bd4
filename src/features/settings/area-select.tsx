/** Choosing one of the areas, or none. */
import { Select } from '@mantine/core'
import type { AreaId } from '../../core/records/ids.ts'
import { useRecords } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { areasInOrder } from './areas.tsx'

type AreaSelectProps = {
  readonly label: string
  readonly value: AreaId | null
  readonly onChange: (area: AreaId | null) => void
}

export const AreaSelect = ({ label, value, onChange }: AreaSelectProps) => {
  const areas = areasInOrder(useRecords('area') ?? [])
  return (
    <Select
      label={label}
      placeholder={common.none}
      value={value}
      data={areas.map((area) => ({ value: area.id, label: area.value.name }))}
      onChange={(id) => onChange(areas.find((area) => area.id === id)?.id ?? null)}
      clearable
      clearButtonProps={{ 'aria-label': common.none }}
      searchable
    />
  )
}
