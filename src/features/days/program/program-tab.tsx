/** The tab "Program": the grid or the table of the day, with what is chosen, what clashes and what has no time yet beside it. */
import { Badge, Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconAlertTriangle, IconCalendarPlus, IconCheck, IconHistory, IconWand } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { Link, useLocation, useRoute } from 'wouter'
import type { Day } from '../../../core/programme/day.ts'
import { changesSince, type VersionEntry, versionsOf } from '../../../core/programme/versions.ts'
import type { ProgrammeVersionId, SessionId } from '../../../core/records/ids.ts'
import { programmeClashes } from '../../../strings/programme-clashes.ts'
import { programmeGrid as words } from '../../../strings/programme-grid.ts'
import { programmeVersions } from '../../../strings/programme-versions.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { paths } from '../../../ui/paths.ts'
import { BesideWhy } from '../../../ui/why-panel.tsx'
import type { DayTabProps } from '../tab-props.ts'
import { meaningOf } from './grid-keys.ts'
import { type Direction, layoutOf, neighbourOf } from './grid-layout.ts'
import classes from './program.module.css'
import { type GridHands, ProgrammeGrid } from './programme-grid.tsx'
import { ProgrammeSide } from './programme-side.tsx'
import { ProgrammeTable } from './programme-table.tsx'
import { ProposalPanel } from './proposal/proposal-panel.tsx'
import { usePointerDrag } from './use-pointer-drag.ts'
import { titleOf, useProgramme } from './use-programme.ts'
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
  const [view, setView] = useState<'grid' | 'table'>('grid')
  const [panel, setPanel] = useState<'proposal' | 'versions' | null>(null)
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
  const startDrag = usePointerDrag(programme, layout, places, (id) => show(id))

  const chosen = day.sessions.find(({ id }) => id === params?.part) ?? null
  const choose = (id: SessionId) => {
    if (id !== chosen?.id) navigate(paths.day(saved.id, 'program', id), { replace: true })
  }
  const show = (id: SessionId) => {
    choose(id)
    // The card may be drawn elsewhere first: in the grid instead of the tray.
    requestAnimationFrame(() => {
      const card = root.current?.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"]`)
      card?.focus()
      card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
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
  const nextClash = () => {
    const ids = bad.flatMap(({ sessionIds }) => sessionIds)
    const at = chosen === null ? -1 : ids.lastIndexOf(chosen.id)
    const next = ids.find((id, index) => index > at && id !== chosen?.id) ?? ids[0]
    if (next !== undefined) show(next)
  }
  useCommand('n', words.nextClash, nextClash, bad.length > 0 && view === 'grid' && viewed === null)

  const floating = held?.by === 'pointer' && held.value.start === null ? held : null
  return (
    <div ref={root} className={classes.tab}>
      <Group gap="sm" className={`${classes.tools} no-print`}>
        {bad.length === 0 ? (
          <Badge variant="light" size="lg" tt="none" leftSection={<IconCheck size={16} aria-hidden />}>
            {words.noClashes}
          </Badge>
        ) : (
          <Button
            variant="light"
            color="red"
            size="compact-md"
            leftSection={<IconAlertTriangle size={20} aria-hidden />}
            onClick={nextClash}
          >
            {programmeClashes.clashes(bad.length)}
          </Button>
        )}
        <VersionState published={versions.find(({ value }) => value.publishedOn !== null) ?? null} day={saved} />
        <div className={classes.push} />
        <SegmentedControl
          aria-label={words.show}
          value={view}
          onChange={(next) => setView(next === 'table' ? 'table' : 'grid')}
          data={[
            { value: 'grid', label: words.asGrid },
            { value: 'table', label: words.asTable },
          ]}
        />
        <Button
          variant="default"
          leftSection={<IconHistory size={20} aria-hidden />}
          onClick={() => setPanel('versions')}
        >
          {words.versions}
        </Button>
        <Button leftSection={<IconWand size={20} aria-hidden />} onClick={() => setPanel('proposal')}>
          {words.propose}
        </Button>
      </Group>
      <div className={classes.main}>
        <BesideWhy
          fill
          panel={
            panel === 'proposal' ? (
              <ProposalPanel day={saved} records={records} onClose={() => setPanel(null)} />
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
            {viewed !== null ? (
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
                scroller={places.scroller}
                field={places.field}
                onChoose={choose}
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
                onChoose={choose}
                onShow={show}
                onPropose={() => setPanel('proposal')}
              />
            )}
          </div>
        </BesideWhy>
      </div>
      {view === 'grid' && viewed === null && (
        <div className={classes.paper} data-print>
          <ProgrammeTable day={day} clashes={[]} names={names} />
        </div>
      )}
      <div ref={places.chip} className={classes.chip} data-shown={floating !== null || undefined} aria-hidden>
        {floating === null ? '' : titleOf(floating.value)}
      </div>
    </div>
  )
}

/** What people have in their hands, and whether it still says what the programme says. */
const VersionState = ({ published, day }: { readonly published: VersionEntry | null; readonly day: Day }) => {
  const changes = useMemo(() => (published === null ? 0 : changesSince(published.value, day).length), [published, day])
  return (
    <Text size="sm" c="dimmed">
      {published === null
        ? programmeVersions.none
        : `${programmeVersions.published(published.value.number)}, ${changes === 0 ? programmeVersions.unchanged : programmeVersions.changed(changes)}`}
    </Text>
  )
}
