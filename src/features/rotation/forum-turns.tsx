/** The turns of one forum in one year: the matrix with what can be done to it, and beside it what was asked about. */
import { Button } from '@mantine/core'
import { IconFileImport, IconListCheck, IconScale } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { ForumId, TurnId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { repairTurns } from '../../core/rotation/repair-turns.ts'
import { call, newElementId } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { fairness, rotation as words } from '../../strings/rotation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { Page } from '../../ui/page.tsx'
import { paths } from '../../ui/paths.ts'
import { SaveAsWord } from '../../ui/save-as-word.tsx'
import { BesideWhy } from '../../ui/why-panel.tsx'
import { AskedPanel } from './asked-panel.tsx'
import { ForumLinks } from './forum-links.tsx'
import type { TurnForum } from './forums-and-years.ts'
import { matrixOf } from './matrix.ts'
import { NothingYet } from './nothing-yet.tsx'
import { RepairNotice, repairOf } from './repair-notice.tsx'
import classes from './rotation.module.css'
import { noFilter, type RowFilter, RowFilters, rowsShown } from './row-filters.tsx'
import { type Place, TurnGrid } from './turn-grid.tsx'
import { useLanding } from './use-rotation.ts'
import { YearChoice } from './year-choice.tsx'

/** What the panel beside the matrix answers. */
export type Asked =
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'swap'; readonly turnId: TurnId; readonly withTurnId: TurnId }
  | { readonly type: 'fairness' | 'repair' | 'propose' }

type ForumTurnsProps = {
  readonly records: RecordSet
  readonly forums: readonly TurnForum[]
  readonly forum: TurnForum
  readonly year: number
  readonly today: string
}

export const ForumTurns = ({ records, forums, forum, year, today }: ForumTurnsProps) => {
  const matrix = useMemo(() => matrixOf(records, forum.id, year, today), [records, forum.id, year, today])
  const repairs = useMemo(() => repairTurns(records, { today }), [records, today])
  const repair = useMemo(() => repairOf(repairs, records, forum.id), [repairs, records, forum.id])
  const [filter, setFilter] = useState<RowFilter>(noFilter)
  const [asked, setAsked] = useState<Asked | null>(null)
  const landing = useLanding(records)
  const rows = useMemo(() => (matrix === null ? [] : rowsShown(matrix, filter)), [matrix, filter])
  const shown = useDeferredValue(rows)
  const isEmpty = matrix === null || matrix.columns.length === 0 || matrix.rows.length === 0
  const selected = asked?.type === 'place' ? asked.place : null
  return (
    <Page
      title={words.title}
      fill
      beside={<ForumMark colour={forum.value.colour} shortName={forum.value.shortName || forum.value.name} />}
      actions={
        <>
          <Button
            component={Link}
            href={paths.rotationImport}
            variant="default"
            leftSection={<IconFileImport size={20} aria-hidden />}
          >
            {words.importEarlier}
          </Button>
          {!isEmpty && <SaveAsWord label={words.saveAsWord} make={() => makeOrder(forum.id, year)} />}
          <Button
            variant="default"
            leftSection={<IconScale size={20} aria-hidden />}
            onClick={() => setAsked({ type: 'fairness' })}
          >
            {fairness.open}
          </Button>
          {!isEmpty && (
            <Button leftSection={<IconListCheck size={20} aria-hidden />} onClick={() => setAsked({ type: 'propose' })}>
              {words.propose}
            </Button>
          )}
        </>
      }
    >
      <BesideWhy
        fill
        panel={
          asked === null || matrix === null ? null : (
            <AskedPanel
              key={JSON.stringify(asked)}
              asked={asked}
              records={records}
              matrix={matrix}
              repair={repair}
              today={today}
              landing={landing}
              onClose={() => setAsked(null)}
            />
          )
        }
      >
        <section className={classes.whole} aria-label={words.grid(forum.value.name, year)} data-pane tabIndex={-1}>
          <div className={classes.top}>
            <ForumLinks
              forums={forums}
              chosen={forum.id}
              year={year}
              toSee={(id) => repairOf(repairs, records, id).lines.length}
            />
            <RepairNotice repair={repair} onLook={() => setAsked({ type: 'repair' })} />
            <YearChoice records={records} forumId={forum.id} year={year} today={today}>
              {!isEmpty && <RowFilters matrix={matrix} filter={filter} shown={rows.length} onChange={setFilter} />}
            </YearChoice>
          </div>
          {isEmpty ? (
            <NothingYet matrix={matrix} forumId={forum.id} year={year} />
          ) : (
            <div className={classes.scroller}>
              <TurnGrid
                matrix={matrix}
                rows={shown}
                label={words.grid(forum.value.name, year)}
                selected={selected}
                onSelect={(place) => setAsked({ type: 'place', place })}
                onSwap={(turnId, withTurnId) => setAsked({ type: 'swap', turnId, withTurnId })}
              />
              {rows.length === 0 && (
                <EmptyState
                  title={words.nobodyFound}
                  action={
                    <Button variant="default" onClick={() => setFilter(noFilter)}>
                      {words.showEverybody}
                    </Button>
                  }
                >
                  {common.shownOf(0, matrix.rows.length, 'person', 'personer')}
                </EmptyState>
              )}
            </div>
          )}
        </section>
      </BesideWhy>
    </Page>
  )
}

const makeOrder = (forumId: ForumId, year: number) =>
  call('document.export', { job: newElementId(), paper: { document: 'turn-order', forumId, year } })
