/** How turns to bring a case go round in a forum. */
import { Radio, Stack, Switch, Text } from '@mantine/core'
import { expectedOutlook } from '../../core/planning/expected-outlook.ts'
import type { TurnRule } from '../../core/records/forum.ts'
import { parseId } from '../../core/records/index.ts'
import { withChanges } from '../../core/records/record-set.ts'
import { hasCases } from '../../core/rotation/places.ts'
import { useRecordSet } from '../../replica/index.ts'
import { forumTurns as words } from '../../strings/forum-planning.ts'
import { outlookText } from '../../strings/planning.ts'
import { CountField } from '../../ui/count-field.tsx'
import { FormFields, FormSection } from '../../ui/form-section.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import type { ForumDraft } from './forum-detail.tsx'

const noShows = ['counts', 'stays-owed'] as const

type TurnsSectionProps = { readonly draft: ForumDraft; readonly id: string }

export const TurnsSection = ({ draft, id }: TurnsSectionProps) => {
  const { turns, groups, casesPerMeeting } = draft.value
  const change = (next: Partial<TurnRule>) =>
    draft.change((forum) => ({ ...forum, turns: { ...forum.turns, ...next } }))
  return (
    <FormSection title={words.title} description={words.why}>
      <FormFields>
        {groups === null ? (
          <CountField
            label={words.cases}
            description={words.casesWhy}
            value={casesPerMeeting}
            min={0}
            max={20}
            onChange={(cases) => draft.set('casesPerMeeting', cases)}
          />
        ) : (
          <Text>{words.casesByGroups}</Text>
        )}
        {hasCases(draft.value) && (
          <CountField
            label={words.reserves}
            description={words.reservesWhy}
            value={turns.reserves}
            min={0}
            max={5}
            onChange={(reserves) => change({ reserves })}
          />
        )}
      </FormFields>
      <Outlook draft={draft} id={id} />
      {hasCases(draft.value) && (
        <>
          <Switch
            label={words.scarcity}
            description={words.scarcityWhy}
            checked={turns.scarcity}
            onChange={(event) => change({ scarcity: event.currentTarget.checked })}
          />
          <Switch
            label={words.oweAtMostOne}
            description={words.oweAtMostOneWhy}
            checked={turns.oweAtMostOne}
            onChange={(event) => change({ oweAtMostOne: event.currentTarget.checked })}
          />
          <Switch
            label={words.voluntaryCounts}
            description={words.voluntaryCountsWhy}
            checked={turns.voluntaryCounts}
            onChange={(event) => change({ voluntaryCounts: event.currentTarget.checked })}
          />
          <Radio.Group
            label={words.noShow}
            value={turns.noShow}
            onChange={(value) => change({ noShow: noShows.find((each) => each === value) ?? turns.noShow })}
          >
            <Stack gap="xs" mt="xs">
              {noShows.map((each) => (
                <Radio key={each} value={each} label={words.noShows[each]} />
              ))}
            </Stack>
          </Radio.Group>
        </>
      )}
    </FormSection>
  )
}

/** What the numbers mean for people, as they are being changed. */
const Outlook = ({ draft, id }: TurnsSectionProps) => {
  const records = useRecordSet()
  const forumId = parseId('forum', id)
  if (records === undefined || !forumId.ok) return null
  const asTyped = withChanges(records, [{ kind: 'forum', id: forumId.value, value: draft.value }])
  const outlook = expectedOutlook(asTyped, forumId.value, todayInDenmark())
  const text = outlook === null ? null : outlookText(outlook)
  return text === null ? null : (
    <Text size="sm" role="status">
      {text}
    </Text>
  )
}
