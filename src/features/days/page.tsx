/** Days with a programme: their list, a new one, or one of them with its parts. Which one, and which part, stands in the address. */
import { Button } from '@mantine/core'
import { IconPlus, IconPresentation } from '@tabler/icons-react'
import { Link, useLocation, useRoute } from 'wouter'
import { dayOf } from '../../core/programme/day.ts'
import { parseId } from '../../core/records/index.ts'
import { useRecordSet } from '../../replica/index.ts'
import { newDay, days as words } from '../../strings/days.ts'
import { useCommand } from '../../ui/commands.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { type DayTab, dayTabs, paths } from '../../ui/paths.ts'
import { DayFrame } from './day-frame.tsx'
import { DayList } from './day-list.tsx'
import { DaySaved, ReportSaved, SessionSaved } from './day-saved.tsx'
import { NewDayForm } from './new-day-form.tsx'
import { RegistrationImportPage } from './registrations/import/import-page.tsx'
import { importPath } from './registrations/registrations-tab.tsx'

/** In the address, in the place of a day's id. */
const newPath = 'ny'

export const DaysPage = () => {
  const [, params] = useRoute<{ id?: string; tab?: string; part?: string }>(`${paths.days}/:id?/:tab?/:part?`)
  const [, navigate] = useLocation()
  const records = useRecordSet()
  const id = params?.id ?? null
  const begin = () => navigate(paths.day(newPath))
  useCommand('mod+N', newDay.title, begin, id === null)

  const meetingId = id === null || id === newPath ? null : parseId('meeting', id)
  const tab = tabOf(params?.tab)

  const content = () => {
    if (records === undefined) return <div aria-busy />
    if (id === null) return <DayList records={records} onNew={begin} />
    if (id === newPath) return <NewDayForm records={records} />
    const day = meetingId?.ok ? dayOf(records, meetingId.value) : null
    if (day === null)
      return (
        <EmptyState
          icon={<IconPresentation size={40} />}
          title={words.gone}
          action={
            <Button variant="default" component={Link} href={paths.days}>
              {words.backToAll}
            </Button>
          }
        >
          {words.goneWhy}
        </EmptyState>
      )
    return <DayFrame key={day.id} day={day} records={records} tab={tab} />
  }
  const importing = tab === 'tilmeldinger' && params?.part === importPath && meetingId?.ok ? meetingId.value : null
  const importDay = records === undefined || importing === null ? null : dayOf(records, importing)
  if (records !== undefined && importDay !== null) return <RegistrationImportPage day={importDay} records={records} />
  return (
    <Page
      title={words.title}
      saved={
        tab === 'dagen' && meetingId?.ok ? (
          <DaySaved key={id} id={meetingId.value} />
        ) : tab === 'rapport' && meetingId?.ok ? (
          <ReportSaved key={id} id={meetingId.value} />
        ) : tab === 'bidrag' && params?.part !== undefined ? (
          <SessionSaved key={params.part} id={params.part} />
        ) : null
      }
      fill={id !== null && id !== newPath}
      actions={
        id === null && (
          <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={begin}>
            {newDay.title}
          </Button>
        )
      }
    >
      {content()}
    </Page>
  )
}

const tabOf = (text: string | undefined): DayTab => dayTabs.find((tab) => tab === text) ?? 'dagen'
