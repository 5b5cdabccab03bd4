/** What the service user asked to keep between them: the rule, the answer, and what follows from it. */
import { Button, Checkbox, Radio, Stack, Text, Textarea } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { describe as choicesOf, storyOf, writeStory } from '../../../core/cases/life.ts'
import { confidentialityWords } from '../../../core/documents/case-words.ts'
import { type Case, caseConfidentiality } from '../../../core/records/case.ts'
import type { CaseStory } from '../../../core/records/case-story.ts'
import { type CaseId, theOrganisationId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import type { DraftOf } from '../../../replica/index.ts'
import { caseText, confidential as words } from '../../../strings/case-text.ts'
import { FormSection } from '../../../ui/form-section.tsx'
import type { Doing } from './one-case.ts'
import classes from './text.module.css'

type ConfidentialityProps = {
  readonly id: CaseId
  readonly value: Case
  readonly draft: DraftOf<'case-story'>
  readonly records: RecordSet
  readonly doing: Doing
  readonly isLocked: boolean
  /** Takes the words that are selected in the text. */
  readonly onAddSelected: () => void
}

export const Confidentiality = (props: ConfidentialityProps) => {
  const { id, value, draft, doing, isLocked } = props
  const answer = (text: string) => {
    const confidentiality = caseConfidentiality.options.find((each) => each === text) ?? null
    void doing.act(caseText.described, (now, on) => choicesOf(now, id, { confidentiality }, on), 'quiet')
  }
  return (
    <FormSection title={words.title}>
      <div>
        {words.rule.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
      </div>
      <Radio.Group label={words.question} value={value.confidentiality ?? ''} onChange={answer}>
        <Stack gap={6} mt={4}>
          {caseConfidentiality.options.map((each) => (
            <Radio key={each} value={each} label={confidentialityWords[each]} disabled={isLocked} />
          ))}
        </Stack>
      </Radio.Group>
      <Consequence {...props} story={draft.value} />
    </FormSection>
  )
}

const Consequence = (props: ConfidentialityProps & { readonly story: CaseStory }) => {
  const { id, value, story, draft, records, doing, isLocked, onAddSelected } = props
  switch (value.confidentiality) {
    case null:
      return <Text className={classes.notice}>{words.notAnswered}</Text>
    case 'unknown':
      return <Text className={classes.notice}>{words.unknown}</Text>
    case 'not-confidential':
      return <Text>{words.notConfidential}</Text>
    case 'confidential': {
      if (records.organisation.get(theOrganisationId)?.confidentialityBindsErfa === false)
        return <Text>{words.allFree}</Text>
      const isEmpty = story.situation.trim() === '' && story.tried.trim() === ''
      const empty = () =>
        void doing.act(words.emptied, (now, on) => {
          const written = storyOf(now, id) ?? story
          return writeStory(now, id, { ...written, situation: '', tried: '' }, on)
        })
      return (
        <>
          <Text className={isEmpty ? undefined : classes.notice}>{words.all}</Text>
          {!isEmpty && !isLocked && (
            <div>
              <Button variant="default" onClick={empty}>
                {words.emptyRest}
              </Button>
            </div>
          )}
        </>
      )
    }
    case 'partly':
      return (
        <>
          <Textarea
            label={words.parts}
            description={words.partsHint}
            value={story.confidentialParts}
            onChange={(event) => {
              const text = event.currentTarget.value
              draft.change((now) => ({ ...now, confidentialParts: text, confidentialPartsRemoved: false }))
            }}
            readOnly={isLocked}
            autosize
            minRows={2}
            maxLength={20_000}
            autoComplete="off"
          />
          {!isLocked && (
            <div>
              <Button
                variant="default"
                leftSection={<IconLock size={20} aria-hidden />}
                onClick={onAddSelected}
                aria-keyshortcuts="F9"
              >
                {words.addPart} (F9)
              </Button>
              <Text size="sm" c="dimmed" mt={4}>
                {words.addPartHint}
              </Text>
            </div>
          )}
          <Checkbox
            label={words.removed}
            checked={story.confidentialPartsRemoved}
            disabled={isLocked}
            onChange={(event) => draft.set('confidentialPartsRemoved', event.currentTarget.checked)}
          />
        </>
      )
  }
}
