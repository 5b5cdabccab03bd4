/** What the day is: its theme, time, rooms, rounds and terms, edited in place. What it shares with its meeting is the meeting's. */
import { Alert, Fieldset } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { longDate } from '../../../core/danish/dates.ts'
import { whyLocked } from '../../../core/minutes/lock.ts'
import { programmeIdOf } from '../../../core/records/ids.ts'
import { type DraftOf, useDraft } from '../../../replica/index.ts'
import { aboutDay as words } from '../../../strings/days.ts'
import { Form } from '../../../ui/form-section.tsx'
import classes from '../days.module.css'
import type { DayTabProps } from '../tab-props.ts'
import own from './about.module.css'
import { RoomsSection } from './rooms-section.tsx'
import { SlotsSection } from './slots-section.tsx'
import { StepsPanel } from './steps-panel.tsx'
import { TermsSection } from './terms-section.tsx'
import { WhatSection } from './what-section.tsx'
import { WhereSection } from './where-section.tsx'

export type DayDrafts = {
  readonly meeting: DraftOf<'meeting'>
  readonly programme: DraftOf<'programme'>
}

export const AboutTab = ({ day, records }: DayTabProps) => {
  const meeting = useDraft('meeting', day.id, words.changed)
  const programme = useDraft('programme', programmeIdOf(day.id), words.changed)
  if (!meeting || !programme) return null
  const drafts: DayDrafts = { meeting, programme }
  const locked = whyLocked(meeting.value)
  const leave = () => {
    meeting.onBlur()
    programme.onBlur()
  }
  return (
    <div className={`${classes.padded} ${own.about}`}>
      <StepsPanel day={day} records={records} />
      <Form onBlur={leave}>
        {locked !== null && (
          <Alert color="gray" icon={<IconLock aria-hidden />}>
            {words.locked(longDate(locked.approvedOn))}
          </Alert>
        )}
        <WhatSection drafts={drafts} records={records} locked={locked !== null} />
        <Fieldset variant="unstyled" mx={0} disabled={locked !== null}>
          <WhereSection drafts={drafts} day={day} records={records} />
        </Fieldset>
        <RoomsSection draft={programme} day={day} />
        <SlotsSection draft={programme} day={day} />
        <TermsSection draft={programme} day={day} date={meeting.value.date} />
      </Form>
    </div>
  )
}
