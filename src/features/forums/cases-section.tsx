/** When the forum's cases are asked for, reminded of, due and shared, what that is for the next meeting, and whether the language check helps. */
import { ActionIcon, Alert, Button, Group, Switch, Text, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconPlus, IconTrash } from '@tabler/icons-react'
import { deadlinesOf } from '../../core/cases/deadlines.ts'
import { caseRuleProblems } from '../../core/forums/case-rule.ts'
import { isAhead } from '../../core/meetings/status.ts'
import { ascending } from '../../core/order.ts'
import type { CaseRule } from '../../core/records/forum.ts'
import { theOrganisationId } from '../../core/records/ids.ts'
import { hasCases } from '../../core/rotation/places.ts'
import { useRecord, useRecords } from '../../replica/index.ts'
import { forumCases as words } from '../../strings/forum-planning.ts'
import { CountField } from '../../ui/count-field.tsx'
import { FormFields, FormSection } from '../../ui/form-section.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import type { ForumDraft } from './forum-detail.tsx'

type CasesSectionProps = { readonly draft: ForumDraft; readonly id: string }

const most = 120

export const CasesSection = ({ draft, id }: CasesSectionProps) => {
  if (!hasCases(draft.value)) return null
  const { cases } = draft.value
  const change = (next: Partial<CaseRule>) =>
    draft.change((forum) => ({ ...forum, cases: { ...forum.cases, ...next } }))
  const problems = caseRuleProblems(cases)
  return (
    <FormSection title={words.title} description={words.why}>
      <FormFields columns={3}>
        <CountField
          label={words.ask}
          value={cases.askDays}
          min={0}
          max={most}
          onChange={(askDays) => change({ askDays })}
        />
        <CountField
          label={words.due}
          value={cases.dueDays}
          min={0}
          max={most}
          onChange={(dueDays) => change({ dueDays })}
        />
        <CountField
          label={words.pack}
          value={cases.packDays}
          min={0}
          max={most}
          onChange={(packDays) => change({ packDays })}
        />
      </FormFields>
      <Reminders days={cases.remindDays} onChange={(remindDays) => change({ remindDays })} />
      <div role="status">
        {problems.length > 0 && (
          <Alert color="amber" icon={<IconAlertTriangle size={20} aria-hidden />}>
            {problems.map((problem) => (
              <Text key={JSON.stringify(problem)}>{words.problem(problem)}</Text>
            ))}
          </Alert>
        )}
        {problems.length === 0 && <NextDates rule={cases} id={id} />}
      </div>
      <Switch
        label={words.languageHints}
        description={words.languageHintsWhy}
        checked={cases.languageHints}
        onChange={(event) => change({ languageHints: event.currentTarget.checked })}
      />
    </FormSection>
  )
}

type RemindersProps = { readonly days: readonly number[]; readonly onChange: (days: readonly number[]) => void }

const places = [1, 2, 3, 4, 5] as const

/** In the order they were added, so that none moves under the hand that changes it. */
const Reminders = ({ days, onChange }: RemindersProps) => (
  <>
    <FormFields columns={3}>
      {places.slice(0, days.length).map((place) => (
        <Group key={place} gap="xs" align="flex-end" wrap="nowrap">
          <CountField
            label={words.reminder(place, days.length)}
            value={days[place - 1] ?? 0}
            min={0}
            max={most}
            onChange={(next) => onChange(days.with(place - 1, next))}
          />
          <Tooltip label={words.removeReminder(place, days.length)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={words.removeReminder(place, days.length)}
              onClick={() => onChange(days.toSpliced(place - 1, 1))}
            >
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      ))}
    </FormFields>
    {days.length < places.length && (
      <Group>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => onChange([...days, Math.max(1, (days.at(-1) ?? 11) - 1)])}
        >
          {words.addReminder}
        </Button>
      </Group>
    )}
  </>
)

/** The days as they fall before the first meeting that there is still time for. */
const NextDates = ({ rule, id }: { readonly rule: CaseRule; readonly id: string }) => {
  const meetings = useRecords('meeting', { forumId: id })
  const mayDayIsFree = useRecord('organisation', theOrganisationId)?.value.mayDayIsFree ?? false
  const today = todayInDenmark()
  const [next] = (meetings ?? [])
    .flatMap(({ value: { date, status } }) =>
      date === null || !isAhead({ date, status }, today)
        ? []
        : [{ meeting: date, ...deadlinesOf(null, { rule, meetingDate: date, mayDayIsFree, today }) }],
    )
    .filter(({ ask }) => ask !== null && ask >= today)
    .toSorted((a, b) => ascending(a.meeting, b.meeting))
  if (next === undefined) return null
  const { meeting, ask, remind, due, pack } = next
  return ask === null || due === null || pack === null ? null : (
    <Text size="sm">{words.next({ meeting, ask, remind, due, pack })}</Text>
  )
}
