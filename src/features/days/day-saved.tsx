/** Whether what is being typed is saved: a session by itself, or the day as a whole, which lies in two records. */
import { type MeetingId, programmeIdOf } from '../../core/records/ids.ts'
import { type DraftOf, useDraft } from '../../replica/index.ts'
import { aboutDay } from '../../strings/days.ts'
import { sessions } from '../../strings/sessions.ts'
import { SavedAt } from '../../ui/saved-at.tsx'

export const SessionSaved = ({ id }: { readonly id: string }) => {
  const draft = useDraft('session', id, sessions.changed)
  return draft ? <DraftSaved draft={draft} /> : null
}

/** What went wrong is said of each; when all is well, only what was saved last. */
export const DaySaved = ({ id }: { readonly id: MeetingId }) => {
  const meeting = useDraft('meeting', id, aboutDay.changed)
  const programme = useDraft('programme', programmeIdOf(id), aboutDay.changed)
  if (!meeting || !programme) return null
  const isWrong = [meeting, programme].some(({ save }) => save.state === 'failed' || save.state === 'conflict')
  const meetingIsLast = savedAt(meeting) > savedAt(programme)
  return (
    <>
      {(isWrong || meetingIsLast) && <DraftSaved draft={meeting} />}
      {(isWrong || !meetingIsLast) && <DraftSaved draft={programme} />}
    </>
  )
}

export const ReportSaved = ({ id }: { readonly id: MeetingId }) => {
  const draft = useDraft('programme', programmeIdOf(id), aboutDay.changed)
  return draft ? <DraftSaved draft={draft} /> : null
}

type Saved = Pick<DraftOf<'meeting'>, 'save' | 'flush' | 'resolve'>

const DraftSaved = ({ draft }: { readonly draft: Saved }) => (
  <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} />
)

/** What is being saved comes after everything that was. */
const savedAt = ({ save }: Saved): number =>
  save.state === 'saving' ? Number.POSITIVE_INFINITY : save.state === 'saved' ? save.at.getTime() : 0
