/** Meetings: the list, and one meeting with its plan, participants, cases, agenda, how it goes, and minutes. Which one, and which part, stands in the address. */
import { Button, Fieldset } from '@mantine/core'
import { IconCalendarEvent, IconPlus } from '@tabler/icons-react'
import { useLocation, useRoute } from 'wouter'
import { whyLocked } from '../../core/minutes/lock.ts'
import { useRecord, useRecords } from '../../replica/index.ts'
import { newMeeting, meetings as words } from '../../strings/meetings.ts'
import { useCommand } from '../../ui/commands.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListAndDetail } from '../../ui/list-and-detail.tsx'
import { Page } from '../../ui/page.tsx'
import { type MeetingTab, meetingTabs, paths } from '../../ui/paths.ts'
import { LockedAgenda } from './after/locked-agenda.tsx'
import { AgendaTab } from './agenda-tab.tsx'
import { CasesTab } from './cases-tab.tsx'
import { DuringTab } from './during/during-tab.tsx'
import { EvaluationTab } from './evaluation/evaluation-tab.tsx'
import { MeetingFrame } from './meeting-frame.tsx'
import { MeetingList } from './meeting-list.tsx'
import { MinutesTab } from './minutes-tab.tsx'
import { NewMeetingForm } from './new-meeting-form.tsx'
import { ParticipantsTab } from './participants-tab.tsx'
import { PlanTab } from './plan-tab.tsx'
import { RunUpTab } from './run-up/run-up-tab.tsx'

/** In the address, in the place of a meeting's id. */
const newPath = 'nyt'

export const MeetingsPage = () => {
  const [, params] = useRoute<{ id?: string; tab?: string }>(`${paths.meetings}/:id?/:tab?`)
  const [, navigate] = useLocation()
  const id = params?.id ?? null
  const tab = tabOf(params?.tab)
  const forums = useRecords('forum')
  const meetings = useRecords('meeting')
  const meeting = useRecord('meeting', id === newPath ? null : id)
  const locked = meeting ? whyLocked(meeting.value) !== null : false
  const begin = () => navigate(paths.meeting(newPath))
  const writing = tab === 'dagsorden' || tab === 'referat'
  const wide = writing || tab === 'cases' || tab === 'moede'
  useCommand('mod+N', newMeeting.title, begin, !writing || meeting === null)

  const list = <MeetingList selectedId={id} onNew={begin} />
  const newButton = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={begin}>
      {newMeeting.title}
    </Button>
  )
  if (forums?.length === 0)
    return (
      <Page title={words.title}>
        <EmptyState
          icon={<IconCalendarEvent size={40} />}
          title={words.noForums}
          action={<Button onClick={() => navigate(paths.forums)}>{words.toForums}</Button>}
        >
          {words.noForumsWhy}
        </EmptyState>
      </Page>
    )
  if (wide && meeting !== null)
    return (
      <Page title={words.title} fill actions={newButton}>
        {meeting === undefined ? (
          <div aria-busy />
        ) : (
          <MeetingFrame meeting={meeting} tab={tab} wide>
            {tab === 'dagsorden' &&
              (locked ? <LockedAgenda meeting={meeting} /> : <AgendaTab key={meeting.id} meeting={meeting} />)}
            {tab === 'moede' && <DuringTab key={meeting.id} meeting={meeting} />}
            {tab === 'referat' && <MinutesTab key={meeting.id} meeting={meeting} />}
            {tab === 'cases' && <CasesTab key={meeting.id} meeting={meeting} />}
          </MeetingFrame>
        )}
      </Page>
    )
  const detail = () => {
    if (id === null) return null
    if (id === newPath) return <NewMeetingForm />
    if (meeting === undefined) return <div aria-busy />
    if (meeting === null)
      return (
        <EmptyState title={words.gone} icon={<IconCalendarEvent size={40} />}>
          {words.goneWhy}
        </EmptyState>
      )
    return (
      <MeetingFrame meeting={meeting} tab={tab}>
        <Fieldset variant="unstyled" disabled={locked}>
          {tab === 'plan' && <PlanTab key={meeting.id} meetingId={meeting.id} />}
          {tab === 'deltagere' && <ParticipantsTab key={meeting.id} meetingId={meeting.id} />}
        </Fieldset>
        {tab === 'forloeb' && <RunUpTab key={meeting.id} meetingId={meeting.id} />}
        {tab === 'evaluering' && <EvaluationTab key={meeting.id} meetingId={meeting.id} />}
      </MeetingFrame>
    )
  }
  return (
    <Page title={words.title} fill actions={newButton}>
      <ListAndDetail
        listLabel={words.list}
        list={list}
        detailLabel={words.detail}
        detail={detail()}
        nothingSelected={
          <EmptyState icon={<IconCalendarEvent size={40} />} title={words.nothingSelected}>
            {words.nothingSelectedWhy}
          </EmptyState>
        }
        listPath={paths.meetings}
        empty={meetings?.length === 0}
      />
    </Page>
  )
}

const tabOf = (text: string | undefined): MeetingTab => meetingTabs.find((tab) => tab === text) ?? 'plan'
