/** The rounds in which participants choose between sessions, and how long a change of room takes. */
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type FocusEvent, useRef, useState } from 'react'
import type { Day } from '../../../core/programme/day.ts'
import { inClockOrder, nextSlotTimes, slotProblems } from '../../../core/programme/day-parts.ts'
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
  const [added, setAdded] = useState<string | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const problems = slotProblems(slots, day.meeting)
  const change = (next: readonly Slot[]) => draft.set('slots', next)
  const add = () => {
    const times = nextSlotTimes({ ...day, programme: draft.value })
    const id = newElementId()
    setAdded(id)
    change([...slots, { id, name: words.slotOf(slots.length + 1), ...times }])
  }
  /** By the clock, once nobody types in them any more. */
  const sortWhenLeft = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    const sorted = inClockOrder(slots)
    if (sorted.some((each, index) => each !== slots[index])) change(sorted)
  }
  return (
    <FormSection title={words.slots} description={words.slotsWhy}>
      {slots.length === 0 && <Text c="dimmed">{words.noSlots}</Text>}
      <Stack gap="sm" onBlur={sortWhenLeft}>
        {slots.map((slot, index) => {
          const name = slot.name || words.slotOf(index + 1)
          const problem = problems.get(slot.id)
          const set = (part: Partial<Slot>) =>
            change(slots.map((each) => (each.id === slot.id ? { ...each, ...part } : each)))
          return (
            <FormCard key={slot.id} label={name}>
              <div className={classes.slot}>
                <LineField
                  label={words.slotName}
                  value={slot.name}
                  onChange={(next) => set({ name: next })}
                  autoFocus={slot.id === added}
                />
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
                  onClick={() => {
                    change(slots.filter((each) => each.id !== slot.id))
                    addButton.current?.focus()
                  }}
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
      </Stack>
      <Group>
        <Button ref={addButton} variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={add}>
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
