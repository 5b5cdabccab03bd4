/** What a meeting takes of each person's week, travel included, the most first. Folded until somebody asks. */
import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { durationText } from '../core/danish/dates.ts'
import { ascending } from '../core/order.ts'
import type { DateFacts } from '../core/planning/date-facts.ts'
import type { PersonId } from '../core/records/ids.ts'
import { weekShare as words } from '../strings/week-share.ts'

type WeekShareListProps = { readonly shares: DateFacts['weekShare']; readonly nameOf: (id: PersonId) => string }

export const WeekShareList = ({ shares, nameOf }: WeekShareListProps) => {
  const [open, setOpen] = useState(false)
  const sorted = shares.toSorted((a, b) => (b.percent ?? -1) - (a.percent ?? -1) || ascending(a.personId, b.personId))
  return (
    <>
      <div>
        <Button variant="default" size="compact-xs" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.show(shares.length)}
        </Button>
      </div>
      {open && (
        <Stack gap={4} component="ul" m={0} pl="md">
          {sorted.map(({ personId, minutes, percent }) => (
            <Text key={personId} component="li" size="sm">
              {percent === null
                ? words.unknown(nameOf(personId), durationText(minutes))
                : words.of(nameOf(personId), percent, durationText(minutes))}
            </Text>
          ))}
        </Stack>
      )}
    </>
  )
}
