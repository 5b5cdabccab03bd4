/** Which columns of the file hold the answers. Only headings are shown, never what people wrote. */
import { NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core'
import type { AskedQuestion } from '../../../core/evaluation/meeting-evaluation.ts'
import type { AnswerMapping } from '../../../core/evaluation/read-answers.ts'
import { evaluationImport as words } from '../../../strings/evaluation.ts'
import { tableImport } from '../../../strings/table-import.ts'

type AnswerColumnsProps = {
  readonly rows: readonly (readonly string[])[]
  readonly asked: readonly AskedQuestion[]
  readonly mapping: AnswerMapping
  readonly onChange: (mapping: AnswerMapping) => void
}

export const AnswerColumns = ({ rows, asked, mapping, onChange }: AnswerColumnsProps) => {
  const headers = rows[mapping.headerRow] ?? []
  const width = Math.max(0, ...rows.slice(0, 200).map(({ length }) => length))
  const columns = Array.from({ length: width }, (_, column) => ({
    value: String(column),
    label: headers[column]?.slice(0, 80) || tableImport.unnamedColumn(column + 1),
  }))
  const { headerRow } = mapping
  const switchTo = (form: string) => {
    if (form === mapping.form) return
    onChange(
      form === 'counts'
        ? { form, headerRow, question: 0, option: null, count: null }
        : { form: 'single', headerRow, columns: asked.map(() => null) },
    )
  }
  const column = (label: string, value: number | null, choose: (column: number | null) => void) => (
    <NativeSelect
      key={label}
      label={label}
      value={value === null ? '' : String(value)}
      onChange={({ currentTarget }) => choose(currentTarget.value === '' ? null : Number(currentTarget.value))}
      data={[{ value: '', label: words.notRead }, ...columns]}
    />
  )
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={words.form}
        value={mapping.form}
        onChange={switchTo}
        data={[
          { value: 'single', label: words.forms.single },
          { value: 'counts', label: words.forms.counts },
        ]}
      />
      <Text size="sm" c="dimmed">
        {words.columnsWhy}
      </Text>
      {mapping.form === 'single' ? (
        asked.map(({ question }, index) =>
          column(words.column(question.text), mapping.columns[index] ?? null, (chosen) =>
            onChange({ ...mapping, columns: mapping.columns.map((each, at) => (at === index ? chosen : each)) }),
          ),
        )
      ) : (
        <>
          {asked.length > 1 && (
            <NativeSelect
              label={words.countedQuestion}
              value={String(mapping.question)}
              onChange={({ currentTarget }) => onChange({ ...mapping, question: Number(currentTarget.value) })}
              data={asked.map(({ question }, index) => ({ value: String(index), label: question.text }))}
            />
          )}
          {column(words.optionColumn, mapping.option, (option) => onChange({ ...mapping, option }))}
          {column(words.countColumn, mapping.count, (count) => onChange({ ...mapping, count }))}
        </>
      )}
    </Stack>
  )
}
