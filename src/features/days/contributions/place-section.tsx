/** When and where a session is held, what speaks against it, and what it needs there. The same as moving it in the grid. */
import { Anchor, NativeSelect, Select, Switch, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { clockTime } from '../../../core/danish/dates.ts'
import { type ClashCode, clashesOf } from '../../../core/programme/clashes.ts'
import { type Day, isForEverybody, roomOf } from '../../../core/programme/day.ts'
import { dayNamesIn } from '../../../core/programme/day-names.ts'
import { withPart } from '../../../core/programme/session-life.ts'
import { daySaid } from '../../../core/programme/versions.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import type { Session } from '../../../core/records/session.ts'
import { clashText } from '../../../strings/programme-clashes.ts'
import { waitingList } from '../../../strings/registrations.ts'
import { sessions, sessionForm as words } from '../../../strings/sessions.ts'
import { CountField } from '../../../ui/count-field.tsx'
import { FormFields, FormSection } from '../../../ui/form-section.tsx'
import { LineField } from '../../../ui/line-field.tsx'
import { paths } from '../../../ui/paths.ts'
import { TimeField } from '../../../ui/time-field.tsx'
import { changeDay } from '../registrations/moving-up.ts'
import classes from './contributions.module.css'
import type { SessionDraft } from './session-editor.tsx'

type PlaceSectionProps = {
  readonly draft: SessionDraft
  readonly day: Day
  readonly records: RecordSet
  readonly id: SessionId
}

export const PlaceSection = ({ draft, day, records, id }: PlaceSectionProps) => {
  const { value, set } = draft
  const everybody = isForEverybody(value.kind)
  const { rooms, slots } = day.programme
  const holds = roomOf(day.programme, value)?.capacity ?? null
  const choosesRound = !everybody && slots.length > 0
  const change = (said: string, part: Partial<Session>) => changeDay(said, day, (now) => withPart(now, id, part))
  return (
    <FormSection title={words.where}>
      {value.stage === 'accepted' && (
        <>
          <FormFields columns={choosesRound ? 3 : 2}>
            {choosesRound && (
              <NativeSelect
                label={words.round}
                value={slots.find(({ start }) => start === value.start)?.id ?? ''}
                onChange={(event) => {
                  const slot = slots.find(({ id: each }) => each === event.currentTarget.value)
                  if (slot !== undefined) set('start', slot.start)
                }}
                data={[
                  { value: '', label: value.start === null ? words.noRound : words.otherTime },
                  ...slots.map((slot) => ({ value: slot.id, label: words.roundAt(slot.name, clockTime(slot.start)) })),
                ]}
              />
            )}
            <TimeField label={words.start} value={value.start} onChange={(start) => set('start', start)} />
            <Select
              label={words.room}
              placeholder={everybody ? words.anyRoom : words.noRoom}
              data={rooms.map(({ id: each, name }) => ({ value: each, label: name || words.room }))}
              description={holds === null ? undefined : words.holds(holds)}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={value.roomId}
              onChange={(roomId) => void change(sessions.changed, { roomId })}
              clearable
            />
          </FormFields>
          <Reasons day={day} records={records} id={id} />
          <Switch
            label={words.pinned}
            description={words.pinnedHint}
            checked={value.pinned}
            onChange={(event) => set('pinned', event.currentTarget.checked)}
          />
        </>
      )}
      {value.kind !== 'break' && (
        <FormFields>
          <LineField
            wraps
            label={words.equipment}
            description={words.equipmentHint}
            value={value.equipment}
            onChange={(equipment) => set('equipment', equipment)}
          />
          {!everybody && (
            <CountField.FinishedOrNone
              label={words.capacity}
              description={words.capacityHint}
              placeholder={words.asRoom}
              value={value.capacity}
              min={0}
              max={5000}
              onFinish={(capacity) => change(waitingList.seatsChanged, { capacity })}
            />
          )}
        </FormFields>
      )}
    </FormSection>
  )
}

/** Who has said yes stands with the speakers, and a time that is missing in its field. */
const standsElsewhere: ReadonlySet<ClashCode> = new Set(['speaker-unconfirmed', 'not-placed'])

/** As last saved: what the programme says of this session. */
const Reasons = ({ day, records, id }: Omit<PlaceSectionProps, 'draft'>) => {
  const reasons = useMemo(
    () => clashesOf(records, day).filter((clash) => clash.sessionIds.includes(id) && !standsElsewhere.has(clash.code)),
    [records, day, id],
  )
  const names = useMemo(() => dayNamesIn(records, daySaid(day)), [records, day])
  if (reasons.length === 0) return null
  return (
    <div>
      <ul className={classes.reasons} aria-label={sessions.reasons}>
        {reasons.map((clash) => (
          <li key={JSON.stringify(clash)} className={classes.reason} data-severity={clash.severity}>
            {clash.severity === 'clash' ? (
              <IconAlertTriangle size={20} aria-hidden />
            ) : (
              <IconInfoCircle size={20} aria-hidden />
            )}
            {clashText(clash, names)}
          </li>
        ))}
      </ul>
      <Text size="sm" mt="xs">
        <Anchor component={Link} href={paths.day(day.id, 'program')}>
          {words.toProgramme}
        </Anchor>
      </Text>
    </div>
  )
}
