/** What a participant would like to take part in, the most wanted first. */

import { ActionIcon, Select, Stack, Text, Title } from '@mantine/core'
import { IconArrowUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { sessionTitle } from '../../../core/documents/day/programme-lines.ts'
import type { Day } from '../../../core/programme/day.ts'
import type { RegistrationId, SessionId } from '../../../core/records/ids.ts'
import { changeRegistration } from '../../../core/registrations/changes.ts'
import { choices } from '../../../core/registrations/standing.ts'
import { registration as words } from '../../../strings/registrations.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import { doMovingUp } from './moving-up.ts'
import classes from './registrations.module.css'

type WishesFieldProps = { readonly id: RegistrationId; readonly day: Day; readonly wishes: readonly SessionId[] }

export const WishesField = ({ id, day, wishes }: WishesFieldProps) => {
  const [search, setSearch] = useState('')
  const all = choices(day)
  const rest = all.filter((each) => !wishes.includes(each.id))
  const change = (next: readonly SessionId[]) =>
    void doMovingUp(words.wishesChanged, (now) => changeRegistration(now, id, { wishes: next }, todayInDenmark()), day)
  const titleOf = (wish: SessionId): string => {
    const session = all.find((each) => each.id === wish)
    return session === undefined ? words.notInProgramme : sessionTitle(session.value)
  }
  const up = (index: number) => {
    const [above, moved] = [wishes[index - 1], wishes[index]]
    if (above !== undefined && moved !== undefined)
      change(wishes.map((each) => (each === above ? moved : each === moved ? above : each)))
  }
  return (
    <Stack gap="xs" component="section" aria-label={words.wishes}>
      <div>
        <Title order={3} size="h5">
          {words.wishes}
        </Title>
        <Text size="sm" c="dimmed">
          {wishes.length === 0 ? words.noWishes : words.wishesWhy}
        </Text>
      </div>
      <ol className={classes.wishes}>
        {wishes.map((wish, index) => (
          <li key={wish} className={classes.wish}>
            <span className={classes.wishTitle}>{`${index + 1}. ${titleOf(wish)}`}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.wishUp(titleOf(wish))}
              disabled={index === 0}
              onClick={() => up(index)}
            >
              <IconArrowUp size={20} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.removeWish(titleOf(wish))}
              onClick={() => change(wishes.filter((each) => each !== wish))}
            >
              <IconX size={20} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <Select
          label={words.addWish}
          placeholder={words.chooseSession}
          data={rest.map(({ id: value, value: session }) => ({ value, label: sessionTitle(session) }))}
          value={null}
          onChange={(chosen) => {
            const wish = rest.find((each) => each.id === chosen)?.id
            if (wish === undefined) return
            change([...wishes, wish])
            setSearch('')
          }}
          searchable
          searchValue={search}
          onSearchChange={setSearch}
          nothingFoundMessage={words.allWished}
        />
      )}
    </Stack>
  )
}
