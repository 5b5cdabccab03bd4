/** The search of the frame: its button, its keys, and what happens when something is chosen. */
import { ActionIcon, Tooltip, useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { assertNever } from '../../core/result.ts'
import type { ArchiveEntry } from '../../core/search/archive-entries.ts'
import { searchWords as words } from '../../strings/search.ts'
import { runCommand, runWhenThere, useCommand } from '../../ui/commands.tsx'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'
import type { OnPage } from './app-commands.ts'
import { type PageLink, type PaletteEntry, searchKeys } from './named-entries.ts'
import { Palette } from './palette.tsx'
import type { KeptIndex } from './use-search.ts'
import { focusWhenThere, pressWhenThere, showWhenThere } from './when-there.ts'

export const SearchPalette = ({ pages }: { readonly pages: readonly PageLink[] }) => {
  const [opened, setOpened] = useState(false)
  const [, navigate] = useLocation()
  const { setColorScheme } = useMantineColorScheme()
  const kept: KeptIndex = useRef(null)
  const before = useRef<Element | null>(null)
  const open = () => {
    /* A dialog wants its answer first. */
    if (document.querySelector('[aria-modal=true]') !== null) return
    before.current = document.activeElement
    setOpened(true)
  }
  const close = () => {
    setOpened(false)
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  useCommand(searchKeys, words.open, open)
  if (!opened) return null
  const choose = (entry: PaletteEntry) => {
    /* What a command does may depend on where the focus was, and may move it. */
    close()
    if (entry.kind !== 'command') {
      navigate(pathOf(entry))
      document.querySelector<HTMLElement>('main')?.focus()
      if (entry.kind === 'item' || entry.kind === 'decision' || entry.kind === 'action') showWhenThere(entry.id)
      return
    }
    const { does } = entry
    switch (does.by) {
      case 'keys':
        return runCommand(does.keys)
      case 'page':
        navigate(does.path)
        return onPage(does.onPage, entry.title)
      case 'button':
        does.button.focus()
        return does.button.click()
      case 'scheme':
        return setColorScheme(does.scheme)
      default:
        return assertNever(does)
    }
  }
  return <Palette pages={pages} kept={kept} onChoose={choose} onClose={close} />
}

const onPage = (what: OnPage, label: string) => {
  switch (what.step) {
    case 'run':
      return runWhenThere(label)
    case 'press':
      return pressWhenThere(what.button)
    case 'write':
      if (what.told !== null) tell(what.told)
      return focusWhenThere(what.field)
    case 'choose':
      document.querySelector<HTMLElement>('main')?.focus()
      return tell(what.told)
    default:
      return assertNever(what)
  }
}

const tell = (message: string): void => {
  announce(message)
  notifications.show({ message, autoClose: 8000 })
}

/** Beside undo and redo on every page. */
export const SearchButton = () => (
  <Tooltip label={words.open}>
    <ActionIcon variant="subtle" size="lg" aria-label={words.open} onClick={() => runCommand(searchKeys)}>
      <IconSearch size={20} aria-hidden />
    </ActionIcon>
  </Tooltip>
)

const pathOf = (entry: Exclude<PaletteEntry, { kind: 'command' }>): string => {
  switch (entry.kind) {
    case 'page':
    case 'part':
      return entry.path
    case 'person':
      return paths.person(entry.id)
    case 'forum':
      return paths.forum(entry.id)
    case 'meeting':
      return paths.meeting(entry.id)
    case 'day':
      return paths.day(entry.id)
    case 'item':
    case 'decision':
    case 'action':
      return placeOf(entry)
    case 'session':
      return entry.meetingId === null ? paths.days : paths.day(entry.meetingId, 'bidrag', entry.id)
    case 'registration':
      return entry.meetingId === null ? paths.days : paths.day(entry.meetingId, 'tilmeldinger', entry.id)
    case 'learning':
      return entry.caseId === null ? paths.catalogue : paths.case(entry.caseId, 'laering')
    default:
      return assertNever(entry)
  }
}

const placeOf = ({ standsIn, meetingId }: ArchiveEntry): string => {
  if (standsIn === 'open-actions') return paths.actions
  if (standsIn === 'closed-actions') return paths.actionsAs('vis=lukkede')
  return meetingId === null
    ? paths.meetings
    : paths.meeting(meetingId, standsIn === 'minutes' ? 'referat' : 'dagsorden')
}
