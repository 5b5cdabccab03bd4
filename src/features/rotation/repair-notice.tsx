/** Says quietly that turns no longer fit, where something about people or meetings has changed. The coordinator decides. */
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ForumId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import type { Repair } from '../../core/rotation/repair-turns.ts'
import { rotation as words } from '../../strings/rotation.ts'
import classes from './rotation.module.css'

/** The part of a repair that concerns one forum. */
export const repairOf = (repair: Repair, { meeting }: RecordSet, forumId: ForumId): Repair => {
  const here = (id: Parameters<typeof meeting.get>[0]) => meeting.get(id)?.forumId === forumId
  return {
    changes: repair.changes.filter(({ value }) => value?.forumId === forumId),
    lines: repair.lines.filter((line) => 'meetingId' in line && here(line.meetingId)),
    findings: repair.findings.filter((finding) =>
      'meetingIds' in finding ? finding.meetingIds.some(here) : here(finding.meetingId),
    ),
  }
}

type RepairNoticeProps = {
  readonly repair: Repair
  readonly onLook: () => void
}

/** Nothing where everything fits. */
export const RepairNotice = ({ repair: { lines, findings }, onLook }: RepairNoticeProps) =>
  lines.length + findings.length === 0 ? null : (
    <div className={classes.notice} role="note">
      <IconAlertTriangle size={20} aria-hidden />
      <span>{lines.length > 0 ? words.repairNotice(lines.length) : words.findings(findings.length)}</span>
      <Button size="xs" variant="default" onClick={onLook}>
        {lines.length > 0 ? words.repair : words.look}
      </Button>
    </div>
  )
