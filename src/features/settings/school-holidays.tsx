/** When schools are closed in an area, with the days that this makes this year and next. */
import { Button, Select, Stack, Switch, Table, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { schoolHolidays } from '../../core/calendar/school-holidays.ts'
import { capitalised, shortDate } from '../../core/danish/dates.ts'
import type { SchoolHolidays } from '../../core/records/area.ts'
import { type DraftOf, newElementId } from '../../replica/index.ts'
import { schoolHolidayTitle } from '../../strings/holidays.ts'
import { schoolHolidaySettings as words } from '../../strings/planning-settings.ts'
import { FormFields } from '../../ui/form-section.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { PeriodList } from '../../ui/period-list.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import classes from './settings.module.css'

export const AreaSchoolHolidays = ({ draft }: { readonly draft: DraftOf<'area'> }) => {
  const [open, setOpen] = useState(false)
  const panel = useId()
  const { name, schoolHolidays: settings } = draft.value
  return (
    <div>
      <Button
        variant="subtle"
        size="sm"
        aria-expanded={open}
        aria-controls={panel}
        aria-label={words.openOf(name)}
        rightSection={open ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {words.open}
      </Button>
      <div id={panel} hidden={!open} className={classes.unfolded}>
        {open && (
          <HolidayForm settings={settings} onChange={(next) => draft.change((area) => withHolidays(area, next))} />
        )}
      </div>
    </div>
  )
}

const withHolidays = (area: DraftOf<'area'>['value'], next: Partial<SchoolHolidays>) => ({
  ...area,
  schoolHolidays: { ...area.schoolHolidays, ...next },
})

type HolidayFormProps = {
  readonly settings: SchoolHolidays
  readonly onChange: (next: Partial<SchoolHolidays>) => void
}

const HolidayForm = ({ settings, onChange }: HolidayFormProps) => (
  <Stack gap="sm">
    <Text size="sm" c="dimmed">
      {words.why}
    </Text>
    <FormFields columns={3}>
      <NumberChoice
        label={words.winter}
        from={6}
        to={9}
        text={words.week}
        value={settings.winterWeek}
        onChange={(winterWeek) => onChange({ winterWeek })}
      />
      <NumberChoice
        label={words.autumn}
        from={40}
        to={44}
        text={words.week}
        value={settings.autumnWeek}
        onChange={(autumnWeek) => onChange({ autumnWeek })}
      />
      <NumberChoice
        label={words.summerWeeks}
        from={1}
        to={8}
        text={String}
        value={settings.summerWeeks}
        onChange={(summerWeeks) => onChange({ summerWeeks })}
      />
    </FormFields>
    <Switch
      label={words.easter}
      checked={settings.easterWeek}
      onChange={(event) => onChange({ easterWeek: event.currentTarget.checked })}
    />
    <Switch
      label={words.christmas}
      checked={settings.christmas}
      onChange={(event) => onChange({ christmas: event.currentTarget.checked })}
    />
    <PeriodList
      words={words.others}
      order={3}
      periods={settings.others}
      onChange={(others) => onChange({ others })}
      onNew={() => ({ id: newElementId(), name: '', from: todayInDenmark(), to: todayInDenmark() })}
      withEnds={(period, from, to) => ({ ...period, from, to: to ?? period.to })}
      extra={(period, replace) => (
        <LineField label={words.name} value={period.name} onChange={(name) => replace({ ...period, name })} />
      )}
    />
    <Preview settings={settings} />
  </Stack>
)

type NumberChoiceProps = {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly text: (n: number) => string
  readonly value: number
  readonly onChange: (value: number) => void
}

const NumberChoice = ({ label, from, to, text, value, onChange }: NumberChoiceProps) => (
  <Select
    label={label}
    data={Array.from({ length: to - from + 1 }, (_each, index) => ({
      value: `${from + index}`,
      label: text(from + index),
    }))}
    value={`${value}`}
    onChange={(chosen) => chosen !== null && onChange(Number(chosen))}
    allowDeselect={false}
  />
)

/** The holidays that begin this year and next; those of an area's own on the days they were given. */
const Preview = ({ settings }: { readonly settings: SchoolHolidays }) => {
  const year = Number(todayInDenmark().slice(0, 4))
  const all = [year, year + 1].flatMap((each) =>
    schoolHolidays(each, settings).filter(({ from }) => from.startsWith(`${each}-`)),
  )
  return (
    <div className={classes.scroll}>
      <Table withTableBorder className={classes.table}>
        <Table.Caption>{words.preview}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.holiday}</Table.Th>
            <Table.Th scope="col">{words.others.from}</Table.Th>
            <Table.Th scope="col">{words.others.to}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {all.map((holiday) => (
            <Table.Tr key={`${holiday.name}:${holiday.title}:${holiday.from}:${holiday.to}`}>
              <Table.Th scope="row">{capitalised(schoolHolidayTitle(holiday))}</Table.Th>
              <Table.Td>{shortDate(holiday.from)}</Table.Td>
              <Table.Td>{shortDate(holiday.to)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
