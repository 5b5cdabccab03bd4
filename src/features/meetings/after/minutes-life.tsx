/** How far the minutes have come, and the step that comes next: sending them for comments, approving them, opening them again. */
import { Button, Group, Text, TextInput } from '@mantine/core'
import { IconCheck, IconLock, IconLockOpen, IconMail } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { Link } from 'wouter'
import { commentsDue } from '../../../core/mail/meeting-mail.ts'
import { approveMinutes, reopenMinutes, sendForComments, type WhyNot } from '../../../core/minutes/life.ts'
import type { MinutesState } from '../../../core/minutes/state.ts'
import type { Stored } from '../../../replica/index.ts'
import { useDraft, useRecord } from '../../../replica/index.ts'
import { plan } from '../../../strings/meetings.ts'
import { whyNot, minutesLife as words } from '../../../strings/minutes.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { paths } from '../../../ui/paths.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import classes from './after.module.css'
import { doStep, type Minutes, useKeptFocus } from './use-minutes.ts'

type MinutesLifeProps = { readonly meeting: Stored<'meeting'>; readonly minutes: Minutes }

type Asked = 'send' | 'approve' | 'reopen'

export const MinutesLife = ({ meeting, minutes }: MinutesLifeProps) => {
  const [asked, setAsked] = useState<Asked | null>(null)
  const { state } = minutes
  const toggle = (what: Asked) => setAsked(asked === what ? null : what)
  const done = () => setAsked(null)
  const approved = state.stage === 'approved'
  const section = useRef<HTMLElement>(null)
  useKeptFocus(`${asked} ${state.stage}`, () => section.current)
  return (
    <section ref={section} className={classes.life} aria-label={words.title} tabIndex={-1}>
      <Group justify="space-between" gap="sm">
        <Stages state={state} />
        <Text size="sm" c="dimmed">
          {words.version(state.version)}
        </Text>
      </Group>
      <Text size="sm">{stageText(state)}</Text>
      {!approved && state.reopened !== null && (
        <Text size="sm" c="dimmed">
          {words.reopenedIs(state.reopened.on, state.reopened.because)}
        </Text>
      )}
      <Group gap="xs" align="flex-end">
        {approved ? (
          <Button
            variant="default"
            leftSection={<IconLockOpen size={20} aria-hidden />}
            aria-expanded={asked === 'reopen'}
            onClick={() => toggle('reopen')}
          >
            {words.reopen}
          </Button>
        ) : (
          <>
            <Button
              variant={state.stage === 'draft' ? 'filled' : 'default'}
              leftSection={<IconMail size={20} aria-hidden />}
              aria-expanded={asked === 'send'}
              onClick={() => toggle('send')}
            >
              {state.stage === 'draft' ? words.send : words.sendAgain}
            </Button>
            <Button
              variant={state.stage === 'draft' ? 'default' : 'filled'}
              leftSection={<IconCheck size={20} aria-hidden />}
              aria-expanded={asked === 'approve'}
              onClick={() => toggle('approve')}
            >
              {words.approve}
            </Button>
            <IssuedOn meeting={meeting} />
          </>
        )}
      </Group>
      {asked === 'send' && <SendForm meeting={meeting} onDone={done} />}
      {asked === 'approve' && <ApproveForm meeting={meeting} onDone={done} />}
      {asked === 'reopen' && <ReopenForm meeting={meeting} version={state.version} onDone={done} />}
    </section>
  )
}

const stageText = (state: MinutesState): string => {
  switch (state.stage) {
    case 'draft':
      return words.draftIs
    case 'for-comment': {
      const said = words.sentIs(state.sentOn, state.dueOn)
      const today = todayInDenmark()
      if (state.dueOn === today) return `${said} ${words.dueToday}`
      return state.dueOn !== null && state.dueOn < today ? `${said} ${words.duePassed}` : said
    }
    case 'approved':
      return `${words.approvedIs(state.approvedOn, state.approvedBy)} ${words.lockedWhy}`
  }
}

const order = ['draft', 'for-comment', 'approved'] as const

/** The three steps, with the one they have come to. */
const Stages = ({ state }: { readonly state: MinutesState }) => (
  <ol className={classes.stages}>
    {order.map((stage) => (
      <li key={stage} aria-current={stage === state.stage ? 'step' : undefined}>
        {stage === 'approved' && state.stage === 'approved' && <IconLock size={16} aria-hidden />}
        {words.stages[stage]}
      </li>
    ))}
  </ol>
)

const IssuedOn = ({ meeting }: { readonly meeting: Stored<'meeting'> }) => {
  const draft = useDraft('meeting', meeting.id, plan.changed)
  return draft ? (
    <Group onBlur={draft.onBlur}>
      <DateField
        label={plan.minutesIssuedOn}
        value={draft.value.minutesIssuedOn}
        onChange={(date) => draft.set('minutesIssuedOn', date)}
        size="xs"
      />
    </Group>
  ) : null
}

type StepProps = { readonly meeting: Stored<'meeting'>; readonly onDone: () => void }

const SendForm = ({ meeting, onDone }: StepProps) => {
  const today = todayInDenmark()
  const forum = useRecord('forum', meeting.value.forumId)
  const organisation = useRecord('organisation', 'organisation')
  const [chosen, setChosen] = useState<string | null>(null)
  const mayDayIsFree = organisation?.value.mayDayIsFree ?? false
  const usual = forum ? commentsDue(meeting.value, forum.value, { mayDayIsFree }, today) : null
  const dueOn = chosen ?? usual ?? today
  const step = useStep(onDone, () =>
    doStep(words.sent, (records) => sendForComments(records, meeting.id, { on: today, dueOn })),
  )
  if (forum === undefined || organisation === undefined) return null
  return (
    <StepForm step={step} submit={words.markSent} onCancel={onDone}>
      <DateField label={words.dueOn} value={dueOn} onChange={setChosen} min={today} withWeekday />
      <Button component={Link} href={paths.meeting(meeting.id, 'forloeb')} variant="subtle">
        {words.toMail}
      </Button>
    </StepForm>
  )
}

const ApproveForm = ({ meeting, onDone }: StepProps) => {
  const today = todayInDenmark()
  const [on, setOn] = useState<string | null>(today)
  const [by, setBy] = useState<string>(words.theMeeting)
  const step = useStep(onDone, () =>
    doStep(words.approved, (records) => approveMinutes(records, meeting.id, { on: on ?? today, by, today })),
  )
  return (
    <StepForm step={step} submit={words.lock} onCancel={onDone}>
      <TextInput
        label={words.approvedBy}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
        data-first
      />
      <DateField label={words.approvedOn} value={on} onChange={setOn} max={today} />
    </StepForm>
  )
}

const ReopenForm = ({ meeting, version, onDone }: StepProps & { readonly version: number }) => {
  const [because, setBecause] = useState('')
  const step = useStep(onDone, () =>
    doStep(words.reopened, (records) => reopenMinutes(records, meeting.id, { because, today: todayInDenmark() })),
  )
  return (
    <StepForm step={step} submit={words.makeVersion(version + 1)} onCancel={onDone}>
      <TextInput
        label={words.because}
        description={words.becauseHint}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
        flex="1 1 20rem"
        data-first
      />
    </StepForm>
  )
}

type Step = { readonly run: () => void; readonly refused: WhyNot | null; readonly busy: boolean }

const useStep = (onDone: () => void, act: () => Promise<WhyNot | null>): Step => {
  const [refused, setRefused] = useState<WhyNot | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    const why = await act()
    setBusy(false)
    setRefused(why)
    if (why === null) onDone()
  }
  return { run: () => void run(), refused, busy }
}

type StepFormProps = {
  readonly step: Step
  readonly submit: string
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** Enter does the step. The focus goes to its first text, or to the button: a date would open its calendar over the rest. */
const StepForm = ({ step, submit, onCancel, children }: StepFormProps) => (
  <form
    className={classes.step}
    ref={focusFirst}
    onSubmit={(event) => {
      event.preventDefault()
      step.run()
    }}
    onKeyDown={(event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onCancel()
    }}
  >
    <Group gap="sm" align="flex-end">
      {children}
    </Group>
    {step.refused !== null && (
      <Text size="sm" role="alert" className={classes.refused ?? ''}>
        {whyNot(step.refused)}
      </Text>
    )}
    <Group gap="xs">
      <Button type="submit" loading={step.busy}>
        {submit}
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        {words.cancel}
      </Button>
    </Group>
  </form>
)

/** Once, when the form appears. */
const focusFirst = (form: HTMLFormElement | null) =>
  (form?.querySelector<HTMLElement>('[data-first]') ?? form?.querySelector<HTMLElement>('[type="submit"]'))?.focus()
