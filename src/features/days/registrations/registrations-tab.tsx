/** Who takes part in a day: the list with one registration beside it, and the sessions with their seats. The address says which. */
import { Button, Group, SegmentedControl, Stack } from '@mantine/core'
import { IconArmchair, IconFileImport, IconUserPlus, IconUsers, IconUsersPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Link, useLocation, useRoute } from 'wouter'
import { invitedToDay } from '../../../core/registrations/sign-up-invited.ts'
import {
  invitedSignUp,
  registration as oneWords,
  waitingList,
  registrations as words,
} from '../../../strings/registrations.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { paths } from '../../../ui/paths.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import { BesideWhy, WhyPanel } from '../../../ui/why-panel.tsx'
import type { DayTabProps } from '../tab-props.ts'
import { DueMoves } from './due-moves.tsx'
import { GiveSeats } from './give-seats.tsx'
import { MailMenu } from './mail-menu.tsx'
import { NewRegistration } from './new-registration.tsx'
import { RegistrationPanel } from './registration-panel.tsx'
import { RegistrationTable } from './registration-table.tsx'
import classes from './registrations.module.css'
import { SessionSeats } from './session-seats.tsx'
import { SignUpInvited } from './sign-up-invited.tsx'
import { StandingLines } from './standing-lines.tsx'

const newPath = 'ny'
const seatsPath = 'fordel'
const invitedPath = 'indkaldte'
export const importPath = 'hent'

type View = 'people' | 'sessions'

export const RegistrationsTab = ({ day, records }: DayTabProps) => {
  const [, params] = useRoute<{ part?: string }>(paths.day(day.id, 'tilmeldinger', ':part?'))
  const [, navigate] = useLocation()
  const [view, setView] = useState<View>('people')
  const part = params?.part ?? null
  const open = (next?: string) => navigate(paths.day(day.id, 'tilmeldinger', next))
  const close = () => open()
  const add = () => open(newPath)
  useCommand('mod+N', words.add, add)
  const today = todayInDenmark()
  const hasInvited = useMemo(() => invitedToDay(records, day, today).missing.length > 0, [records, day, today])
  const invited = hasInvited && (
    <Button variant="default" leftSection={<IconUsersPlus size={20} aria-hidden />} onClick={() => open(invitedPath)}>
      {invitedSignUp.title}
    </Button>
  )
  const panel = () => {
    if (part === null) return null
    if (part === newPath)
      return <NewRegistration key={newPath} day={day} records={records} onClose={close} onDone={(id) => open(id)} />
    if (part === seatsPath) return <GiveSeats key={seatsPath} day={day} records={records} onClose={close} />
    if (part === invitedPath) return <SignUpInvited key={invitedPath} day={day} records={records} onClose={close} />
    const entry = day.registrations.find(({ id }) => id === part)
    return entry === undefined ? (
      <WhyPanel key={part} title={words.title} onClose={close}>
        {oneWords.gone}
      </WhyPanel>
    ) : (
      <RegistrationPanel key={part} id={entry.id} day={day} records={records} onClose={close} />
    )
  }
  return (
    <BesideWhy fill panel={panel()}>
      <Stack gap="md" className={classes.tab}>
        {day.registrations.length === 0 ? (
          <Nobody
            day={day}
            records={records}
            onAdd={add}
            importPage={paths.day(day.id, 'tilmeldinger', importPath)}
            invited={invited}
          />
        ) : (
          <>
            <Group justify="space-between" gap="sm">
              <SegmentedControl
                aria-label={words.view}
                value={view}
                onChange={setView}
                data={(['people', 'sessions'] as const).map((value) => ({ value, label: words.views[value] }))}
              />
              <Group gap="xs">
                <Button
                  component={Link}
                  href={paths.day(day.id, 'tilmeldinger', importPath)}
                  variant="default"
                  leftSection={<IconFileImport size={20} aria-hidden />}
                >
                  {words.importFromFile}
                </Button>
                {invited}
                <MailMenu day={day} records={records} />
                <Button
                  variant="default"
                  leftSection={<IconArmchair size={20} aria-hidden />}
                  onClick={() => open(seatsPath)}
                >
                  {waitingList.give}
                </Button>
                <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={add}>
                  {words.add}
                </Button>
              </Group>
            </Group>
            <DueMoves day={day} records={records} />
            <StandingLines day={day} records={records} />
            {view === 'people' ? (
              <RegistrationTable day={day} records={records} selectedId={part} />
            ) : (
              <SessionSeats day={day} records={records} />
            )}
          </>
        )}
      </Stack>
    </BesideWhy>
  )
}

type NobodyProps = DayTabProps & {
  readonly onAdd: () => void
  readonly importPage: string
  readonly invited: ReactNode
}

const Nobody = ({ day, records, onAdd, importPage, invited }: NobodyProps) => (
  <EmptyState
    icon={<IconUsers size={40} />}
    title={words.empty}
    action={
      <Group justify="center">
        <Button component={Link} href={importPage} leftSection={<IconFileImport size={20} aria-hidden />}>
          {words.importFromFile}
        </Button>
        <Button variant="default" leftSection={<IconUserPlus size={20} aria-hidden />} onClick={onAdd}>
          {words.add}
        </Button>
        {invited}
        <MailMenu day={day} records={records} />
      </Group>
    }
  >
    {words.emptyWhy}
  </EmptyState>
)
