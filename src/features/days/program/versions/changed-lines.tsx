/** What changed from one programme to another, in plain lines; the many are shown when one asks. */
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { type ProgrammeSaid, programmeChanges } from '../../../../core/programme/changes.ts'
import { dayNamesIn } from '../../../../core/programme/day-names.ts'
import type { RecordSet } from '../../../../core/records/record-set.ts'
import { programmeChangeTexts } from '../../../../strings/programme-changes.ts'
import { programmeVersions as words } from '../../../../strings/programme-versions.ts'
import classes from './versions.module.css'

type ChangedLinesProps = {
  readonly before: ProgrammeSaid
  readonly after: ProgrammeSaid
  readonly records: RecordSet
  /** What stands there when nothing changed. */
  readonly none: string
}

const atFirst = 12

export const ChangedLines = ({ before, after, records, none }: ChangedLinesProps) => {
  const [all, setAll] = useState(false)
  const texts = programmeChangeTexts(programmeChanges(before, after), dayNamesIn(records, after, before))
  const lines = [...new Set(texts)]
  if (lines.length === 0) return <Text size="sm">{none}</Text>
  const hidden = all ? 0 : Math.max(0, lines.length - atFirst)
  return (
    <>
      <ul className={classes.lines}>
        {lines.slice(0, lines.length - hidden).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {words.more(hidden)}
        </Button>
      )}
    </>
  )
}
