/**
 * The unlocked archive: reads it in, then shows the frame with the page that the address names. Owns the shortcuts and
 * notices that hold on every page.
 */
import { ActionIcon, Button, Center, Group, Loader, Stack, Text, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsShuffle,
  IconBulb,
  IconCalendar,
  IconCalendarEvent,
  IconChecklist,
  IconDatabaseExport,
  IconKeyboard,
  IconLayoutDashboard,
  IconLock,
  IconMessages,
  IconPresentation,
  IconSettings,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import type { ContractError, VaultState } from './core/contract.ts'
import { assertNever, type Result } from './core/result.ts'
import { ActionsPage } from './features/actions/page.tsx'
import { CalendarPage } from './features/calendar/page.tsx'
import { CasesPage } from './features/cases/page.tsx'
import { CataloguePage } from './features/catalogue/page.tsx'
import { DaysPage } from './features/days/page.tsx'
import { ForumsPage } from './features/forums/page.tsx'
import { HistoryImportPage } from './features/history-import/page.tsx'
import { MeetingsPage } from './features/meetings/page.tsx'
import { StageFeed } from './features/meetings/run/stage-feed.tsx'
import { OverviewPage } from './features/overview/page.tsx'
import { useForgotten } from './features/overview/use-forgotten.ts'
import { PeoplePage } from './features/people/page.tsx'
import { PlanningPage } from './features/planning/page.tsx'
import { RotationPage } from './features/rotation/page.tsx'
import { SearchButton, SearchPalette } from './features/search/search-palette.tsx'
import { SettingsPage } from './features/settings/page.tsx'
import {
  call,
  lockArchive,
  on,
  onRefused,
  redo,
  undo,
  useArchive,
  useBackupState,
  useHistory,
} from './replica/index.ts'
import { saving } from './strings/common.ts'
import { errorText } from './strings/errors.ts'
import { frame } from './strings/frame.ts'
import { runCommand, stepInText, useCommand, useCommandKeys } from './ui/commands.tsx'
import { ConfirmDanger } from './ui/confirm-danger.tsx'
import { EmptyState } from './ui/empty-state.tsx'
import { ErrorNotice } from './ui/error-notice.tsx'
import { Banner, FrameLayout, RailButton, RailState } from './ui/frame-layout.tsx'
import { announce } from './ui/live-region.tsx'
import { FrameTools, Page } from './ui/page.tsx'
import { focusPane } from './ui/panes.ts'
import { paths } from './ui/paths.ts'
import { ShortcutsHelp } from './ui/shortcuts-help.tsx'
import { whenText } from './ui/when.ts'

type Unlocked = Extract<VaultState, { phase: 'unlocked' }>

export const UnlockedArchive = ({ state }: { readonly state: Unlocked }) => {
  const archive = useArchive()
  switch (archive.state) {
    case 'loading':
      return (
        <Center h="100%">
          <Stack align="center" role="status">
            <Loader />
            <Text>{archive.records === 0 ? frame.opening : frame.openingCount(archive.records)}</Text>
          </Stack>
        </Center>
      )
    case 'failed':
      return (
        <Center h="100%" component="main">
          <Stack maw="36rem" p="md">
            <ErrorNotice error={archive.error} onRetry={() => window.location.reload()} />
            <Button variant="default" onClick={() => void lock()}>
              {frame.lock}
            </Button>
          </Stack>
        </Center>
      )
    case 'ready':
      return <Frame state={state} unknown={archive.unknown} />
  }
}

const links = [
  { path: paths.overview, label: frame.areas.overview, icon: <IconLayoutDashboard size={20} aria-hidden /> },
  { path: paths.calendar, label: frame.areas.calendar, icon: <IconCalendar size={20} aria-hidden /> },
  { path: paths.meetings, label: frame.areas.meetings, icon: <IconCalendarEvent size={20} aria-hidden /> },
  { path: paths.actions, label: frame.areas.actions, icon: <IconChecklist size={20} aria-hidden /> },
  { path: paths.rotation, label: frame.areas.rotation, icon: <IconArrowsShuffle size={20} aria-hidden /> },
  { path: paths.cases, label: frame.areas.cases, icon: <IconMessages size={20} aria-hidden /> },
  { path: paths.catalogue, label: frame.areas.catalogue, icon: <IconBulb size={20} aria-hidden /> },
  { path: paths.days, label: frame.areas.days, icon: <IconPresentation size={20} aria-hidden /> },
  { path: paths.people, label: frame.areas.people, icon: <IconUsers size={20} aria-hidden /> },
  { path: paths.forums, label: frame.areas.forums, icon: <IconUsersGroup size={20} aria-hidden /> },
  { path: paths.settings, label: frame.areas.settings, icon: <IconSettings size={20} aria-hidden /> },
]

const Frame = ({ state, unknown }: { readonly state: Unlocked; readonly unknown: number }) => {
  const [help, setHelp] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  const forgotten = useForgotten()
  const leave = async () => setUnsaved((await lock()) === 'unsaved')
  useCommandKeys()
  useCommand('mod+Z', frame.shortcuts.undo, () => void takeBack())
  useCommand('mod+Y', frame.shortcuts.redo, () => void doAgain())
  useCommand('mod+L', frame.shortcuts.lock, () => void leave())
  useCommand('F6', frame.shortcuts.nextPane, () => focusPane(1))
  useCommand('shift+F6', frame.shortcuts.previousPane, () => focusPane(-1))
  useCommand('shift+?', frame.shortcuts.help, () => setHelp(true))
  useMenuCommands(() => setHelp(true))
  useEffect(() => onRefused(showError), [])
  useTouch()
  return (
    <FrameTools value={<UndoTools />}>
      <FrameLayout
        links={links}
        railEnd={
          <>
            <BackupLine />
            <RailButton icon={<IconKeyboard size={20} aria-hidden />} onClick={() => setHelp(true)}>
              {frame.shortcuts.open}
            </RailButton>
            <RailButton icon={<IconLock size={20} aria-hidden />} onClick={() => void leave()}>
              {frame.lock}
            </RailButton>
          </>
        }
        banners={
          <>
            <LockingSoon />
            {state.example && <Banner quiet>{frame.exampleBanner}</Banner>}
            {unknown > 0 && <Banner quiet>{frame.unknownRecords(unknown)}</Banner>}
          </>
        }
      >
        <Switch>
          <Route path={paths.overview}>
            <OverviewPage forgotten={forgotten} />
          </Route>
          <Route path={`${paths.calendar}/:view?/:date?/:id?`}>
            <CalendarPage />
          </Route>
          <Route path={`${paths.forums}/:id?`}>
            <ForumsPage />
          </Route>
          <Route path={`${paths.people}/:id?`}>
            <PeoplePage />
          </Route>
          <Route path={`${paths.planYear}/:step?`}>
            <PlanningPage />
          </Route>
          <Route path={`${paths.meetings}/:id?/:tab?`}>
            <MeetingsPage />
          </Route>
          <Route path={`${paths.actions}/:filter?`}>
            <ActionsPage />
          </Route>
          <Route path={paths.rotationImport}>
            <HistoryImportPage />
          </Route>
          <Route path={`${paths.rotation}/:forum?/:year?`}>
            <RotationPage />
          </Route>
          <Route path={`${paths.cases}/:id?/:part?`}>
            <CasesPage />
          </Route>
          <Route path={`${paths.catalogue}/:filter?`}>
            <CataloguePage />
          </Route>
          <Route path={`${paths.days}/:id?/:tab?/:part?`}>
            <DaysPage />
          </Route>
          <Route path={`${paths.settings}/:section?`}>
            <SettingsPage />
          </Route>
          <Route>
            <Page title={frame.notFound}>
              <EmptyState title={frame.notFound}>{frame.notFoundWhy}</EmptyState>
            </Page>
          </Route>
        </Switch>
      </FrameLayout>
      <SearchPalette pages={links} />
      <StageFeed />
      <ShortcutsHelp opened={help} onClose={() => setHelp(false)} />
      <ConfirmDanger
        opened={unsaved}
        onClose={() => setUnsaved(false)}
        onConfirm={() => void lock('lose')}
        title={frame.unsaved.title}
        confirmLabel={frame.unsaved.lock}
      >
        {frame.unsaved.why}
      </ConfirmDanger>
    </FrameTools>
  )
}

const UndoTools = () => {
  const history = useHistory()
  const undoLabel = history.undo === null ? saving.undo : saving.undoWhat(history.undo)
  const redoLabel = history.redo === null ? saving.redo : saving.redoWhat(history.redo)
  return (
    <Group gap={4} wrap="nowrap">
      <SearchButton />
      <Tooltip label={undoLabel}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={undoLabel}
          aria-disabled={history.undo === null}
          data-disabled={history.undo === null}
          onClick={() => void takeBack()}
        >
          <IconArrowBackUp size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={redoLabel}
          aria-disabled={history.redo === null}
          data-disabled={history.redo === null}
          onClick={() => void doAgain()}
        >
          <IconArrowForwardUp size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

const BackupLine = () => {
  const { value, error } = useBackupState()
  const words = frame.backup
  if (value === null && error === null) return null
  const needsYou =
    value === null || value.secondFolder === null || !value.secondFolderReachable || value.lastError !== null
  const text =
    value === null || value.lastError !== null
      ? words.failed
      : value.secondFolder === null
        ? words.noSecondFolder
        : !value.secondFolderReachable
          ? words.unreachable
          : value.lastAt === null
            ? words.never
            : words.lastAt(whenText(new Date(value.lastAt)))
  return (
    <RailState
      path={paths.settingsSection('sikkerhedskopi')}
      icon={<IconDatabaseExport size={20} aria-hidden />}
      needsYou={needsYou}
    >
      {text}
    </RailState>
  )
}

/** The last minute before the archive locks itself; any sign of life stops it. */
const LockingSoon = () => {
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => on('vault.locking', (event) => setSeconds(event.seconds)), [])
  const said = seconds !== null && seconds % 15 === 0 ? frame.lockingSoon(seconds) : null
  useEffect(() => {
    if (said !== null) announce(said)
  }, [said])
  return seconds === null || seconds === 0 ? null : (
    <Banner>
      <IconLock size={20} aria-hidden />
      <span>{frame.lockingSoon(seconds)}</span>
      <Button size="xs" variant="default" onClick={() => void call('vault.touch', {})}>
        {frame.stayOpen}
      </Button>
    </Banner>
  )
}

/** Tells the main process that somebody is at work, at most every ten seconds. */
const useTouch = () => {
  useEffect(() => {
    let last = 0
    const touch = () => {
      if (performance.now() - last < 10_000) return
      last = performance.now()
      void call('vault.touch', {})
    }
    const signs = ['keydown', 'pointerdown', 'wheel'] as const
    for (const sign of signs) document.addEventListener(sign, touch, { passive: true, capture: true })
    return () => {
      for (const sign of signs) document.removeEventListener(sign, touch, { capture: true })
    }
  }, [])
}

/** What the application's menu asks for; a page that can print or make something new has a command for the same keys. */
const useMenuCommands = (showHelp: () => void) => {
  const [, navigate] = useLocation()
  const latest = useRef(showHelp)
  useEffect(() => {
    latest.current = showHelp
  })
  useEffect(
    () =>
      on('menu.command', ({ command }) => {
        switch (command) {
          case 'undo':
            return stepInText('undo') ? undefined : void takeBack()
          case 'redo':
            return stepInText('redo') ? undefined : void doAgain()
          case 'new':
            return runCommand('mod+N')
          case 'print':
            return runCommand('mod+P')
          case 'search':
            return runCommand('mod+K')
          case 'shortcuts':
            return latest.current()
          case 'settings':
            return navigate(paths.settings)
          default:
            return assertNever(command)
        }
      }),
    [navigate],
  )
}

const takeBack = async () => tell(await undo(), saving.undone, saving.nothingToUndo)
const doAgain = async () => tell(await redo(), saving.redone, saving.nothingToRedo)

const tell = (done: Result<string | null, ContractError>, said: (label: string) => string, nothing: string) => {
  const message = done.ok ? (done.value === null ? nothing : said(done.value)) : errorText(done.error.code)
  if (done.ok) announce(message)
  notifications.show({ message, color: done.ok ? 'petrol' : 'red', autoClose: done.ok ? 4000 : false })
}

const lock = async (unsaved?: 'lose') => {
  const error = await lockArchive(unsaved)
  if (error !== null && error !== 'unsaved') showError(error)
  return error
}

const showError = (error: ContractError) => {
  notifications.show({ message: errorText(error.code), color: 'red', autoClose: false })
}
