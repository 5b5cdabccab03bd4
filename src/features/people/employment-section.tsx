/** First and last day, and absences with one of the neutral words: there is no room for a reason of health. */
import { ActionIcon, Box, Button, Group, Select, Text, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type Absence, absenceReason } from '../../core/records/person.ts'
import { newElementId } from '../../replica/index.ts'
import { absenceNames, personForm as words } from '../../strings/people.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormCard, FormFields, FormSection } from '../../ui/form-section.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import type { PersonDraft } from './person-detail.tsx'

export const EmploymentSection = ({ draft }: { readonly draft: PersonDraft }) => {
  const { firstDay, lastDay, absences } = draft.value
  const reversed = firstDay !== null && lastDay !== null && lastDay < firstDay
  const setAbsences = (change: (all: readonly Absence[]) => readonly Absence[]) =>
    draft.change((value) => ({ ...value, absences: change(value.absences) }))
  return (
    <FormSection title={words.sections.employment}>
      <FormFields>
        <DateField label={words.firstDay} value={firstDay} onChange={(day) => draft.set('firstDay', day)} />
        <DateField
          label={words.lastDay}
          value={lastDay}
          onChange={(day) => draft.set('lastDay', day)}
          error={reversed ? words.lastDayBeforeFirst : undefined}
        />
      </FormFields>
      <div>
        <Text fw={500}>{words.absences}</Text>
        <Text size="sm" c="dimmed">
          {absences.length === 0 ? `${words.noAbsences} ${words.absencesWhy}` : words.absencesWhy}
        </Text>
      </div>
      {absences
        .toSorted((a, b) => (a.from < b.from ? -1 : 1))
        .map((absence) => (
          <AbsenceRow
            key={absence.id}
            absence={absence}
            onChange={(next) => setAbsences((all) => all.map((each) => (each.id === next.id ? next : each)))}
            onRemove={() => setAbsences((all) => all.filter((each) => each.id !== absence.id))}
          />
        ))}
      <Group>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() =>
            setAbsences((all) => [
              ...all,
              { id: newElementId(), from: todayInDenmark(), to: todayInDenmark(), reason: 'holiday' },
            ])
          }
        >
          {words.addAbsence}
        </Button>
      </Group>
    </FormSection>
  )
}

type AbsenceRowProps = {
  readonly absence: Absence
  readonly onChange: (next: Absence) => void
  readonly onRemove: () => void
}

const AbsenceRow = ({ absence, onChange, onRemove }: AbsenceRowProps) => (
  <FormCard label={absenceNames[absence.reason]}>
    <Group align="flex-start" wrap="nowrap">
      <Box flex={1} miw={0}>
        <FormFields columns={3}>
          <Select
            label={words.absenceReason}
            data={absenceReason.options.map((reason) => ({ value: reason, label: absenceNames[reason] }))}
            value={absence.reason}
            onChange={(next) =>
              onChange({ ...absence, reason: absenceReason.options.find((each) => each === next) ?? absence.reason })
            }
            allowDeselect={false}
          />
          <DateField
            label={words.absenceFrom}
            value={absence.from}
            onChange={(from) => {
              if (from !== null)
                onChange({ ...absence, from, to: absence.to !== null && absence.to < from ? from : absence.to })
            }}
          />
          <DateField
            label={words.absenceTo}
            value={absence.to}
            onChange={(to) => onChange({ ...absence, to })}
            min={absence.from}
          />
        </FormFields>
      </Box>
      <Tooltip label={words.removeAbsence}>
        <ActionIcon variant="subtle" color="gray" size="lg" mt="lg" aria-label={words.removeAbsence} onClick={onRemove}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  </FormCard>
)
