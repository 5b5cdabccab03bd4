/** The list of people: searched and filtered, counted, in Danish order; a row leads to the person. */
import { Button, Group, Select, Stack, Switch, Table, Text, VisuallyHidden } from '@mantine/core'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { numberText } from '../../core/danish/numbers.ts'
import { dayStatus, isEmployed } from '../../core/people/at-work.ts'
import { fullName, personMatches, sortPeople } from '../../core/people/names.ts'
import { personRole } from '../../core/records/person.ts'
import { type Stored, useRecords } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { roleNames, people as words } from '../../strings/people.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import list from '../../ui/list-table.module.css'
import { paths } from '../../ui/paths.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import classes from './people.module.css'
import { type Places, usePlaces } from './workplaces.ts'

type Filter = {
  readonly question: string
  /** Area id, `none` for people without one, or null for all. */
  readonly area: string | null
  readonly role: string | null
  readonly former: boolean
}
const noFilter: Filter = { question: '', area: null, role: null, former: false }

type PeopleListProps = { readonly selectedId: string | null; readonly onAdd: () => void }

export const PeopleList = ({ selectedId, onAdd }: PeopleListProps) => {
  const records = useRecords('person')
  const places = usePlaces()
  const [filter, setFilter] = useState(noFilter)
  if (records === undefined || places === undefined) return <Text role="status">{common.loading}</Text>
  if (records.length === 0) return <NoPeople onAdd={onAdd} />

  const today = todayInDenmark()
  const present = records.filter(({ value }) => filter.former || value.lastDay === null || value.lastDay >= today)
  const shown = sortPeople(present.filter(({ value }) => passes(value, filter, places)))
  const hasFormer = records.some(({ value }) => value.lastDay !== null && value.lastDay < today)
  return (
    <Stack gap="sm" className={list.pane}>
      <SearchField
        label={words.search}
        value={filter.question}
        onChange={(question) => setFilter({ ...filter, question })}
        count={common.shownOf(shown.length, present.length, 'person', 'personer')}
      />
      <Group gap="sm" align="flex-end">
        <Select
          label={words.filterByArea}
          placeholder={words.allAreas}
          data={[
            ...places.areas.map(({ id, value }) => ({ value: id, label: value.name })),
            { value: 'none', label: words.withoutArea },
          ]}
          value={filter.area}
          onChange={(area) => setFilter({ ...filter, area })}
          clearable
          flex="1 1 9rem"
        />
        <Select
          label={words.filterByRole}
          placeholder={words.allRoles}
          data={personRole.options.map((role) => ({ value: role, label: roleNames[role] }))}
          value={filter.role}
          onChange={(role) => setFilter({ ...filter, role })}
          clearable
          flex="1 1 9rem"
        />
        {hasFormer && (
          <Switch
            label={words.showFormer}
            checked={filter.former}
            onChange={(event) => setFilter({ ...filter, former: event.currentTarget.checked })}
          />
        )}
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
          {common.shownOf(0, present.length, 'person', 'personer')}
        </EmptyState>
      ) : (
        <PeopleTable shown={shown} places={places} selectedId={selectedId} today={today} />
      )}
    </Stack>
  )
}

type PeopleTableProps = {
  readonly shown: readonly Stored<'person'>[]
  readonly places: Places
  readonly selectedId: string | null
  readonly today: string
}

const PeopleTable = ({ shown, places, selectedId, today }: PeopleTableProps) => (
  <Table className={list.table} stickyHeader highlightOnHover>
    <Table.Caption className={list.caption}>
      <VisuallyHidden>{words.listLabel}</VisuallyHidden>
    </Table.Caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{words.columns.name}</Table.Th>
        <Table.Th scope="col" className={classes.atMedium}>
          {words.columns.unit}
        </Table.Th>
        <Table.Th scope="col" className={classes.atWide}>
          {words.columns.roles}
        </Table.Th>
        <Table.Th scope="col">{words.columns.area}</Table.Th>
        <Table.Th scope="col" className={`${classes.atWide} ${classes.number}`}>
          {words.columns.hours}
        </Table.Th>
        <Table.Th scope="col" className={classes.atMedium}>
          {words.columns.today}
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {shown.map(({ id, value }) => (
        <Table.Tr key={id} className={list.row} data-selected={id === selectedId || undefined}>
          <Table.Td>
            <Link href={paths.person(id)} className={list.name} aria-current={id === selectedId || undefined}>
              {fullName(value) || words.unnamed}
            </Link>
            {value.title !== '' && (
              <Text size="sm" c="dimmed" span className={list.under}>
                {value.title}
              </Text>
            )}
          </Table.Td>
          <Table.Td className={classes.atMedium}>{places.workplacesOf(value)[0] ?? ''}</Table.Td>
          <Table.Td className={classes.atWide}>{value.roles.map((role) => roleNames[role]).join(', ')}</Table.Td>
          <Table.Td>{places.areaOf(value)?.value.name ?? ''}</Table.Td>
          <Table.Td className={`${classes.atWide} ${classes.number}`}>
            {value.weeklyHours === null ? '' : numberText(value.weeklyHours)}
          </Table.Td>
          <Table.Td className={classes.atMedium}>
            {isEmployed(value, today) && value.workingDays.length === 0 ? '' : words.dayStatus[dayStatus(value, today)]}
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
)

const NoPeople = ({ onAdd }: { readonly onAdd: () => void }) => (
  <EmptyState
    icon={<IconUsers size={40} />}
    title={words.empty}
    action={
      <Group justify="center">
        <Button component={Link} href={paths.peopleImport}>
          {words.importFromFile}
        </Button>
        <Button variant="default" leftSection={<IconUserPlus size={20} aria-hidden />} onClick={onAdd}>
          {words.add}
        </Button>
      </Group>
    }
  >
    {words.emptyWhy}
  </EmptyState>
)

const passes = (person: Stored<'person'>['value'], filter: Filter, places: Places): boolean => {
  const area = places.areaOf(person)
  const inArea = filter.area === null || (filter.area === 'none' ? area === null : area?.id === filter.area)
  const inRole = filter.role === null || person.roles.some((role) => role === filter.role)
  const texts = [...places.workplacesOf(person), area?.value.name ?? '', ...person.roles.map((role) => roleNames[role])]
  return inArea && inRole && personMatches(person, texts, filter.question)
}
