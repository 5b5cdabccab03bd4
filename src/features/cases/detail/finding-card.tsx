/** One finding: what it is, how sure, what could stand there instead, and what can be done about it. */
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { StoryFinding } from '../../../core/cases/review.ts'
import { storyWords } from '../../../core/documents/case-words.ts'
import { check as words } from '../../../strings/case-text.ts'
import { common } from '../../../strings/common.ts'
import { privacyWords } from '../../../strings/privacy.ts'
import { lookOf, sureness, typeName, whyItTells } from './finding-look.ts'
import classes from './text.module.css'
import { type Findings, findingId } from './use-findings.ts'

export type Answering = 'edit' | 'dismiss' | null

type FindingCardProps = {
  readonly finding: StoryFinding
  readonly findings: Findings
  readonly isCurrent: boolean
  /** The first card can be reached by Tab while none is the current one. */
  readonly canReach: boolean
  readonly isLocked: boolean
  readonly answering: Answering
  readonly onAnswer: (answering: Answering) => void
}

export const FindingCard = (props: FindingCardProps) => {
  const { finding, findings, isCurrent, canReach, isLocked, answering, onAnswer } = props
  const alike = findings.alike(finding).length
  return (
    <li>
      <fieldset
        className={classes.finding}
        aria-label={`${typeName(finding)}, ${sureness(finding)}`}
        data-finding={findingId(finding)}
        data-look={lookOf(finding)}
        data-current={isCurrent || undefined}
        aria-current={isCurrent || undefined}
        tabIndex={isCurrent || canReach ? 0 : -1}
        onFocus={() => !isCurrent && findings.goTo(finding, false)}
      >
        <div className={classes.findingTop}>
          <span className={classes.findingType}>{typeName(finding)}</span>
          <span>{sureness(finding)}</span>
        </div>
        <Text>
          <span className={classes.words}>{words.found(finding.found)}</span> {words.inField(storyWords[finding.field])}
        </Text>
        <Text size="sm">{words.suggestion(finding.suggestion)}</Text>
        {isCurrent && <Text size="sm">{whyItTells(finding)}</Text>}
        {isCurrent && !isLocked && (
          <>
            {answering === 'edit' && <EditForm {...props} />}
            {answering === 'dismiss' && <DismissForm {...props} />}
            {answering === null && (
              <Group gap="xs" mt="xs">
                <Button size="compact-md" onClick={() => findings.accept(finding)} aria-keyshortcuts="a">
                  {words.accept} (a)
                </Button>
                <Button size="compact-md" variant="default" onClick={() => onAnswer('edit')} aria-keyshortcuts="e">
                  {words.edit} (e)
                </Button>
                {finding.source === 'check' && (
                  <Button size="compact-md" variant="default" onClick={() => onAnswer('dismiss')} aria-keyshortcuts="d">
                    {words.dismiss} (d)
                  </Button>
                )}
                {alike > 1 && (
                  <Button
                    size="compact-md"
                    variant="default"
                    onClick={() => findings.acceptAlike(finding)}
                    aria-keyshortcuts="Shift+A"
                  >
                    {words.all(alike)} ({words.shiftA})
                  </Button>
                )}
              </Group>
            )}
          </>
        )}
      </fieldset>
    </li>
  )
}

const EditForm = ({ finding, findings, onAnswer }: FindingCardProps) => {
  const [text, setText] = useState(finding.suggestion)
  const save = (event: FormEvent) => {
    event.preventDefault()
    onAnswer(null)
    findings.accept(finding, text)
  }
  return (
    <form onSubmit={save} onKeyDown={(event) => escapes(event, onAnswer)}>
      <Stack gap="xs" mt="xs">
        <TextInput
          label={words.editLabel}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          maxLength={500}
          autoComplete="off"
        />
        <Answers confirm={words.save} onCancel={() => onAnswer(null)} />
      </Stack>
    </form>
  )
}

const own = 'own'

const DismissForm = ({ finding, findings, onAnswer }: FindingCardProps) => {
  const [reason, setReason] = useState<string>(privacyWords.dismissalReasons[0])
  const [written, setWritten] = useState('')
  const said = (reason === own ? written : reason).trim()
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (finding.source !== 'check' || said === '') return
    onAnswer(null)
    findings.dismiss(finding, said)
  }
  return (
    <form onSubmit={save} onKeyDown={(event) => escapes(event, onAnswer)}>
      <Stack gap="xs" mt="xs">
        <Radio.Group label={words.reasonLabel} value={reason} onChange={setReason}>
          <Stack gap={6} mt={4}>
            {privacyWords.dismissalReasons.map((each, index) => (
              <Radio key={each} value={each} label={each} autoFocus={index === 0} />
            ))}
            <Radio value={own} label={words.ownReason} />
          </Stack>
        </Radio.Group>
        {reason === own && (
          <TextInput
            aria-label={words.ownReason}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
            maxLength={300}
            autoComplete="off"
          />
        )}
        <Answers confirm={words.keep} onCancel={() => onAnswer(null)} />
      </Stack>
    </form>
  )
}

const Answers = ({ confirm, onCancel }: { readonly confirm: string; readonly onCancel: () => void }) => (
  <Group gap="xs">
    <Button type="submit" size="compact-md">
      {confirm}
    </Button>
    <Button size="compact-md" variant="default" onClick={onCancel}>
      {common.cancel}
    </Button>
  </Group>
)

const escapes = (event: KeyboardEvent<HTMLFormElement>, onAnswer: (answering: Answering) => void) => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'radio') {
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  if (event.key !== 'Escape') return
  event.preventDefault()
  onAnswer(null)
}
