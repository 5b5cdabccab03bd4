/** The findings beside the text, walked through with n and p; below them what was kept, and words to consider. */
import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { StoryFinding, StoryReview } from '../../../core/cases/review.ts'
import { storyWords } from '../../../core/documents/case-words.ts'
import { check as words } from '../../../strings/case-text.ts'
import { privacyWords } from '../../../strings/privacy.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { type Answering, FindingCard } from './finding-card.tsx'
import { typeName } from './finding-look.ts'
import classes from './text.module.css'
import { type Findings, findingId } from './use-findings.ts'

type FindingsPanelProps = {
  readonly findings: Findings
  readonly review: StoryReview | null
  readonly isLocked: boolean
  readonly isPoor: boolean
}

export const FindingsPanel = ({ findings, review, isLocked, isPoor }: FindingsPanelProps) => {
  const { open, dismissed, current } = findings
  const [asked, setAsked] = useState<{ readonly id: string; readonly answering: Answering }>({
    id: '',
    answering: null,
  })
  const answering = current !== null && asked.id === findingId(current) ? asked.answering : null
  const answer = (next: Answering) => {
    if (current === null) return
    setAsked({ id: findingId(current), answering: next })
    if (next === null) findings.goTo(current, true)
  }
  const canAct = current !== null && !isLocked && answering === null
  const step = (by: 1 | -1) => {
    if (!isCovered()) findings.step(by)
  }
  const on = (act: (finding: StoryFinding) => void) => () => {
    if (current !== null && !isCovered() && isAtFindings()) act(current)
  }
  useCommand('n', words.next, () => step(1), open.length > 0)
  useCommand('p', words.previous, () => step(-1), open.length > 0)
  useCommand('F8', words.next, () => step(1), open.length > 0)
  useCommand('shift+F8', words.previous, () => step(-1), open.length > 0)
  useCommand(
    'a',
    words.accept,
    on((finding) => findings.accept(finding)),
    canAct,
  )
  useCommand('shift+A', words.allAlike, on(findings.acceptAlike), canAct)
  useCommand(
    'e',
    words.edit,
    on(() => answer('edit')),
    canAct,
  )
  useCommand(
    'd',
    words.dismiss,
    on(() => answer('dismiss')),
    canAct && current.source === 'check',
  )
  const sure = open.filter(({ confidence }) => confidence !== 'low')
  const maybe = open.filter(({ confidence }) => confidence === 'low')
  const card = (finding: StoryFinding) => (
    <FindingCard
      key={findingId(finding)}
      finding={finding}
      findings={findings}
      isCurrent={finding === current}
      canReach={current === null && finding === open[0]}
      isLocked={isLocked}
      answering={finding === current ? answering : null}
      onAnswer={answer}
    />
  )
  return (
    <section className={classes.panel} aria-label={words.title} data-check data-pane tabIndex={-1}>
      <div>
        <Title order={3} size="h4" data-findings tabIndex={-1}>
          {words.title}
        </Title>
        <Text fw={600}>
          {review === null ? words.reading : words.open(review.openHigh, sure.length - review.openHigh)}
        </Text>
        <Text size="sm" c="dimmed">
          {words.proves}
        </Text>
        {isPoor && <Text size="sm">{privacyWords.withoutDictionary}</Text>}
      </div>
      {sure.length > 0 && <ol className={classes.findings}>{sure.map(card)}</ol>}
      {maybe.length > 0 && (
        <div>
          <Title order={4} size="h6">
            {words.maybe}
          </Title>
          <Text size="sm" c="dimmed" mb={4}>
            {words.maybeWhy}
          </Text>
          <ol className={classes.findings}>{maybe.map(card)}</ol>
        </div>
      )}
      {open.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.help}
        </Text>
      )}
      {dismissed.length > 0 && (
        <details>
          <summary>{words.dismissedTitle(dismissed.length)}</summary>
          <ul className={classes.findings}>
            {dismissed.map((finding) => (
              <li key={findingId(finding)} className={classes.finding} data-look="dismissed">
                <Text size="sm">
                  <span className={classes.words}>{words.found(finding.found)}</span> {typeName(finding)},{' '}
                  {words.inField(storyWords[finding.field])}
                </Text>
                <Group gap="xs" mt={4}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={isLocked}
                    onClick={() => findings.lookAgain(finding)}
                  >
                    {words.undismiss}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** A dialog or a menu lies over the page: its letters are its own. One that is still fading away holds the focus no more. */
const isCovered = (): boolean => {
  const focused = document.activeElement
  return focused === null || focused === document.body
    ? document.querySelector(covers) !== null
    : focused.closest(covers) !== null
}

const covers = '[role="dialog"], [role="menu"]'

/** A single letter changes the text, so it counts only where the findings have the focus, or nothing has. */
const isAtFindings = (): boolean => {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused.closest('[data-check]') !== null
}
