/** The candidates of a choice in their order, with the keys that were compared, and who could not. */
import { Button, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { shortDate } from '../../core/danish/dates.ts'
import type { TurnChoice } from '../../core/records/turn.ts'
import { awayWord } from '../../strings/rotation.ts'
import { why as words } from '../../strings/rotation-why.ts'
import classes from './rotation.module.css'
import type { NameOf } from './short-names.ts'

type CandidatesTableProps = {
  readonly choice: TurnChoice
  readonly nameOf: NameOf
  readonly title: string
  readonly description: string
}

const atFirst = 6

export const CandidatesTable = ({ choice, nameOf, title, description }: CandidatesTableProps) => {
  const [all, setAll] = useState(false)
  const shown = all ? choice.candidates : choice.candidates.slice(0, atFirst)
  const hidden = choice.candidates.length - shown.length
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed">
        {description}
      </Text>
      <Table className={classes.table} horizontalSpacing="xs" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.columns.person}</Table.Th>
            <Table.Th scope="col">{words.columns.turns}</Table.Th>
            <Table.Th scope="col">{words.columns.owed}</Table.Th>
            {choice.scarcity && <Table.Th scope="col">{words.columns.chances}</Table.Th>}
            <Table.Th scope="col">{words.columns.lastOn}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ personId, turns, owed, chances, lastOn }, index) => (
            <Table.Tr key={personId} data-chosen={index === 0 || undefined}>
              <Table.Th scope="row" fw={index === 0 ? 600 : 400}>
                {nameOf(personId)}
              </Table.Th>
              <Table.Td>{turns}</Table.Td>
              <Table.Td>{owed ? words.yes : words.no}</Table.Td>
              {choice.scarcity && <Table.Td>{chances}</Table.Td>}
              <Table.Td>{lastOn === null ? words.never : shortDate(lastOn)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hidden > 0 && (
        <div>
          <Button variant="subtle" size="sm" onClick={() => setAll(true)}>
            {words.more(hidden)}
          </Button>
        </div>
      )}
      {choice.excluded.length > 0 && (
        <details className={classes.excluded}>
          <summary>{words.couldNot(choice.excluded.length)}</summary>
          <ul>
            {choice.excluded.map(({ personId, because }) => (
              <li key={personId}>{`${nameOf(personId)}: ${awayWord(because, null).toLocaleLowerCase('da')}`}</li>
            ))}
          </ul>
        </details>
      )}
    </Stack>
  )
}
