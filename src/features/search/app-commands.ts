/**
 * What can be begun by its name from any page: which page it belongs to, and what is pressed or written in there. What the pages
 * then do, only they know.
 */
import { actionForm } from '../../strings/actions.ts'
import { calendarFile } from '../../strings/calendar.ts'
import { catalogue } from '../../strings/catalogue.ts'
import { newDay } from '../../strings/days.ts'
import { forums } from '../../strings/forums.ts'
import { handover } from '../../strings/handover.ts'
import { newMeeting } from '../../strings/meetings.ts'
import { people } from '../../strings/people.ts'
import { rotation } from '../../strings/rotation.ts'
import { searchWords } from '../../strings/search.ts'
import { settings } from '../../strings/settings.ts'
import { secrets } from '../../strings/welcome.ts'
import { paths } from '../../ui/paths.ts'

/** What happens on the page, once it is there. */
export type OnPage =
  /** The page's own command of this name runs. */
  | { readonly step: 'run' }
  /** A button is pressed. */
  | { readonly step: 'press'; readonly button: string }
  /** A field gets the focus, since something has to be written or chosen first. */
  | { readonly step: 'write'; readonly field: string; readonly told: string | null }
  /** Something has to be chosen there first. */
  | { readonly step: 'choose'; readonly told: string }

type AppCommand = {
  readonly label: string
  /** What else it may be found by. */
  readonly also: string
  readonly path: string
  readonly onPage: OnPage
}

const words = searchWords.commands
const run: OnPage = { step: 'run' }
const press = (button: string): OnPage => ({ step: 'press', button })

export const appCommands: readonly AppCommand[] = [
  { label: newMeeting.title, also: words.create, path: paths.meetings, onPage: run },
  { label: newDay.title, also: words.create, path: paths.days, onPage: run },
  { label: people.add, also: words.create, path: paths.people, onPage: run },
  { label: forums.add, also: words.create, path: paths.forums, onPage: run },
  { label: actionForm.newTitle, also: words.create, path: paths.actions, onPage: run },
  {
    label: words.newCase,
    also: words.create,
    path: paths.casesAs('tavle'),
    onPage: { step: 'choose', told: words.newCaseHow },
  },
  {
    label: settings.backup.now,
    also: words.alsoBackup,
    path: paths.settingsSection('sikkerhedskopi'),
    onPage: press(settings.backup.now),
  },
  {
    label: handover.make.title,
    also: words.alsoCopy,
    path: paths.settingsSection('ferieafloesning'),
    onPage: { step: 'write', field: handover.make.passphrase, told: null },
  },
  {
    label: handover.back.title,
    also: words.alsoCopy,
    path: paths.settingsSection('ferieafloesning'),
    onPage: press(handover.back.choose),
  },
  {
    label: words.accessReport,
    also: words.alsoAccess,
    path: paths.people,
    onPage: { step: 'write', field: people.search, told: words.accessReportHow },
  },
  { label: words.printTurns, also: words.alsoPrint, path: paths.rotation, onPage: press(rotation.saveAsWord) },
  { label: words.printCatalogue, also: words.alsoPrint, path: paths.catalogue, onPage: press(catalogue.export) },
  { label: calendarFile.open, also: words.alsoExport, path: paths.calendar, onPage: press(calendarFile.open) },
  {
    label: settings.security.changePassphrase,
    also: words.alsoPassphrase,
    path: paths.settingsSection('sikkerhed'),
    onPage: { step: 'write', field: secrets.currentPassphrase, told: null },
  },
]
