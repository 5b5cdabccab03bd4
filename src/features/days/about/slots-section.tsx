/** The rounds in which participants choose between sessions, and how long a change of room takes. */
import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { Day } from '../../../core/programme/day.ts'
import { nextSlotTimes, slotProblems } from '../../../core/programme/day-parts.ts'
import type { Slot } from '../../../core/records/programme.ts'
import { type DraftOf, newElementId } from '../../../replica/index.ts'
import { aboutDay as words } from '../../../strings/days.ts'
import { CountField } from '../../../ui/count-field.tsx'
import { FormCard, FormFields, FormSection } from '../../../ui/form-section.tsx'
import { LineField } from '../../../ui/line-field.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import classes from './about.module.css'

type SlotsSectionProps = { readonly draft: DraftOf<'programme'>; readonly day: Day }

export const SlotsSection = ({ draft, day }: SlotsSectionProps) => {
  const { slots, changeMinutes } = draft.value
  const problems = slotProblems(slots, day.meeting)
  const change = (next: readonly Slot[]) => draft.set('slots', next)
  const add = () => {
    const times = nextSlotTimes({ ...day, programme: draft.value })
    change([...slots, { id: newElementId(), name: words.slotOf(slots.length + 1), ...times }])
  }
  return (
    <FormSection title={words.slots} description={words.slotsWhy}>
      {slots.length === 0 && <Text c="dimmed">{words.noSlots}</Text>}
      {slots.map((slot, index) => {
        const name = slot.name || words.slotOf(index + 1)
        const problem = problems.get(slot.id)
        const set = (part: Partial<Slot>) =>
          change(slots.map((each) => (each.id === slot.id ? { ...each, ...part } : each)))
        return (
          <FormCard key={slot.id} label={name}>
            <div className={classes.slot}>
              <LineField label={words.slotName} value={slot.name} onChange={(next) => set({ name: next })} />
              <TimeField
                label={words.start}
                value={slot.start}
                onChange={(start) => start !== null && set({ start })}
              />
              <TimeField label={words.end} value={slot.end} onChange={(end) => end !== null && set({ end })} />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                className={classes.tools ?? ''}
                aria-label={words.slotRemove(name)}
                onClick={() => change(slots.filter((each) => each.id !== slot.id))}
              >
                <IconTrash size={20} aria-hidden />
              </ActionIcon>
            </div>
            {problem !== undefined && (
              <Text size="sm" c="var(--mantine-color-error)" role="alert">
                {words.slotProblems[problem]}
              </Text>
            )}
          </FormCard>
        )
      })}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={add}>
          {words.addSlot}
        </Button>
      </Group>
      <FormFields>
        <CountField
          label={words.changeMinutes}
          description={words.changeMinutesHint}
          value={changeMinutes}
          min={0}
          max={120}
          onChange={(minutes) => draft.set('changeMinutes', minutes)}
        />
      </FormFields>
    </FormSection>
  )
}
