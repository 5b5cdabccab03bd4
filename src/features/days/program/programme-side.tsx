/** Beside the grid: what has no time yet, the chosen session, and all that clashes. */
import { Anchor, Text } from '@mantine/core'
import type { RefObject } from 'react'
import { Link } from 'wouter'
import type { Day, SessionEntry } from '../../../core/programme/day.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { programmeGrid as words } from '../../../strings/programme-grid.ts'
import { paths } from '../../../ui/paths.ts'
import { ChosenSession, NothingChosen } from './chosen-session.tsx'
import { ClashList } from './clash-list.tsx'
import { NewSession } from './new-session.tsx'
import classes from './programme-side.module.css'
import { Tray } from './tray.tsx'
import type { StartDrag } from './use-pointer-drag.ts'
import type { Programme } from './use-programme.ts'

type ProgrammeSideProps = {
  readonly saved: Day
  readonly records: RecordSet
  readonly programme: Programme
  readonly chosen: SessionEntry | null
  readonly tray: RefObject<HTMLElement | null>
  readonly startDrag: StartDrag
  readonly onChoose: (id: SessionId) => void
  /** Chosen, with the focus. */
  readonly onShow: (id: SessionId) => void
  readonly onPropose: () => void
}

export const ProgrammeSide = (props: ProgrammeSideProps) => {
  const { saved, records, programme, chosen, tray, startDrag, onChoose, onShow, onPropose } = props
  const { day, clashes, names, held } = programme
  const then = (id: SessionId, run: () => void) => {
    run()
    onShow(id)
  }
  return (
    <aside className={`${classes.side} no-print`} aria-label={words.side} data-pane tabIndex={-1}>
      {saved.programme.rooms.length === 0 && (
        <Text size="sm">
          {words.noRooms}{' '}
          <Anchor component={Link} href={paths.day(saved.id, 'dagen')}>
            {words.toAbout}
          </Anchor>
        </Text>
      )}
      <Tray
        entries={day.sessions.filter(({ value }) => value.start === null)}
        names={names}
        chosen={chosen?.id ?? null}
        isTarget={held?.by === 'pointer' && programme.origin?.start != null}
        tray={tray}
        onChoose={onChoose}
        onTake={(id) => then(id, () => programme.take(id, 'keys'))}
        startDrag={startDrag}
      >
        <NewSession meetingId={saved.id} onAdded={onShow} />
      </Tray>
      {chosen !== null && (
        <ChosenSession
          day={day}
          entry={chosen}
          clashes={clashes}
          names={names}
          held={held?.id === chosen.id ? held.by : null}
          onPin={(pinned) => programme.move(chosen.id, { kind: 'pin', pinned })}
          onFree={() => then(chosen.id, () => programme.free(chosen.id, 1))}
          onUnplace={() => then(chosen.id, () => programme.move(chosen.id, { kind: 'unplace' }))}
          onPut={() => then(chosen.id, programme.put)}
          onCancel={() => then(chosen.id, programme.cancel)}
        />
      )}
      <ClashList
        day={day}
        records={records}
        clashes={clashes}
        names={names}
        isBusy={held !== null}
        onShow={onShow}
        onMove={({ sessionId, place }) => then(sessionId, () => programme.move(sessionId, { kind: 'place', ...place }))}
        onPropose={onPropose}
      />
      {chosen === null && <NothingChosen />}
    </aside>
  )
}
