/** What has happened to a case, the latest first, and when its text is forgotten. */
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { allowedActions } from '../../../core/cases/life.ts'
import { retentionMonths } from '../../../core/cases/retention.ts'
import { shortDate } from '../../../core/danish/dates.ts'
import type { Case } from '../../../core/records/case.ts'
import type { CaseId } from '../../../core/records/ids.ts'
import {
  approval as approvalWords,
  caseActionWords,
  erasing,
  eventWord,
  history as words,
} from '../../../strings/case-life.ts'
import { FormSection } from '../../../ui/form-section.tsx'
import { whenText } from '../../../ui/when.ts'
import classes from './detail.module.css'
import { EraseStory } from './erase-story.tsx'
import type { OneCase } from './one-case.ts'

type HistoryTabProps = { readonly one: OneCase; readonly id: CaseId; readonly value: Case }

export const HistoryTab = ({ one, id, value }: HistoryTabProps) => {
  const { records, today, story } = one
  const [asked, setAsked] = useState(false)
  const { approval, agreedOn, eraseOn } = value
  return (
    <div className={classes.column}>
      <FormSection title={words.title}>
        <ol className={classes.events}>
          {value.events.toReversed().map((event) => (
            <li key={event.id} className={classes.event}>
              <time dateTime={event.on}>{shortDate(event.on)}</time>
              <span>
                {eventWord(event.kind)}
                {event.by !== '' && ` ${words.by(event.by)}`}
              </span>
            </li>
          ))}
        </ol>
        {agreedOn !== null && <Text>{approvalWords.agreedOn(agreedOn)}</Text>}
        {approval !== null && <Text>{approvalWords.by(approval.by, whenText(new Date(approval.at)))}</Text>}
      </FormSection>
      <FormSection title={erasing.section}>
        <Text>
          {story === null
            ? erasing.gone
            : eraseOn === null
              ? erasing.notYet(retentionMonths(records))
              : erasing.on(eraseOn)}
        </Text>
        {allowedActions(value, story !== null).includes('erase') && (
          <div>
            <Button variant="outline" color="red" onClick={() => setAsked(true)}>
              {caseActionWords.erase}
            </Button>
          </div>
        )}
      </FormSection>
      {asked && <EraseStory id={id} today={today} onClose={() => setAsked(false)} />}
    </div>
  )
}
