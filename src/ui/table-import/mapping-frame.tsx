/** The second step of every import: what each column of the file is read as, what else is asked, and why it cannot go on yet. */
import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { tableImport as words } from '../../strings/table-import.ts'
import { ColumnTable, type ColumnTableProps, type Mapping, type Rows } from './column-table.tsx'
import { StepTitle } from './step-title.tsx'

/** What has been chosen of the file so far. */
type ReadColumns<F extends string> = { readonly headerRow: number; readonly mapping: Mapping<F> }

type MappingFrameProps<F extends string> = Pick<
  ColumnTableProps<F>,
  'fields' | 'fieldNames' | 'several' | 'unshown' | 'withheld'
> & {
  readonly draft: ReadColumns<F> & { readonly file: { readonly fileName: string; readonly rows: Rows } }
  /** What a row of headers says of its columns. */
  readonly guess: (headers: Rows) => { readonly columns: Mapping<F> }
  readonly onRead: (columns: ReadColumns<F>) => void
  /** What is asked besides the columns. */
  readonly children: ReactNode
  /** Why it cannot go on yet. */
  readonly missing: string | null
  readonly onOtherFile: () => void
  readonly onNext: () => void
}

export const MappingFrame = <F extends string>({
  draft: { file, headerRow, mapping },
  guess,
  onRead,
  children,
  missing,
  onOtherFile,
  onNext,
  ...columns
}: MappingFrameProps<F>) => (
  <Stack>
    <div>
      <StepTitle>{words.mapTitle}</StepTitle>
      <Text c="dimmed">{`${file.fileName}. ${words.mapWhy}`}</Text>
    </div>
    <ColumnTable
      {...columns}
      rows={file.rows}
      headerRow={headerRow}
      mapping={mapping}
      onHeaderRow={(row) => onRead({ headerRow: row, mapping: guess(file.rows.slice(row, row + 1)).columns })}
      onMapping={(next) => onRead({ headerRow, mapping: next })}
    />
    {children}
    {missing !== null && <Text role="status">{missing}</Text>}
    <Group>
      <Button variant="default" onClick={onOtherFile}>
        {words.chooseOther}
      </Button>
      <Button disabled={missing !== null} onClick={onNext}>
        {words.toPreview}
      </Button>
    </Group>
  </Stack>
)
