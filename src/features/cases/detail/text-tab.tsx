/** A case's text with what the check finds in it, side by side: typed, gone through and put right in one place. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { isApproved, reopen, writeStory } from '../../../core/cases/life.ts'
import { addConfidentialPart, type StoryHint, writeField } from '../../../core/cases/review.ts'
import { storyWords } from '../../../core/documents/case-words.ts'
import type { Case, CaseStatus } from '../../../core/records/case.ts'
import { type StoryField, storyField } from '../../../core/records/case-story.ts'
import { type CaseId, caseStoryIdOf, theOrganisationId } from '../../../core/records/ids.ts'
import { newValue } from '../../../core/records/index.ts'
import type { RecordChange } from '../../../core/records/record-set.ts'
import { ok } from '../../../core/result.ts'
import { commitOrTell, type DraftOf, edit, flushDrafts, useDraft } from '../../../replica/index.ts'
import { caseActionWords } from '../../../strings/case-life.ts'
import { caseText, check as checkWords, confidential, markLabel } from '../../../strings/case-text.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { paths } from '../../../ui/paths.ts'
import { carried } from '../marks.ts'
import { CaseFacts } from './case-facts.tsx'
import { Confidentiality } from './confidentiality.tsx'
import { lookOf, sureness, typeName } from './finding-look.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { HintsPanel } from './hints-panel.tsx'
import { type FieldMark, MarkedField } from './marked-field.tsx'
import type { Doing, OneCase } from './one-case.ts'
import classes from './text.module.css'
import { findingId, useFindings } from './use-findings.ts'
import { type Reviewed, useCheck, useReview } from './use-review.ts'

type TextTabProps = { readonly one: OneCase; readonly id: CaseId; readonly value: Case; readonly doing: Doing }

export const TextTab = (props: TextTabProps) => {
  const { id, value, doing } = props
  const draft = useDraft('case-story', caseStoryIdOf(id), caseText.changed)
  if (draft === undefined) return <div aria-busy />
  if (draft !== null) return <StoryEditor {...props} draft={draft} />
  if (value.status === 'erased') return <EmptyState title={caseText.erased}>{caseText.erasedWhy}</EmptyState>
  const write = () =>
    void doing.act(
      caseText.begun,
      (now, on) => writeStory(now, id, newValue('case-story', { caseId: id }), on),
      'quiet',
    )
  return (
    <EmptyState
      title={caseText.noText}
      order={3}
      action={
        <Group justify="center" gap="sm">
          <Button component={Link} href={paths.case(id, 'hent')}>
            {caseActionWords.receive}
          </Button>
          <Button variant="default" onClick={write}>
            {caseText.write}
          </Button>
        </Group>
      }
    >
      {caseText.noTextWhy}
    </EmptyState>
  )
}

type StoryEditorProps = TextTabProps & { readonly draft: DraftOf<'case-story'> }

const StoryEditor = ({ one, id, value, doing, draft }: StoryEditorProps) => {
  const story = draft.value
  const storyId = caseStoryIdOf(id)
  const { check, isPoor } = useCheck(one.row.forumId)
  const reviewed = useReview(story, check)
  const locked = lockOf(value)
  const isLocked = locked !== null
  const findings = useFindings(storyId, reviewed, isLocked)
  const binds = one.records.organisation.get(theOrganisationId)?.confidentialityBindsErfa !== false
  const keepsBack = (field: StoryField): boolean =>
    binds && value.confidentiality === 'confidential' && (field === 'situation' || field === 'tried')
  const marks = useMemo(() => marksOf(reviewed), [reviewed])
  const selected = useRef<{ readonly field: StoryField; readonly start: number; readonly end: number } | null>(null)
  const addSelected = () => {
    const at = selected.current
    const words = at === null ? '' : story[at.field].slice(at.start, at.end).trim()
    if (words === '') {
      announce(confidential.nothingSelected)
      notifications.show({ message: confidential.nothingSelected, autoClose: 4000 })
      return
    }
    draft.change((now) => addConfidentialPart(now, words))
    announce(confidential.added)
  }
  useCommand('F9', confidential.addPart, addSelected, value.confidentiality === 'partly' && !isLocked)
  const takeHint = async ({ field, start, end }: StoryHint, suggestion: string) => {
    const found = reviewed?.story[field].slice(start, end)
    await flushDrafts()
    const done = await commitOrTell(checkWords.done.hint, [
      edit('case-story', storyId, (now) => {
        const text = now[field]
        return text.slice(start, end) === found
          ? writeField(now, field, text.slice(0, start) + suggestion + text.slice(end))
          : now
      }),
    ])
    if (done) announce(checkWords.done.hint)
  }
  return (
    <div className={classes.both}>
      <Stack className={classes.text} onBlur={draft.onBlur}>
        {locked !== null && <Locked {...{ id, value, doing }} why={locked} />}
        <section aria-label={caseText.fields} className={classes.text} data-pane tabIndex={-1}>
          {storyField.options.map((field) => (
            <MarkedField
              key={field}
              label={storyWords[field]}
              description={isLocked ? '' : keepsBack(field) ? confidential.staysOut : caseText.fieldHints[field]}
              value={story[field]}
              onChange={(text) => draft.change((now) => writeField(now, field, text))}
              marks={reviewed === null ? [] : carried(marks[field], reviewed.story[field], story[field])}
              current={findings.current?.field === field ? findingId(findings.current) : null}
              readOnly={isLocked || (keepsBack(field) && story[field] === '')}
              single={field === 'title'}
              maxLength={field === 'title' ? 300 : 20_000}
              onSelect={(start, end) => {
                selected.current = { field, start, end }
                findings.caretAt(field, start, end)
              }}
            />
          ))}
        </section>
        <Confidentiality
          id={id}
          value={value}
          draft={draft}
          records={one.records}
          doing={doing}
          isLocked={isLocked}
          onAddSelected={addSelected}
        />
        <CaseFacts one={one} id={id} value={value} doing={doing} isLocked={isLocked} />
      </Stack>
      <div className={classes.beside}>
        <FindingsPanel findings={findings} review={reviewed?.review ?? null} isLocked={isLocked} isPoor={isPoor} />
        {reviewed !== null && (
          <HintsPanel
            story={reviewed.story}
            hints={reviewed.review.hints}
            isLocked={isLocked}
            onUse={(hint, suggestion) => void takeHint(hint, suggestion)}
          />
        )}
      </div>
    </div>
  )
}

const Locked = ({ id, value, doing, why }: Omit<TextTabProps, 'one'> & { readonly why: string }) => {
  const unlock = () =>
    void doing.act(caseText.unlocked, (now, on) => {
      const found = now.case.get(id) ?? value
      const back = isApproved(found) ? reopen(now, id, on) : ok([{ kind: 'case' as const, id, value: found }])
      return back.ok ? ok(back.value.map(withoutAgreement)) : back
    })
  return (
    <div className={classes.notice}>
      <Text>{why}</Text>
      {mayUnlock(value.status) && (
        <Button variant="default" size="compact-md" mt="xs" onClick={unlock}>
          {caseText.unlock}
        </Button>
      )}
    </div>
  )
}

const withoutAgreement = (change: RecordChange): RecordChange =>
  change.kind === 'case' && change.value !== null ? { ...change, value: { ...change.value, agreedOn: null } } : change

/** What others have seen and agreed to is not changed by a slip of the hand. Null while the text is free to be changed. */
const lockOf = ({ status, agreedOn }: Case): string | null => {
  if (isApproved({ status })) return caseText.lockedApproved
  if (status === 'withdrawn') return caseText.lockedWithdrawn
  if (!mayUnlock(status)) return caseText.lockedUsed
  return agreedOn === null ? null : caseText.lockedAgreed
}

const mayUnlock = (status: CaseStatus): boolean =>
  status !== 'used' && status !== 'learned' && status !== 'erased' && status !== 'withdrawn'

type Marks = Readonly<Record<StoryField, readonly FieldMark[]>>

const marksOf = (reviewed: Reviewed | null): Marks => {
  const of = (field: StoryField): readonly FieldMark[] =>
    reviewed === null
      ? []
      : [
          ...reviewed.review.findings
            .filter((each) => each.field === field)
            .map((each): FieldMark => {
              const label = markLabel(typeName(each), sureness(each))
              return { id: findingId(each), start: each.start, end: each.end, look: lookOf(each), label }
            }),
          ...reviewed.review.hints
            .filter((each) => each.field === field)
            .map(({ start, end }): FieldMark => ({ id: `hint-${start}`, start, end, look: 'hint', label: '' })),
        ]
  return {
    title: of('title'),
    situation: of('situation'),
    dilemma: of('dilemma'),
    tried: of('tried'),
    question: of('question'),
  }
}
