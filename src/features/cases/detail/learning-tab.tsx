/** What was learned and will be tried: short points that pass the same check, and the consent to pass them on. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { allowedActions, type Learned, learn } from '../../../core/cases/life.ts'
import type { Case, LearningPoint } from '../../../core/records/case.ts'
import type { CaseId } from '../../../core/records/ids.ts'
import { type DraftOf, newElementId, useDraft } from '../../../replica/index.ts'
import { caseActionWords, caseDone, learningWords as words } from '../../../strings/case-life.ts'
import { check as checkWords } from '../../../strings/case-text.ts'
import { privacyWords } from '../../../strings/privacy.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FormSection } from '../../../ui/form-section.tsx'
import { whenText } from '../../../ui/when.ts'
import { ApproveLearning } from './approve-learning.tsx'
import classes from './detail.module.css'
import { type Doing, knownName, type OneCase } from './one-case.ts'
import { PointList } from './point-list.tsx'
import { useCheck } from './use-review.ts'

type LearningTabProps = {
  readonly one: OneCase
  readonly id: CaseId
  readonly value: Case
  readonly doing: Doing
}

export const LearningTab = (props: LearningTabProps) => {
  const { one, id, value } = props
  const draft = useDraft('case', id, caseDone.learn)
  if (!allowedActions(value, one.story !== null).includes('learn'))
    return <EmptyState title={words.title}>{words.tooEarly}</EmptyState>
  return draft ? <Learning {...props} draft={draft} /> : <div aria-busy />
}

const Learning = (props: LearningTabProps & { readonly draft: DraftOf<'case'> }) => {
  const { one, id, draft, doing } = props
  const { learning, willTry, passOn, learningApproval } = draft.value
  const { check, isPoor } = useCheck(one.row.forumId)
  const [asked, setAsked] = useState(false)
  /* The rules of learning hold for every letter: they are asked of the case as it is being written. */
  const change = (next: Partial<Learned>) =>
    draft.change((now) => {
      const learned = { learning: now.learning, willTry: now.willTry, passOn: now.passOn, ...next }
      const changed = learn({ ...one.records, case: new Map([[id, now]]) }, id, learned, {
        today: one.today,
        by: knownName(),
      })
      const [first] = changed.ok ? changed.value : []
      return first?.kind === 'case' && first.value !== null ? first.value : now
    })
  const tidy = () => {
    const isBlank = ({ text }: LearningPoint) => text.trim() === ''
    if (learning.some(isBlank) || willTry.some(isBlank))
      change({ learning: learning.filter((each) => !isBlank(each)), willTry: willTry.filter((each) => !isBlank(each)) })
    draft.onBlur()
  }
  const answers = ['not-asked', 'yes', 'no'] as const
  const mayApprove = learningApproval === null && check !== undefined && learning.length + willTry.length > 0
  return (
    <Stack className={classes.column} gap="md">
      <Text size="sm" c="dimmed">
        {words.why} {checkWords.proves}
      </Text>
      {isPoor && <Text size="sm">{privacyWords.withoutDictionary}</Text>}
      <FormSection title={words.learning}>
        <PointList
          title={words.learning}
          points={learning}
          check={check}
          onChange={(points) => change({ learning: points })}
          onBlur={tidy}
          newId={newElementId}
        />
      </FormSection>
      <FormSection title={words.willTry}>
        <PointList
          title={words.willTry}
          points={willTry}
          check={check}
          onChange={(points) => change({ willTry: points })}
          onBlur={tidy}
          newId={newElementId}
        />
      </FormSection>
      <FormSection title={words.catalogue}>
        <Radio.Group
          label={words.passOn}
          description={words.passOnWhy}
          value={passOn}
          onChange={(chosen) => change({ passOn: answers.find((each) => each === chosen) ?? 'not-asked' })}
        >
          <Group gap="md" mt={4}>
            {answers.map((each) => (
              <Radio key={each} value={each} label={words.passOnWords[each]} />
            ))}
          </Group>
        </Radio.Group>
        {learningApproval !== null && (
          <Text>{words.approvedBy(learningApproval.by, whenText(new Date(learningApproval.at)))}</Text>
        )}
        {mayApprove && (
          <div>
            <Button onClick={() => void draft.flush().then(() => setAsked(true))}>
              {caseActionWords['approve-learning']}
            </Button>
          </div>
        )}
      </FormSection>
      {asked && <ApproveLearning one={one} id={id} value={draft.value} doing={doing} onClose={() => setAsked(false)} />}
    </Stack>
  )
}
