/** The tab "Program": the grid or the table of the day, with what is chosen, what clashes and what has no time yet beside it. */
import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Day } from '../../../core/programme/day.ts'
import { freePlaces } from '../../../core/programme/placing.ts'
import { versionsOf } from '../../../core/programme/versions.ts'
import type { ProgrammeVersionId } from '../../../core/records/ids.ts'
import { call } from '../../../replica/index.ts'
import { programmeGrid as words } from '../../../strings/programme-grid.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { paths } from '../../../ui/paths.ts'
import { BesideWhy } from '../../../ui/why-panel.tsx'
import type { DayTabProps } from '../tab-props.ts'
import { freeSpansOf, layoutOf } from './grid-layout.ts'
import { HeldSession } from './held-session.tsx'
import { PrintedProgramme } from './printed-programme.tsx'
import classes from './program.module.css'
import { ProgrammeGrid } from './programme-grid.tsx'
import { ProgrammeSide } from './programme-side.tsx'
import { ProgrammeTable } from './programme-table.tsx'
import { type ProgrammePanel, ProgrammeTools, type ProgrammeView } from './programme-tools.tsx'
import { ProposalPanel } from './proposal/proposal-panel.tsx'
import { ViewedProposal } from './proposal/viewed-proposal.tsx'
import { useChosenSession } from './use-chosen-session.ts'
import { useGridHands } from './use-grid-hands.ts'
import { usePointerDrag } from './use-pointer-drag.ts'
import { useProgramme } from './use-programme.ts'
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
  const layout = useMemo(() => layoutOf(day, saved), [day, saved])
  const before = useMemo(() => layoutOf(saved), [saved])
  const carried = held?.id ?? null
  const free = useMemo(() => {
    const value = saved.sessions.find(({ id }) => id === carried)?.value
    return carried === null || value === undefined
      ? []
      : freeSpansOf(before, freePlaces(records, saved, carried), value)
  }, [records, saved, before, carried])
  const { chosen, choose, show } = useChosenSession(day, root)
  const startDrag = usePointerDrag(programme, layout, places, show)
  const hands = useGridHands(programme, layout, chosen, show)
  const bad = clashes.filter(({ severity }) => severity === 'clash')
  const nextClash = () => {
    const ids = bad.flatMap(({ sessionIds }) => sessionIds)
    const at = chosen === null ? -1 : ids.lastIndexOf(chosen.id)
    const next = ids.find((id, index) => index > at && id !== chosen?.id) ?? ids[0]
    setView('grid')
    if (next !== undefined) show(next)
  }
  useCommand('n', words.nextClash, nextClash, bad.length > 0 && viewed === null)
  useCommand('mod+P', words.print, () => void call('page.print', {}))
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
                onChoose={choose}
                hands={{ ...hands, startDrag }}
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
      {viewed === null && <PrintedProgramme day={saved} names={names} />}
      <HeldSession held={held} clashes={bad} names={names} chip={places.chip} />
    </div>
  )
}
