/** What a day's programme begins with: an earlier day of the forum, the usual frame, or nothing. */
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { longDate } from '../../core/danish/dates.ts'
import { type Beginning, earlierDay } from '../../core/programme/new-day.ts'
import type { ForumId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { frameTitles, newDay as words } from '../../strings/days.ts'

type Choice = Beginning['as']

/** The chosen beginning, and the field that chooses it. An earlier day is offered first where there is one. */
export const useBeginning = (records: RecordSet, forumId: ForumId | null, date: string | null) => {
  const [chosen, setChosen] = useState<Choice | null>(null)
  const earlier = forumId === null ? null : earlierDay(records, forumId, date)
  const usual: Choice = earlier === null ? 'frame' : 'earlier'
  const choice = chosen === null || (chosen === 'earlier' && earlier === null) ? usual : chosen
  const beginning: Beginning =
    choice === 'earlier' && earlier !== null
      ? { as: 'earlier', id: earlier }
      : choice === 'frame'
        ? { as: 'frame', titles: frameTitles }
        : { as: 'empty' }
  const held = earlier === null ? null : (records.meeting.get(earlier)?.date ?? null)
  const choices: readonly (readonly [Choice, string, string?])[] = [
    ...(held === null ? [] : [['earlier', words.asEarlier(longDate(held)), words.asEarlierWhy] as const]),
    ['frame', words.asFrame, words.asFrameWhy],
    ['empty', words.asEmpty],
  ]
  const field = (
    <Radio.Group
      label={words.beginWith}
      value={choice}
      onChange={(next) => setChosen(choices.find(([each]) => each === next)?.[0] ?? null)}
    >
      <Stack gap="xs" mt="xs">
        {choices.map(([value, label, description]) => (
          <Radio key={value} value={value} label={label} description={description} />
        ))}
      </Stack>
    </Radio.Group>
  )
  return { beginning, field }
}
