/** The way of the day: what is done, what comes next, and where one does it. */
import { Text, Title, VisuallyHidden } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled, IconCircleDot } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { type DayStep, nextStep, stepsOf } from '../../../core/programme/steps.ts'
import { stepLeft, daySteps as words } from '../../../strings/days.ts'
import { type DayTab, paths } from '../../../ui/paths.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import type { DayTabProps } from '../tab-props.ts'
import classes from './about.module.css'

const tabOf: Readonly<Record<DayStep['step'], DayTab>> = {
  frame: 'dagen',
  call: 'bidrag',
  choose: 'bidrag',
  speakers: 'bidrag',
  place: 'program',
  publish: 'program',
  invite: 'tilmeldinger',
  seats: 'tilmeldinger',
  confirm: 'tilmeldinger',
  attend: 'fremmoede',
  report: 'rapport',
}

export const StepsPanel = ({ day, records }: DayTabProps) => {
  const today = todayInDenmark()
  const steps = useMemo(() => stepsOf(records, day, today), [records, day, today])
  const next = nextStep(steps)
  const calledOff = day.meeting.status === 'cancelled'
  return (
    <aside className={classes.steps} aria-labelledby="dagens-skridt">
      <Title order={3} size="h4" id="dagens-skridt">
        {calledOff ? words.titleCalledOff : words.title}
      </Title>
      <ol>
        {steps.map((each) => {
          const isNext = each === next
          const left = each.done ? '' : stepLeft(each)
          const Icon = each.done ? IconCircleCheckFilled : isNext ? IconCircleDot : IconCircle
          return (
            <li
              key={each.step}
              className={classes.step}
              data-done={each.done || undefined}
              data-next={isNext || undefined}
              aria-current={isNext ? 'step' : undefined}
            >
              <Icon size={20} aria-hidden />
              <div>
                {(each.done || isNext) && <VisuallyHidden>{each.done ? words.done : words.next} </VisuallyHidden>}
                <Link href={paths.day(day.id, tabOf[each.step])}>{words.names[each.step]}</Link>
                {left !== '' && (
                  <Text size="sm" c="dimmed">
                    {left}
                  </Text>
                )}
              </div>
            </li>
          )
        })}
      </ol>
      {next === null && (
        <Text size="sm" mt="sm">
          {calledOff ? words.allTold : words.allDone}
        </Text>
      )}
    </aside>
  )
}
