/** The list of registrations: searched, narrowed and counted; a row leads to the registration. */
import { Button, Group, Select, Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconClock, IconMailCheck, IconMailOff, IconX } from '@tabler/icons-react'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { MeetingId } from '../../../core/records/ids.ts'
import { type RegistrationPlace, registrationPlace } from '../../../core/records/registration.ts'
import { sector } from '../../../core/records/unit.ts'
import { common } from '../../../strings/common.ts'
import { participantRoleNames, registrations as words } from '../../../strings/registrations.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import list from '../../../ui/list-table.module.css'
import { paths } from '../../../ui/paths.ts'
import { SearchField } from '../../../ui/search-field.tsx'
import type { DayTabProps } from '../tab-props.ts'
import classes from './registrations.module.css'
import { countedBy, inListOrder, noFilter, passes, type RegistrationRow, registrationRows } from './rows.ts'

type RegistrationTableProps = DayTabProps & { readonly selectedId: string | null }

const atATime = 100

export const RegistrationTable = ({ day, records, selectedId }: RegistrationTableProps) => {
  const rows = useMemo(() => inListOrder(registrationRows(records, day)), [records, day])
  const [filter, setFilter] = useState(noFilter)
  const [most, setMost] = useState(atATime)
  const wanted = useDeferredValue(filter)
  const shown = useMemo(() => rows.filter((row) => passes(row, wanted)), [rows, wanted])
  const options = (key: (row: RegistrationRow) => string, name: (key: string) => string) =>
    countedBy(rows, key).map(({ key: value, count }) => ({ value, label: words.withCount(name(value), count) }))
  return (
    <Stack gap="sm" className={list.pane}>
      <SearchField
        label={words.search}
        value={filter.question}
        onChange={(question) => setFilter({ ...filter, question })}
        count={common.shownOf(shown.length, rows.length, words.one, words.many)}
      />
      <Group gap="sm">
        <Select
          aria-label={words.filterByPlace}
          placeholder={words.allPlaces}
          data={[
            ...options(
              (row) => row.value.place,
              (key) => words.places[placeOf(key)],
            ),
            {
              value: 'untold',
              label: words.withCount(words.notTold, rows.filter((row) => !row.isTold).length),
            },
          ]}
          value={filter.place}
          onChange={(place) => setFilter({ ...filter, place })}
          clearable
          flex="1 1 9rem"
        />
        <Select
          aria-label={words.filterBySector}
          placeholder={words.allSectors}
          data={options((row) => row.sector ?? 'none', sectorName)}
          value={filter.sector}
          onChange={(sector) => setFilter({ ...filter, sector })}
          clearable
          flex="1 1 9rem"
        />
        <Select
          aria-label={words.filterByOrganisation}
          placeholder={words.allOrganisations}
          data={options(
            (row) => row.organisation || 'none',
            (key) => (key === 'none' ? words.unknownOrganisation : key),
          )}
          value={filter.organisation}
          onChange={(organisation) => setFilter({ ...filter, organisation })}
          clearable
          searchable
          nothingFoundMessage={common.nothingFound}
          flex="1 1 12rem"
        />
      </Group>
      {shown.length === 0 ? (
        <EmptyState
          title={words.nothingFound}
          action={
            <Button variant="default" onClick={() => setFilter(noFilter)}>
              {words.showAll}
            </Button>
          }
        >
          {common.shownOf(0, rows.length, words.one, words.many)}
        </EmptyState>
      ) : (
        <Table className={`${list.table} ${classes.table}`} stickyHeader highlightOnHover>
          <Table.Caption className={list.caption}>
            <VisuallyHidden>{words.list}</VisuallyHidden>
          </Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.columns.name}</Table.Th>
              <Table.Th scope="col" className={classes.atSmall}>
                {words.columns.organisation}
              </Table.Th>
              <Table.Th scope="col">{words.columns.place}</Table.Th>
              <Table.Th scope="col" className={`${classes.atWide} ${classes.number}`}>
                {words.columns.wishes}
              </Table.Th>
              <Table.Th scope="col" className={`${classes.atWide} ${classes.number}`}>
                {words.columns.seats}
              </Table.Th>
              <Table.Th scope="col" className={classes.atMedium}>
                {words.columns.told}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.slice(0, most).map((row) => (
              <Row key={row.id} dayId={day.id} row={row} isSelected={row.id === selectedId} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {shown.length > most && (
        <Group>
          <Button variant="default" onClick={() => setMost(most + atATime)}>
            {words.showMore(Math.min(atATime, shown.length - most))}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

type RowProps = { readonly dayId: MeetingId; readonly row: RegistrationRow; readonly isSelected: boolean }

const Row = memo(({ dayId, row, isSelected }: RowProps) => {
  const { id, value, name, title, organisation } = row
  return (
    <Table.Tr className={`${list.row} ${classes.row}`} data-selected={isSelected || undefined} data-place={value.place}>
      <Table.Th scope="row">
        <Link
          href={paths.day(dayId, 'tilmeldinger', id)}
          className={list.name ?? ''}
          aria-current={isSelected || undefined}
        >
          {name || words.unnamed}
        </Link>
        <Text size="sm" c="dimmed" fw={400} span className={list.under ?? ''}>
          {title || participantRoleNames[value.role]}
        </Text>
      </Table.Th>
      <Table.Td className={classes.atSmall ?? ''}>
        {organisation}
        {row.sector !== null && (
          <Text size="sm" c="dimmed" span className={list.under ?? ''}>
            {words.sectors[row.sector]}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <PlaceMark place={value.place} waitingAs={row.waitingAs} />
        {value.walkIn && (
          <Text size="sm" c="dimmed" span className={list.under ?? ''}>
            {words.walkIn}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={`${classes.atWide} ${classes.number}`}>{value.wishes.length || ''}</Table.Td>
      <Table.Td className={`${classes.atWide} ${classes.number}`}>{value.seats.length || ''}</Table.Td>
      <Table.Td className={classes.atMedium ?? ''}>
        <ToldMark isTold={row.isTold} />
      </Table.Td>
    </Table.Tr>
  )
})

const signs = { confirmed: IconCheck, waiting: IconClock, cancelled: IconX } as const

type PlaceMarkProps = { readonly place: RegistrationPlace; readonly waitingAs: number | null }

export const PlaceMark = ({ place, waitingAs }: PlaceMarkProps) => {
  const Sign = signs[place]
  return (
    <span className={classes.state}>
      <Sign size={20} aria-hidden />
      {waitingAs === null ? words.places[place] : words.waitingAs(waitingAs)}
    </span>
  )
}

export const ToldMark = ({ isTold }: { readonly isTold: boolean }) => {
  const Sign = isTold ? IconMailCheck : IconMailOff
  return (
    <Text span size="sm" {...(isTold ? { c: 'dimmed' } : {})} className={classes.state ?? ''}>
      <Sign size={20} aria-hidden />
      {isTold ? words.told : words.notTold}
    </Text>
  )
}

const placeOf = (key: string): RegistrationPlace =>
  registrationPlace.options.find((each) => each === key) ?? 'confirmed'

const sectorName = (key: string): string => {
  const found = sector.options.find((each) => each === key)
  return found === undefined ? words.unknownSector : words.sectors[found]
}
