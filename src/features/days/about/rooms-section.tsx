/** The rooms of the day, in the order in which the programme shows them. */
import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { type Day, dayOf } from '../../../core/programme/day.ts'
import { sessionsInRoom, withCapacity, withoutRoom } from '../../../core/programme/day-parts.ts'
import type { Room } from '../../../core/records/programme.ts'
import { ok } from '../../../core/result.ts'
import { type DraftOf, decide, newElementId } from '../../../replica/index.ts'
import { aboutDay as words } from '../../../strings/days.ts'
import { waitingList } from '../../../strings/registrations.ts'
import { CountField } from '../../../ui/count-field.tsx'
import { FormCard, FormSection } from '../../../ui/form-section.tsx'
import { LineField } from '../../../ui/line-field.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { changeDay } from '../registrations/moving-up.ts'
import classes from './about.module.css'

type RoomsSectionProps = { readonly draft: DraftOf<'programme'>; readonly day: Day }

export const RoomsSection = ({ draft, day }: RoomsSectionProps) => {
  const { rooms } = draft.value
  const [added, setAdded] = useState<string | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  // As they are then: a number of seats may have been saved since the page was drawn.
  const change = (next: (now: readonly Room[]) => readonly Room[]) =>
    draft.change((value) => ({ ...value, rooms: next(value.rooms) }))
  const move = (index: number, by: 1 | -1) => {
    const room = rooms[index]
    if (room === undefined || rooms[index + by] === undefined) return
    change((now) => {
      const at = now.findIndex(({ id }) => id === room.id)
      const moved = now[at]
      return moved === undefined ? now : now.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, moved)
    })
    announce(words.roomMoved(room.name || words.roomOf(index + 1), index + by + 1))
  }
  const remove = async (room: Room, name: string) => {
    const count = sessionsInRoom(day, room.id).length
    const said = count === 0 ? words.roomRemoved(name) : words.roomRemovedWith(name, count)
    const { done } = await decide(said, (records) => {
      const now = dayOf(records, day.id)
      return ok(now === null ? [] : withoutRoom(now, room.id))
    })
    if (!done) return
    announce(said)
    addButton.current?.focus()
  }
  return (
    <FormSection title={words.rooms} description={words.roomsWhy}>
      {rooms.length === 0 && <Text c="dimmed">{words.noRooms}</Text>}
      {rooms.map((room, index) => {
        const name = room.name || words.roomOf(index + 1)
        const set = (part: Partial<Room>) =>
          change((now) => now.map((each) => (each.id === room.id ? { ...each, ...part } : each)))
        return (
          <FormCard key={room.id} label={name}>
            <div className={classes.room}>
              <LineField
                label={words.roomName}
                value={room.name}
                onChange={(next) => set({ name: next })}
                autoFocus={room.id === added}
              />
              <CountField.FinishedOrNone
                label={words.roomCapacity}
                placeholder={words.noLimit}
                value={room.capacity}
                min={0}
                max={5000}
                onFinish={(capacity) =>
                  changeDay(waitingList.seatsChanged, day, (now) => withCapacity(now, room.id, capacity))
                }
              />
              <LineField wraps label={words.roomWhere} value={room.where} onChange={(where) => set({ where })} />
              <LineField
                wraps
                label={words.roomEquipment}
                value={room.equipment}
                onChange={(equipment) => set({ equipment })}
              />
              <Group gap={4} wrap="nowrap" className={classes.tools ?? ''}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={words.roomUp(name)}
                  aria-disabled={index === 0}
                  data-disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={20} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={words.roomDown(name)}
                  aria-disabled={index === rooms.length - 1}
                  data-disabled={index === rooms.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={20} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={words.roomRemove(name)}
                  onClick={() => void remove(room, name)}
                >
                  <IconTrash size={20} aria-hidden />
                </ActionIcon>
              </Group>
            </div>
          </FormCard>
        )
      })}
      <Group>
        <Button
          ref={addButton}
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => {
            const id = newElementId()
            setAdded(id)
            change((now) => [...now, { id, name: '', capacity: null, equipment: '', where: '' }])
          }}
        >
          {words.addRoom}
        </Button>
      </Group>
    </FormSection>
  )
}
