/** Signs up those who are invited to the meeting itself, all at once: who they are is shown first. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { fullName } from '../../../core/people/names.ts'
import type { PersonId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { placesFor } from '../../../core/registrations/changes.ts'
import { invitedToDay, signUpInvited } from '../../../core/registrations/sign-up-invited.ts'
import { newId } from '../../../replica/index.ts'
import { common } from '../../../strings/common.ts'
import { invitedSignUp as words } from '../../../strings/registrations.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import { WhyPanel } from '../../../ui/why-panel.tsx'
import type { DayTabProps } from '../tab-props.ts'
import { doMovingUp } from './moving-up.ts'
import classes from './registrations.module.css'

type SignUpInvitedProps = DayTabProps & { readonly onClose: () => void }

export const SignUpInvited = ({ day, records, onClose }: SignUpInvitedProps) => {
  const today = todayInDenmark()
  const { missing, registered, declined } = useMemo(() => invitedToDay(records, day, today), [records, day, today])
  const waiting = placesFor(records, day.id, missing.length).filter((place) => place === 'waiting').length
  const run = async () => {
    const decision = (now: RecordSet) => signUpInvited(now, day.id, () => newId('registration'), todayInDenmark())
    if (await doMovingUp(words.done(missing.length), decision, day)) onClose()
  }
  return (
    <WhyPanel title={words.title} onClose={onClose}>
      <Stack gap="md">
        <Text>{words.why}</Text>
        <Group>
          <Button disabled={missing.length === 0} onClick={() => void run()} data-autofocus>
            {words.run(missing.length)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
        </Group>
        {waiting > 0 && <Text role="status">{words.waiting(waiting)}</Text>}
        <Names title={words.missing(missing.length)} people={missing} records={records} />
        <Names title={words.registered(registered.length)} people={registered} records={records} />
        <Names title={words.declined(declined.length)} people={declined} records={records} />
      </Stack>
    </WhyPanel>
  )
}

type NamesProps = Pick<DayTabProps, 'records'> & { readonly title: string; readonly people: readonly PersonId[] }

const Names = ({ title, people, records }: NamesProps) =>
  people.length === 0 ? null : (
    <div>
      <Title order={3} size="h6">
        {title}
      </Title>
      <ul className={classes.lines}>
        {people.map((id) => {
          const person = records.person.get(id)
          return person === undefined ? null : <li key={id}>{fullName(person)}</li>
        })}
      </ul>
    </div>
  )
