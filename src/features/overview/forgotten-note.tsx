/** What was just forgotten: whose case, and what was removed where. */
import { Alert, Anchor, Text } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { Link } from 'wouter'
import { shortDate } from '../../core/danish/dates.ts'
import { fullName } from '../../core/people/names.ts'
import type { CaseId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import type { ErasureReport } from '../../replica/index.ts'
import { erased as removed } from '../../strings/case-life.ts'
import { common } from '../../strings/common.ts'
import { forgotten as words } from '../../strings/overview.ts'
import { paths } from '../../ui/paths.ts'
import classes from './overview.module.css'
import type { ForgottenStories } from './use-forgotten.ts'

export const ForgottenNote = ({
  forgotten,
  records,
}: {
  readonly forgotten: ForgottenStories
  readonly records: RecordSet
}) =>
  forgotten.erased.length === 0 ? null : (
    <Alert
      color="petrol"
      icon={<IconEraser size={20} aria-hidden />}
      title={words.title(forgotten.erased.length)}
      withCloseButton
      closeButtonLabel={common.close}
      onClose={forgotten.close}
      className={classes.note ?? ''}
    >
      <ul className={classes.forgotten}>
        {forgotten.erased.map((report) => (
          <li key={report.caseId}>
            <Anchor component={Link} href={paths.case(report.caseId)}>
              {nameOf(records, report.caseId)}
            </Anchor>
            <Text size="sm">{reportText(report)}</Text>
          </li>
        ))}
      </ul>
      <Text size="sm">{removed.stays}</Text>
    </Alert>
  )

const reportText = ({ versions, backups, files }: ErasureReport): string =>
  [
    removed.versions(versions),
    backups.known
      ? removed.backups(backups.holding, backups.until === null ? null : shortDate(backups.until))
      : removed.backupsUnknown,
    backups.secondFolderAway ? removed.secondFolderAway : '',
    files.length === 0
      ? ''
      : `${removed.files}: ${files.map(({ file, on }) => removed.file(file, shortDate(on))).join('; ')}.`,
  ]
    .filter(Boolean)
    .join(' ')

/** A case without its story is named by its turn: whose it was, and when. */
const nameOf = (records: RecordSet, id: CaseId): string => {
  const found = records.case.get(id)
  const turn = found === undefined ? undefined : records.turn.get(found.turnId)
  const meeting = turn === undefined ? undefined : records.meeting.get(turn.meetingId)
  const author = found?.authorId == null ? undefined : records.person.get(found.authorId)
  return words.name(
    author === undefined ? '' : fullName(author),
    turn === undefined ? '' : (records.forum.get(turn.forumId)?.name ?? ''),
    meeting?.date == null ? '' : shortDate(meeting.date),
  )
}
