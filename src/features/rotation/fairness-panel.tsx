/** Whether the turns are fairly shared: in words, as bars, and as the table that the bars are made from. */
import { Stack, Table, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { fairness as words } from '../../strings/rotation.ts'
import { WhyPanel } from '../../ui/why-panel.tsx'
import type { PanelProps } from './asked-panel.tsx'
import { type ShareOfTurns, sharesOf } from './fairness.ts'
import classes from './rotation.module.css'

export const FairnessPanel = ({ records, matrix, today, onClose }: PanelProps) => {
  const { people, leaps } = useMemo(() => sharesOf(records, matrix.pool, today), [records, matrix, today])
  const had = people.map((person) => person.had)
  const wait = Math.max(0, ...people.map(({ longestWait }) => longestWait))
  return (
    <WhyPanel title={words.title} onClose={onClose}>
      {people.length === 0 ? (
        <Text>{words.nobody}</Text>
      ) : (
        <Stack gap="md">
          <Stack gap={4}>
            <Text>{words.spread(Math.min(...had), Math.max(...had))}</Text>
            <Text>{leaps === 0 ? words.noLeaps : words.leaps(leaps)}</Text>
            <Text>{words.wait(wait)}</Text>
          </Stack>
          <section aria-label={words.chart}>
            <Title order={3} size="h4">
              {words.chart}
            </Title>
            <Text size="sm" c="dimmed" mb="xs">
              {words.chartWhy}
            </Text>
            <Bars people={people} />
          </section>
          <SharesTable people={people} />
        </Stack>
      )}
    </WhyPanel>
  )
}

type SharesProps = { readonly people: readonly ShareOfTurns[] }

/** The table below says the same; a screen reader is spared the bars. */
const Bars = ({ people }: SharesProps) => {
  const most = Math.max(1, ...people.map(({ had, coming }) => had + coming))
  return (
    <div className={classes.bars} aria-hidden>
      {people.map(({ personId, name, had, coming }) => (
        <div key={personId} className={classes.share}>
          <span className={classes.who}>{name}</span>
          <span className={classes.bar}>
            {had > 0 && <span className={classes.had} style={{ width: `${(had / most) * 100}%` }} />}
            {coming > 0 && <span className={classes.coming} style={{ width: `${(coming / most) * 100}%` }} />}
          </span>
          <span>{coming === 0 ? had : `${had} + ${coming}`}</span>
        </div>
      ))}
    </div>
  )
}

const SharesTable = ({ people }: SharesProps) => (
  <Table className={classes.table} horizontalSpacing="xs" verticalSpacing={4}>
    <Table.Caption>{words.table}</Table.Caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{words.columns.person}</Table.Th>
        <Table.Th scope="col">{words.columns.had}</Table.Th>
        <Table.Th scope="col">{words.columns.coming}</Table.Th>
        <Table.Th scope="col">{words.columns.last}</Table.Th>
        <Table.Th scope="col">{words.columns.waited}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {people.map(({ personId, name, had, coming, lastOn, longestWait }) => (
        <Table.Tr key={personId}>
          <Table.Th scope="row" fw={400}>
            {name}
          </Table.Th>
          <Table.Td>{had}</Table.Td>
          <Table.Td>{coming}</Table.Td>
          <Table.Td>{words.last(lastOn)}</Table.Td>
          <Table.Td>{longestWait}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
)
