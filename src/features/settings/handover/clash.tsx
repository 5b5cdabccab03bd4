/** One record that a person must decide on: what the sides disagree on, what either says, and the choice between them. */
import { Paper, Radio, Stack, Text } from '@mantine/core'
import type { ComparedRecord } from '../../../core/handover/comparison.ts'
import { shownValue } from '../../../core/handover/shown-value.ts'
import { fieldText, handover } from '../../../strings/handover.ts'

type ClashProps = {
  readonly record: ComparedRecord
  readonly label: string
  readonly value: 'here' | 'there' | null
  readonly onChange: (side: 'here' | 'there') => void
}

const isSide = (value: string): value is 'here' | 'there' => value === 'here' || value === 'there'

export const Clash = ({ record, label, value, onChange }: ClashProps) => {
  const fields = [...new Set(record.fields.map(fieldText))]
  return (
    <Paper withBorder p="sm">
      <Radio.Group
        label={label}
        description={fields.length === 0 ? undefined : `${handover.disagreeOn}: ${fields.join(', ')}`}
        value={value}
        onChange={(side) => {
          if (isSide(side)) onChange(side)
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="here" label={<Side record={record} side="here" />} />
          <Radio value="there" label={<Side record={record} side="there" />} />
        </Stack>
      </Radio.Group>
    </Paper>
  )
}

const Side = ({ record, side }: { readonly record: ComparedRecord; readonly side: 'here' | 'there' }) => {
  const done = record[side]
  const value = done === null ? record.before : done.value
  if (value === null) {
    if (done === null) return <>{handover.missing[side]}</>
    return <>{side === 'here' ? handover.deletedHere : handover.deletedThere}</>
  }
  const shown = record.fields.flatMap((path) => {
    const text = shownValue(value, path)
    return text === null ? [] : [{ field: fieldText(path), text: text === '' ? handover.empty : text }]
  })
  return (
    <>
      {handover.side[side]}
      {shown.map(({ field, text }) => (
        <Text key={field} size="sm" c="dimmed">{`${field}: ${text}`}</Text>
      ))}
    </>
  )
}
