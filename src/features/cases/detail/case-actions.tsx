/** What can be done with a case now: the next step as a button, the rest in a menu, and every reason why something cannot be. */
import { Alert, Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { followTurn, nextTurnOf } from '../../../core/cases/carry-over.ts'
import type { CaseStep, NextStep } from '../../../core/cases/deadlines.ts'
import {
  agreed,
  allowedActions,
  type CaseAction,
  markChecked,
  markUsed,
  promise,
  reopen,
  withdraw,
} from '../../../core/cases/life.ts'
import { assertNever } from '../../../core/result.ts'
import { caseActionWords, caseDone, caseProblem, nextStepWords, refusal } from '../../../strings/case-life.ts'
import { caseHeader as words } from '../../../strings/cases.ts'
import { type CasePart, paths } from '../../../ui/paths.ts'
import { Deadline } from '../deadline.tsx'
import { addressId } from '../rows.ts'
import { ApproveCase } from './approve-case.tsx'
import { ApproveLearning } from './approve-learning.tsx'
import { CarryOver } from './carry-over.tsx'
import classes from './detail.module.css'
import { EraseStory } from './erase-story.tsx'
import type { Doing, OneCase } from './one-case.ts'

type Act = CaseAction | 'ask' | 'follow'
type Dialog = 'approve' | 'approve-learning' | 'carry-over' | 'erase'

type CaseActionsProps = {
  readonly one: OneCase
  readonly doing: Doing
  /** The part of the case that is shown. */
  readonly part: CasePart
}

export const CaseActions = ({ one, doing, part }: CaseActionsProps) => {
  const { row, value, story, today } = one
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const allowed = actsOf(one)
  const next = row.next === null ? null : mainAct(stepNow(row.next), allowed)
  // The place to do it is there already.
  const main = next === 'learn' && part === 'laering' ? null : next
  const close = () => setDialog(null)

  const run = (act: Act) => {
    doing.forget()
    const { caseId: id } = row
    if (act === 'ask') return navigate(paths.case(addressId(row), 'bed-om'))
    if (id === null) return
    const now = (decision: typeof promise) => void doing.act(caseDone[act], (all, on) => decision(all, id, on))
    switch (act) {
      case 'remind':
      case 'return':
        return navigate(paths.case(id, 'bed-om'))
      case 'receive':
        return navigate(paths.case(id, 'hent'))
      case 'pack':
        return navigate(paths.case(id, 'pakke'))
      case 'learn':
        return navigate(paths.case(id, 'laering'))
      case 'approve':
      case 'approve-learning':
      case 'carry-over':
      case 'erase':
        return setDialog(act)
      case 'promise':
        return now(promise)
      case 'check':
        return now(markChecked)
      case 'agree':
        return now(agreed)
      case 'use':
        return now(markUsed)
      case 'reopen':
        return now(reopen)
      case 'withdraw':
        return now(withdraw)
      case 'follow':
        return now(followTurn)
      default:
        return assertNever(act)
    }
  }
  // The author agrees to what the author has seen.
  const beside = main === 'agree' ? allowed.find((act) => act === 'return') : undefined
  const others = allowed.filter((act) => act !== next && act !== beside)
  return (
    <div className={classes.next}>
      <div>
        {row.next === null ? (
          <Text c="dimmed">{words.noNext}</Text>
        ) : (
          <>
            <Deadline next={row.next} />
            <Text size="sm">{nextStepWords[stepNow(row.next)]}</Text>
          </>
        )}
      </div>
      <Group gap="xs">
        {main !== null && (
          // A text goes by itself on its day: erasing at once is offered, never urged.
          <Button variant={main === 'erase' ? 'default' : 'filled'} loading={doing.running} onClick={() => run(main)}>
            {caseActionWords[main]}
          </Button>
        )}
        {beside !== undefined && (
          <Button variant="default" onClick={() => run(beside)}>
            {caseActionWords[beside]}
          </Button>
        )}
        {others.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={20} aria-hidden />}>
                {words.more}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map((act) => (
                <Menu.Item key={act} {...(act === 'erase' ? { color: 'red' } : {})} onClick={() => run(act)}>
                  {caseActionWords[act]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {doing.refused.length > 0 && (
        <Alert color="amber" role="alert" title={refusal.title}>
          <ul className={classes.reasons}>
            {doing.refused.map((problem) => (
              <li key={problem.code}>{caseProblem(problem)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {row.caseId !== null && value !== null && story !== null && dialog === 'approve' && (
        <ApproveCase one={one} id={row.caseId} value={value} story={story} doing={doing} onClose={close} />
      )}
      {row.caseId !== null && value !== null && dialog === 'approve-learning' && (
        <ApproveLearning one={one} id={row.caseId} value={value} doing={doing} onClose={close} />
      )}
      {row.caseId !== null && dialog === 'carry-over' && (
        <CarryOver one={one} id={row.caseId} doing={doing} onClose={close} />
      )}
      {row.caseId !== null && dialog === 'erase' && <EraseStory id={row.caseId} today={today} onClose={close} />}
    </div>
  )
}

const actsOf = ({ row, value, story, records, today }: OneCase): readonly Act[] => {
  if (value === null || row.caseId === null) return ['ask']
  const mayFollow = nextTurnOf(records, row.caseId, value, today) !== null
  return [...(mayFollow ? ['follow' as const] : []), ...allowedActions(value, story !== null)]
}

const actOfStep: Readonly<Record<CaseStep, readonly Act[]>> = {
  ask: ['ask'],
  remind: ['remind'],
  receive: ['receive'],
  check: ['check'],
  agree: ['agree'],
  approve: ['approve'],
  pack: ['pack'],
  use: ['use'],
  learn: ['learn'],
  'approve-learning': ['approve-learning'],
  erase: ['erase'],
  settle: ['follow', 'carry-over', 'withdraw'],
}

const mainAct = (step: CaseStep, allowed: readonly Act[]): Act | null =>
  actOfStep[step].find((act) => allowed.includes(act)) ?? null

/** A reminder that is not due yet is not what comes first: meanwhile the author's answer is waited for. */
const stepNow = ({ step, urgency }: NextStep): CaseStep => (step === 'remind' && urgency === 'later' ? 'receive' : step)
