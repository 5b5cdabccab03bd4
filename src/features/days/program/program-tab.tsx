/** The tab "Program": the grid or the table of the day, with what is chosen, what clashes and what has no time yet beside it. */
import { Button, Text, Title } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { Link, useLocation, useRoute } from 'wouter'
import { weekdayDate } from '../../../core/danish/dates.ts'
import type { Day } from '../../../core/programme/day.ts'
import { freePlaces } from '../../../core/programme/placing.ts'
import { versionsOf } from '../../../core/programme/versions.ts'
import type { ProgrammeVersionId, SessionId } from '../../../core/records/ids.ts'
import { call } from '../../../replica/index.ts'
import { clashText } from '../../../strings/programme-clashes.ts'
import { heldText, programmeGrid as words } from '../../../strings/programme-grid.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { paths } from '../../../ui/paths.ts'
import { BesideWhy } from '../../../ui/why-panel.tsx'
import type { DayTabProps } from '../tab-props.ts'
import { meaningOf } from './grid-keys.ts'
import { type Direction, freeSpansOf, layoutOf, neighbourOf } from './grid-layout.ts'
import classes from './program.module.css'
import { type GridHands, ProgrammeGrid } from './programme-grid.tsx'
import { ProgrammeSide } from './programme-side.tsx'
import { ProgrammeTable } from './programme-table.tsx'
import { type ProgrammePanel, ProgrammeTools, type ProgrammeView } from './programme-tools.tsx'
import { ProposalPanel } from './proposal/proposal-panel.tsx'
import { ViewedProposal } from './proposal/viewed-proposal.tsx'
import { usePointerDrag } from './use-pointer-drag.ts'
import { placeOf, titleOf, useProgramme } from './use-programme.ts'
import { VersionsPanel } from './versions/versions-panel.tsx'
import { ViewedVersion } from './versions/viewed-version.tsx'

export const ProgramTab = ({ day, records }: DayTabProps) =>
  day.sessions.length === 0 ? (
    <EmptyState
      icon={<IconCalendarPlus size={40} />}
      title={words.toBegin}
      order={3}
      action={
        <Button component={Link} href={paths.day(day.id, 'bidrag')}>
          {words.toContributions}
        </Button>
      }
    >
      {words.toBeginWhy}
    </EmptyState>
  ) : (
    <ProgramWork day={day} records={records} />
  )

const ProgramWork = ({ day: saved, records }: DayTabProps) => {
  const [, navigate] = useLocation()
  const [, params] = useRoute<{ part?: string }>(`${paths.day(saved.id, 'program')}/:part?`)
  const [view, setView] = useState<ProgrammeView>('grid')
  const [panel, setPanel] = useState<ProgrammePanel | null>(null)
  const [proposed, setProposed] = useState<Day | null>(null)
  const [viewedId, setViewedId] = useState<ProgrammeVersionId | null>(null)
  const versions = useMemo(() => versionsOf(records, saved.id), [records, saved.id])
  const viewed = versions.find(({ id }) => id === viewedId) ?? null
  const programme = useProgramme(saved, records)
  const { day, clashes, names, held } = programme
  const places = {
    scroller: useRef<HTMLDivElement>(null),
    field: useRef<HTMLDivElement>(null),
    tray: useRef<HTMLElement>(null),
    chip: useRef<HTMLDivElement>(null),
  }
  const root = useRef<HTMLDivElement>(null)
  /** The room that arrows came from. */
  const column = useRef(0)
  const layout = useMemo(() => layoutOf(day, saved), [day, saved])
  const before = useMemo(() => layoutOf(saved), [saved])
  const carried = held?.id ?? null
  const free = useMemo(() => {
    const value = saved.sessions.find(({ id }) => id === carried)?.value
    return carried === null || value === undefined
      ? []
      : freeSpansOf(before, freePlaces(records, saved, carried), value)
  }, [records, saved, before, carried])
  const startDrag = usePointerDrag(programme, layout, places, (id) => show(id))

  const chosen = day.sessions.find(({ id }) => id === params?.part) ?? null
  const choose = (id: SessionId) => {
    if (id !== chosen?.id) navigate(paths.day(saved.id, 'program', id), { replace: true })
  }
  /** Gets the focus as soon as it is drawn: it may come to lie in the grid instead of the tray, or be new. */
  const wanted = useRef<SessionId | null>(null)
  const [, draw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const id = wanted.current
    const card = id === null ? null : root.current?.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"]`)
    if (card == null) return
    wanted.current = null
    card.focus()
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const chooseFocused = (id: SessionId) => {
    wanted.current = null
    choose(id)
  }
  const show = (id: SessionId) => {
    wanted.current = id
    choose(id)
    draw()
  }
  const then = (id: SessionId, run: () => void) => {
    run()
    show(id)
  }
  const go = (id: SessionId, to: Direction | 'first' | 'last') => {
    const here = layout.cells.find(({ entry }) => entry.id === id)
    if (here?.column != null) column.current = here.column
    const next =
      to === 'first' || to === 'last'
        ? layout.cells.at(to === 'first' ? 0 : -1)?.entry.id
        : neighbourOf(layout, id, to, column.current)
    if (next != null) show(next)
  }
  const onKey = (event: KeyboardEvent<HTMLElement>, id: SessionId) => {
    const meaning = meaningOf(event, held?.id === id)
    if (meaning === null) return
    event.preventDefault()
    switch (meaning.kind) {
      case 'take':
        return programme.take(id, 'keys')
      case 'put':
        return then(id, programme.put)
      case 'cancel':
        return then(id, programme.cancel)
      case 'unplace':
        return then(id, () => programme.move(id, { kind: 'unplace' }))
      case 'pin':
        return programme.move(id, { kind: 'pin', pinned: chosen?.value.pinned !== true })
      case 'step':
        return then(id, () => programme.step(id, meaning.move))
      case 'free':
        return then(id, () => programme.free(id, meaning.by))
      case 'go':
        return go(id, meaning.to)
      case 'stay':
        return
    }
  }
  const hands: GridHands = {
    startDrag,
    onKey,
    // What was carried by keyboard stays where it is seen, when somebody goes on elsewhere.
    onLeave: (id) => held?.by === 'keys' && held.id === id && document.hasFocus() && programme.put(),
    onPress: (id) => (held?.id === id ? programme.put() : programme.take(id, 'keys')),
  }
  const bad = clashes.filter(({ severity }) => severity === 'clash')
  const heldClashes = bad.filter(({ sessionIds }) => held !== null && sessionIds.includes(held.id))
  const nextClash = () => {
    const ids = bad.flatMap(({ sessionIds }) => sessionIds)
    const at = chosen === null ? -1 : ids.lastIndexOf(chosen.id)
    const next = ids.find((id, index) => index > at && id !== chosen?.id) ?? ids[0]
    setView('grid')
    if (next !== undefined) show(next)
  }
  useCommand('n', words.nextClash, nextClash, bad.length > 0 && viewed === null)

  useCommand('mod+P', words.print, () => void call('page.print', {}))

  // Drawn anew only when it says something else: not at each step of a drag.
  const paper = useMemo(
    () => (
      <div className={classes.paper} data-print>
        <Title order={2}>{saved.meeting.theme || saved.meeting.title || saved.forum.name}</Title>
        {saved.meeting.date !== null && <Text>{weekdayDate(saved.meeting.date)}</Text>}
        <ProgrammeTable day={saved} clashes={[]} names={names} />
      </div>
    ),
    [saved, names],
  )
  const floating = held?.by === 'pointer' && held.value.start === null ? held : null
  return (
    <div ref={root} className={classes.tab}>
      <ProgrammeTools
        day={saved}
        clashes={bad.length}
        published={versions.find(({ value }) => value.publishedOn !== null) ?? null}
        view={view}
        onView={setView}
        onNextClash={nextClash}
        onOpen={setPanel}
      />
      <div className={classes.main}>
        <BesideWhy
          fill
          panel={
            panel === 'proposal' ? (
              <ProposalPanel day={saved} records={records} onView={setProposed} onClose={() => setPanel(null)} />
            ) : panel === 'versions' ? (
              <VersionsPanel
                day={saved}
                records={records}
                clashes={bad.length}
                onView={setViewedId}
                onClose={() => setPanel(null)}
              />
            ) : null
          }
        >
          <div className={classes.work} data-alone={panel !== null || view === 'table' || viewed !== null || undefined}>
            {proposed !== null && panel === 'proposal' ? (
              <ViewedProposal proposed={proposed} day={saved} records={records} view={view} />
            ) : viewed !== null ? (
              <ViewedVersion
                entry={viewed}
                day={saved}
                records={records}
                view={view}
                onStop={() => setViewedId(null)}
              />
            ) : view === 'grid' ? (
              <ProgrammeGrid
                day={day}
                layout={layout}
                clashes={clashes}
                names={names}
                chosen={chosen?.id ?? null}
                held={held?.id ?? null}
                origin={held === null ? null : (before.cells.find(({ entry }) => entry.id === held.id) ?? null)}
                free={free}
                scroller={places.scroller}
                field={places.field}
                onChoose={chooseFocused}
                hands={hands}
              />
            ) : (
              <div className={classes.asTable} data-pane tabIndex={-1}>
                <ProgrammeTable day={day} clashes={clashes} names={names} />
              </div>
            )}
            {panel === null && view === 'grid' && viewed === null && (
              <ProgrammeSide
                saved={saved}
                records={records}
                programme={programme}
                chosen={chosen}
                tray={places.tray}
                startDrag={startDrag}
                onChoose={chooseFocused}
                onShow={show}
                onPropose={() => setPanel('proposal')}
              />
            )}
          </div>
        </BesideWhy>
      </div>
      {viewed === null && paper}
      {held !== null && held.value.start !== null && (
        <div className={`${classes.heldBar} no-print`} data-clash={heldClashes.length > 0 || undefined} aria-hidden>
          {heldText(
            placeOf(held.value, names),
            heldClashes.map((clash) => clashText(clash, names)),
          )}
        </div>
      )}
      <div ref={places.chip} className={classes.chip} data-shown={floating !== null || undefined} aria-hidden>
        {floating === null ? '' : titleOf(floating.value)}
      </div>
    </div>
  )
}
