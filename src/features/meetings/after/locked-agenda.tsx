/** The agenda of a meeting whose minutes are approved: its paper, since nothing in it can be changed. */
import type { Stored } from '../../../replica/index.ts'
import meetingClasses from '../meetings.module.css'
import { PaperPane } from '../paper-pane.tsx'

export const LockedAgenda = ({ meeting }: { readonly meeting: Stored<'meeting'> }) => (
  <div className={meetingClasses.readOnly}>
    <PaperPane meeting={meeting} document="agenda" />
  </div>
)
