/** One handler for each request of the contract, gathered from its areas. A request that nobody answers does not compile. */
import type { Desk } from './desk.ts'
import { actionReminderHandlers } from './handlers/action-reminders.ts'
import { backupHandlers } from './handlers/backups.ts'
import { blobHandlers } from './handlers/blobs.ts'
import { calendarHandlers } from './handlers/calendar.ts'
import { caseFormHandlers } from './handlers/case-forms.ts'
import { caseRequestHandlers } from './handlers/case-requests.ts'
import { contributionFormHandlers } from './handlers/contribution-forms.ts'
import { copyHandlers } from './handlers/copies.ts'
import { dayMailHandlers } from './handlers/day-mails.ts'
import { documentHandlers } from './handlers/documents.ts'
import { meetingMailHandlers } from './handlers/meeting-mails.ts'
import { pageHandlers } from './handlers/pages.ts'
import { privacyHandlers } from './handlers/privacy.ts'
import { recordHandlers } from './handlers/records.ts'
import { stageHandlers } from './handlers/stage.ts'
import { tableHandlers } from './handlers/tables.ts'
import { textHandlers } from './handlers/texts.ts'
import { vaultHandlers } from './handlers/vault.ts'
import type { Handlers } from './ipc-router.ts'

export const makeHandlers = (desk: Desk): Handlers => ({
  ...vaultHandlers(desk),
  ...recordHandlers(desk),
  ...blobHandlers(desk),
  ...backupHandlers(desk),
  ...copyHandlers(desk),
  ...documentHandlers(desk),
  ...calendarHandlers(desk),
  ...tableHandlers(desk),
  ...caseFormHandlers(desk),
  ...textHandlers(desk),
  ...caseRequestHandlers(desk),
  ...actionReminderHandlers(desk),
  ...meetingMailHandlers(desk),
  ...contributionFormHandlers(desk),
  ...dayMailHandlers(desk),
  ...pageHandlers(desk),
  ...privacyHandlers(),
  ...stageHandlers(desk),
})
